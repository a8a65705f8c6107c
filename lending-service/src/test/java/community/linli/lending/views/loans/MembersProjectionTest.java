package community.linli.lending.views.loans;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersProjectionTest {

    private static final PersonId BEN = new PersonId("ben");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("2-301");

    private final MembersProjection projection = new MembersProjection();

    private @Nullable MemberDocument after(AboutResident... facts) {
        MemberDocument document = null;
        for (AboutResident fact : facts) {
            Recorded<AboutResident> recorded = new Recorded<>(
                    "e",
                    new District("north"),
                    new Subject("household", fact.household().value()),
                    1,
                    Instant.parse("2026-05-01T02:00:00Z"),
                    "steward",
                    fact);
            assertThat(projection.documentIds(recorded)).containsExactly(BEN.value());
            document = projection.evolve(document, BEN.value(), recorded);
        }
        return document;
    }

    @Test
    void whoJoinsSeesTheHouseholdsLoans() {
        assertThat(after(new ResidentJoined(BEN, JINPING, HOME))).isEqualTo(new MemberDocument(JINPING, HOME));
    }

    @Test
    void whoHasLeftOrIsErasedSeesThemNoMore() {
        assertThat(after(new ResidentJoined(BEN, JINPING, HOME), new ResidentLeft(BEN, JINPING, HOME)))
                .isNull();
        assertThat(after(
                        new ResidentJoined(BEN, JINPING, HOME),
                        new ResidentLeft(BEN, JINPING, HOME),
                        new PersonErased(BEN, JINPING, HOME)))
                .isNull();
    }
}
