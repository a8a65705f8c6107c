package community.linli.lending.views.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutHousehold;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.views.statistics.HouseholdDocument.Begun;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document per household. The catalogue says who lives there, lending when they took part; what one says changes nothing of what the
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
        return 2;
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
        return List.of(List.of("isHere", "months"), List.of("community", "isHere", "months"), List.of("residents"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case AboutHousehold fact -> List.of(fact.household().value());
            case DoorLoanDenied denied -> ids(denied.parties());
            default ->
                Beginning.of(recorded.occurrence())
                        .map(Beginning::parties)
                        .map(ParticipantsProjection::ids)
                        .orElse(List.of());
        };
    }

    private static List<String> ids(Parties parties) {
        return List.of(parties.borrower().value(), parties.owner().value());
    }

    @Override
    public @Nullable HouseholdDocument evolve(
            @Nullable HouseholdDocument document, String documentId, Recorded<?> recorded) {
        HouseholdDocument known = document == null ? HouseholdDocument.UNHEARD_OF : document;
        return switch (recorded.occurrence()) {
            case AboutHousehold fact -> living(known, fact, recorded.time());
            case DoorLoanDenied denied -> known.denied(denied.loan());
            default ->
                Beginning.of(recorded.occurrence())
                        .map(beginning -> tookPart(known, beginning, recorded.time()))
                        .orElse(known);
        };
    }

    private static HouseholdDocument living(HouseholdDocument known, AboutHousehold fact, Instant at) {
        return switch (fact) {
            case ResidentJoined joined -> known.with(joined.community(), joined.person());
            case ResidentLeft gone -> known.without(gone.person());
            case PersonErased erased -> known.without(erased.person());
            case HouseholdLeft gone -> known.emptied(gone.community(), at);
        };
    }

    private static HouseholdDocument tookPart(HouseholdDocument known, Beginning beginning, Instant at) {
        Parties parties = beginning.parties();
        LoanId gainsayable = beginning.isGainsayable() ? beginning.loan() : null;
        return parties == null
                ? known
                : known.tookPart(
                        parties.community(),
                        new Begun(Period.number(YearMonth.from(beginning.day())), at, gainsayable));
    }
}
