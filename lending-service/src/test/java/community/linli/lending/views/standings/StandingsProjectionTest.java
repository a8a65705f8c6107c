package community.linli.lending.views.standings;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.BlockLifted;
import community.linli.lending.standing.StandingEvent.ExceptionMade;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.views.standings.StandingDocument.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsProjectionTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId BENS = new HouseholdId("home-of-ben");
    private static final Subject DOOR = new Subject("household", "home-of-ben");
    private static final LocalDate END = LocalDate.parse("2026-05-31");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final ProjectionScenario<StandingDocument> story = ProjectionScenario.of(new StandingsProjection());

    @Test
    void aBlockStandsUntilItIsLiftedAndAnExceptionStays() {
        story.given(
                        new BlockImposed(BENS, JINPING, Scope.ASKING, END, "Late."),
                        new BlockImposed(BENS, JINPING, Scope.EXTENDING, END, "Very late."),
                        new ExceptionMade(BENS, JINPING, Scope.ASKING, END, "Feast."),
                        new BlockLifted(BENS, JINPING, Scope.ASKING, "Back."))
                .thenDocument(
                        "home-of-ben",
                        new StandingDocument(
                                BENS,
                                JINPING,
                                List.of(),
                                List.of(new Limit("extending", END, "Very late.", NOW)),
                                List.of(new Limit("asking", END, "Feast.", NOW))));
    }

    @Test
    void thoseWhoLiveThereMayReadIt() {
        story.given(DOOR, joined("ben"))
                .given(DOOR, joined("eve"))
                .given(DOOR, joined("kim"))
                .given(DOOR, new ResidentLeft(new PersonId("ben"), JINPING, BENS))
                .given(DOOR, new PersonErased(new PersonId("kim"), JINPING, BENS))
                .given(new BlockImposed(BENS, JINPING, Scope.ASKING, END, "Late."))
                .thenDocument(
                        "home-of-ben",
                        new StandingDocument(
                                BENS,
                                JINPING,
                                List.of(new PersonId("eve")),
                                List.of(new Limit("asking", END, "Late.", NOW)),
                                List.of()));
    }

    @Test
    void nobodyReadsIfNobodyLivesThere() {
        story.given(DOOR, joined("ben"))
                .given(DOOR, new HouseholdLeft(BENS, JINPING))
                .thenDocument("home-of-ben", new StandingDocument(BENS, JINPING, List.of(), List.of(), List.of()));
    }

    private static ResidentJoined joined(String person) {
        return new ResidentJoined(new PersonId(person), JINPING, BENS);
    }
}
