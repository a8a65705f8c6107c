package community.linli.proposals.views.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundEvent;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionBox;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.FrozenElection;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.NextRoundDrafted;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundAnnounced;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundClosed;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.RoundScheduled;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.ScheduleChanged;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.TermsRevised;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundSchedule;
import community.linli.proposals.round.RoundTerms;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import community.linli.proposals.views.rounds.RoundDocument.Entry;
import community.linli.proposals.views.rounds.RoundDocument.Outcome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsProjectionTest {

    private static final RoundId ROUND = new RoundId("2026");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final CommunityId VILLAGE = new CommunityId("liu-village");
    private static final BoxId JINPING_BOX = new BoxId("2026.jinping-26");
    private static final BoxId VILLAGE_BOX = new BoxId("2026.liu-village");
    private static final RoundTerms TERMS = new RoundTerms(
            "=社区营造, \"2026\"",
            50_000_000,
            10_000_000,
            30_000_000,
            Scope.PER_COMMUNITY,
            List.of(new CommunityShare(JINPING, 30_000_000), new CommunityShare(VILLAGE, 20_000_000)),
            EnumSet.allOf(Dimension.class),
            34,
            0,
            Electorate.HOUSEHOLDS,
            VotingMethod.approving(5),
            20,
            new RuleTerms("mes_cost_sat_add1", 100, 10_000, "lot", 0, null, null, null),
            10,
            7);
    private static final RoundSchedule SCHEDULE = dates("2026-06-08T18:30");
    private static final RoundSchedule LONGER = dates("2026-06-10T18:30");
    private static final Instant VOTING = Instant.parse("2026-06-01T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-06-08T10:30:00Z");
    private static final Map<String, PlaceDocument> PLACES = Map.of(
            "jinping-26", new PlaceDocument("jinping-26", "锦屏街26号院", false),
            "liu-village", new PlaceDocument("liu-village", "柳村", true));

    private static final RoundEvent[] UNTIL_VOTING = {
        new RoundDrafted(ROUND, TERMS),
        new RoundScheduled(ROUND, SCHEDULE, "Asia/Shanghai"),
        new RoundAnnounced(ROUND),
        new SubmissionOpened(ROUND),
        new RoundReviewBegun(ROUND),
        new DeliberationBegun(
                ROUND,
                Electorate.HOUSEHOLDS,
                VOTING,
                List.of(
                        new ElectionBox(JINPING_BOX, List.of(JINPING)),
                        new ElectionBox(VILLAGE_BOX, List.of(VILLAGE)))),
        new SlateFrozen(
                ROUND,
                TERMS,
                VOTING,
                ENDS,
                List.of(
                        new FrozenElection(
                                JINPING_BOX,
                                JINPING,
                                30_000_000,
                                List.of(
                                        new Candidate("benches", 8_000_000, JINPING, Set.of("地", "景")),
                                        new Candidate("choir", 4_000_000, JINPING, Set.of("人")))),
                        new FrozenElection(
                                VILLAGE_BOX,
                                VILLAGE,
                                20_000_000,
                                List.of(new Candidate("garden", 9_000_000, VILLAGE, Set.of("景"))))),
                new VillageShare(3, 1, 34, 1))
    };

    private static final ElectionDecided GARDEN_WON =
            new ElectionDecided(ROUND, VILLAGE_BOX, true, List.of(new Funded("garden", VILLAGE, 9_000_000, true)));

    @Test
    void theHistoryTellsWhatWasChangedAndWhy() {
        RoundDocument round = after(scenario()
                .given(
                        new RoundDrafted(ROUND, TERMS),
                        new TermsRevised(ROUND, TERMS),
                        new RoundScheduled(ROUND, SCHEDULE, "Asia/Shanghai"),
                        new RoundAnnounced(ROUND),
                        new ScheduleChanged(ROUND, SCHEDULE, LONGER, "Rain.")));

        assertThat(round.history())
                .extracting(Entry::what)
                .containsExactly("drafted", "terms-revised", "scheduled", "announced", "schedule-changed");
        assertThat(round.history().getLast())
                .extracting(Entry::reason, Entry::before, Entry::after)
                .containsExactly("Rain.", SCHEDULE, LONGER);
        assertThat(round.schedule()).isEqualTo(LONGER);
        assertThat(round.version()).isEqualTo(5);
    }

    @Test
    void aRoundIsShownFromVotingToItsClosedBooks() {
        RoundDocument round = after(scenario()
                .given(UNTIL_VOTING)
                .given(
                        new RoundVotingExtended(
                                ROUND, SCHEDULE, LONGER, ENDS, List.of(JINPING_BOX, VILLAGE_BOX), "Rain."),
                        GARDEN_WON,
                        new ElectionAnnulled(ROUND, JINPING_BOX, "The keys are lost."),
                        new RoundDecided(ROUND, 9_000_000, new VillageShare(1, 1, 34, 0)),
                        new ProjectsBegun(ROUND),
                        new RoundEvaluated(ROUND, 1, 1, 0),
                        new RoundClosed(ROUND)));

        assertThat(round.phase()).isEqualTo("CLOSED");
        assertThat(round.fundedFen()).isEqualTo(9_000_000);
        assertThat(round.outcome()).isEqualTo(new Outcome(1, 1, 0));
        assertThat(round.elections())
                .extracting(RoundDocument.Election::standing)
                .containsExactly("annulled", "decided");
    }

    @Test
    void anAnnulledRoundSaysWhyAtEveryElection() {
        RoundDocument round = after(scenario()
                .given(UNTIL_VOTING)
                .given(new RoundAnnulled(ROUND, "No money.", List.of(JINPING_BOX, VILLAGE_BOX))));

        assertThat(round.phase()).isEqualTo("ANNULLED");
        assertThat(round.elections()).allMatch(one -> "No money.".equals(one.reason()));
    }

    @Test
    void aNextRoundNamesTheOneBefore() {
        RoundDocument round =
                after(scenario().given(new NextRoundDrafted(ROUND, new RoundId("2025"), 10, 8, 2, TERMS)));

        assertThat(round.previous()).isEqualTo(new RoundId("2025"));
    }

    @Test
    void theDashboardStatesWhatIsMissingOfTheQuota() {
        RoundDashboard figures =
                RoundDashboard.of(after(scenario().given(UNTIL_VOTING).given(GARDEN_WON)), PLACES);

        assertThat(figures.admitted()).isEqualTo(3);
        assertThat(figures.byDimension()).containsExactlyInAnyOrderEntriesOf(Map.of("人", 1, "地", 1, "景", 2));
        assertThat(figures.communities())
                .containsExactly(
                        new RoundDashboard.Place("jinping-26", "锦屏街26号院", false, 2, 0, 0),
                        new RoundDashboard.Place("liu-village", "柳村", true, 1, 1, 9_000_000));
        assertThat(figures.admittedShare()).isEqualTo(new VillageShare(3, 1, 34, 1));
        assertThat(figures.leftFen()).isEqualTo(41_000_000);
    }

    @Test
    void theLedgerBooksAGrantInTheYearOfTheRoundsClock() {
        RoundDocument round =
                after(scenario().given(UNTIL_VOTING).at("2026-12-31T16:30:00Z").given(GARDEN_WON));

        assertThat(CommunityLedger.of("liu-village", List.of(round)).years())
                .extracting(
                        CommunityLedger.Year::year, CommunityLedger.Year::grantedFen, CommunityLedger.Year::isAboveCap)
                .containsExactly(tuple(2027, 9_000_000L, false));
        assertThat(CommunityLedger.of("jinping-26", List.of(round)).years()).isEmpty();
    }

    @Test
    void theFilesAreSafeToOpen() {
        RoundDocument round = after(scenario().given(UNTIL_VOTING).given(GARDEN_WON));

        assertThat(List.of(RoundTable.ofRounds(List.of(round)).split("\r\n", -1)))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("2026,\"'=社区营造, \"\"2026\"\"\",VOTING,PER_COMMUNITY,50000000,");
        assertThat(RoundTable.ofSlate(round, PLACES))
                .contains("2026,2026.liu-village,liu-village,柳村,true,garden,9000000,景,decided,true,9000000\r\n")
                .contains("2026,2026.jinping-26,jinping-26,锦屏街26号院,false,benches,8000000,地 景,voting,,\r\n");
    }

    @Test
    void theClockDecidesWhetherVotingIsOpenAndItsEndIsNotPartOfIt() {
        RoundDocument round = after(scenario().given(UNTIL_VOTING));

        assertThat(RoundClock.at(round, VOTING.minusMillis(1)).isWithinVoting()).isFalse();
        assertThat(RoundClock.at(round, VOTING).isWithinVoting()).isTrue();
        assertThat(RoundClock.at(round, ENDS.minusMillis(1)).isWithinVoting()).isTrue();
        assertThat(RoundClock.at(round, ENDS).isWithinVoting()).isFalse();
    }

    private static ProjectionScenario<RoundDocument> scenario() {
        return ProjectionScenario.of(new RoundsProjection());
    }

    private static RoundDocument after(ProjectionScenario<RoundDocument> scenario) {
        return Objects.requireNonNull(scenario.documents().get("2026"));
    }

    private static RoundSchedule dates(String end) {
        return new RoundSchedule(
                LocalDateTime.parse("2026-03-01T09:00"),
                LocalDateTime.parse("2026-04-01T09:00"),
                LocalDateTime.parse("2026-05-01T09:00"),
                LocalDateTime.parse("2026-05-20T09:00"),
                LocalDateTime.parse("2026-06-01T09:00"),
                LocalDateTime.parse(end));
    }
}
