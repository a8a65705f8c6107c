package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.loan.Parties;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document per household. The catalogue says whether somebody lives there, lending when they took part; what one says changes nothing of what the
 * other said, so that it does not matter which is read first.
 */
public final class ParticipantsProjection implements Projection<HouseholdDocument> {

    /** Its name. */
    public static final String NAME = "lending-households";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HouseholdDocument> documentType() {
        return HouseholdDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("isHere", "months"), List.of("community", "isHere", "months"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ResidentJoined joined -> List.of(joined.household().value());
            case HouseholdLeft left -> List.of(left.household().value());
            default ->
                parties(recorded)
                        .map(parties -> List.of(
                                parties.borrower().value(), parties.owner().value()))
                        .orElse(List.of());
        };
    }

    @Override
    public @Nullable HouseholdDocument evolve(
            @Nullable HouseholdDocument document, String documentId, Recorded<?> recorded) {
        HouseholdDocument known = document == null ? HouseholdDocument.UNHEARD_OF : document;
        return switch (recorded.occurrence()) {
            case ResidentJoined joined -> known.in(joined.community(), true);
            case HouseholdLeft left -> known.in(left.community(), false);
            default ->
                Beginning.of(recorded.occurrence())
                        .flatMap(begun -> parties(recorded)
                                .map(parties -> known.tookPart(
                                        parties.community(), Period.number(YearMonth.from(begun.day())))))
                        .orElse(known);
        };
    }

    private static Optional<Parties> parties(Recorded<?> recorded) {
        return Beginning.of(recorded.occurrence()).flatMap(begun -> Optional.ofNullable(begun.parties()));
    }
}
