package community.linli.lending.views.standings;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutHousehold;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.standing.StandingEvent;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.BlockLifted;
import community.linli.lending.standing.StandingEvent.ExceptionMade;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.views.standings.StandingDocument.Limit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per household. */
public final class StandingsProjection implements Projection<StandingDocument> {

    static final String NAME = "standings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<StandingDocument> documentType() {
        return StandingDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case StandingEvent event -> List.of(event.household().value());
            case AboutHousehold fact -> List.of(fact.household().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable StandingDocument evolve(
            @Nullable StandingDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case AboutHousehold fact -> living(known(document, fact.household(), fact.community()), fact);
            case StandingEvent event -> laidDown(document, event, recorded);
            default -> document;
        };
    }

    private static StandingDocument living(StandingDocument known, AboutHousehold fact) {
        return switch (fact) {
            case ResidentJoined joined -> known.with(joined.person());
            case ResidentLeft left -> known.without(left.person());
            case PersonErased erased -> known.without(erased.person());
            case HouseholdLeft left -> known.emptied();
        };
    }

    private static StandingDocument laidDown(
            @Nullable StandingDocument document, StandingEvent event, Recorded<?> recorded) {
        return switch (event) {
            case BlockImposed block -> {
                StandingDocument known = known(document, block.household(), block.community());
                Limit limit = new Limit(word(block.scope()), block.until(), block.reason(), recorded.time());
                yield known.blocked(with(known.blocks(), limit));
            }
            case BlockLifted lifted -> {
                StandingDocument known = known(document, lifted.household(), lifted.community());
                yield known.blocked(
                        without(known.blocks(), word(lifted.scope())).toList());
            }
            case ExceptionMade made -> {
                StandingDocument known = known(document, made.household(), made.community());
                Limit limit = new Limit(word(made.scope()), made.until(), made.reason(), recorded.time());
                yield known.excepted(with(known.exceptions(), limit));
            }
        };
    }

    private static StandingDocument known(
            @Nullable StandingDocument document, HouseholdId household, CommunityId community) {
        return document == null
                ? new StandingDocument(household, community, List.of(), List.of(), List.of())
                : document;
    }

    private static List<Limit> with(List<Limit> limits, Limit limit) {
        return Stream.concat(without(limits, limit.scope()), Stream.of(limit)).toList();
    }

    private static Stream<Limit> without(List<Limit> limits, String scope) {
        return limits.stream().filter(limit -> !limit.scope().equals(scope));
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
