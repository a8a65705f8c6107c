package community.linli.proposals.round;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.Surroundings.BooksStood;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.round.RoundCommand.AnnounceRound;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.AnnulRound;
import community.linli.proposals.round.RoundCommand.BeginPhase;
import community.linli.proposals.round.RoundCommand.BeginRunning;
import community.linli.proposals.round.RoundCommand.ChangeSchedule;
import community.linli.proposals.round.RoundCommand.CloseRound;
import community.linli.proposals.round.RoundCommand.DraftNextRound;
import community.linli.proposals.round.RoundCommand.DraftRound;
import community.linli.proposals.round.RoundCommand.EndEvaluation;
import community.linli.proposals.round.RoundCommand.NextRoundSettings;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.VillageShare;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class RoundRejectionTest extends RoundScenarios {

    private static final RoundId OTHER = new RoundId("2025");
    private static final NextRoundSettings SETTINGS = new NextRoundSettings(null, 20, null);
    private static final RoundSchedule LONGER = withEnd("2026-06-10T18:30");
    private static final RoundDecided NOTHING = new RoundDecided(ROUND, 0, new VillageShare(0, 0, 34, 0));

    @TestFactory
    Stream<DynamicTest> everyRefusalIsHeard() {
        return Stream.of(RoundRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(
                        rejection.code(), () -> provoked(rejection).thenRejected(rejection)));
    }

    private Scenario provoked(RoundRejection rejection) {
        return switch (rejection) {
            case ROUND_NOT_FOUND -> inTheDistrict().when(new ReviseTerms(ROUND, TERMS));
            case ROUND_EXISTS -> announced().when(new DraftRound(ROUND, TERMS));
            case ROUND_ID_INVALID -> inTheDistrict().when(new DraftRound(new RoundId("Round of 2026"), TERMS));
            case TERMS_INVALID -> inTheDistrict().when(new DraftRound(ROUND, terms(-1, List.of())));
            case TERMS_INCOMPLETE -> drafted(terms(0, List.of())).when(new AnnounceRound(ROUND));
            case SCHEDULE_MISSING -> drafted(TERMS).when(new AnnounceRound(ROUND));
            case SCHEDULE_OUT_OF_ORDER -> drafted(TERMS).when(new SetSchedule(ROUND, withEnd("2026-06-01T09:00")));
            case SCHEDULE_IN_THE_PAST ->
                drafted(TERMS).given(SCHEDULED).at(SUBMISSION).when(new AnnounceRound(ROUND));
            case MOMENT_PASSED -> submitted().at(REVIEW).when(new ChangeSchedule(ROUND, movedReview(), "Rain."));
            case ROLL_ANNOUNCED_TO_BOXES -> deliberating().when(new ChangeSchedule(ROUND, movedRoll(), "Rain."));
            case VOTING_ONLY_LONGER -> voting().when(new ChangeSchedule(ROUND, withEnd("2026-06-07T18:30"), "Rain."));
            case VOTING_ENDED -> voting().at(VOTING_ENDS).when(new ChangeSchedule(ROUND, LONGER, "Rain."));
            case ROUND_ANNOUNCED -> announced().when(new SetSchedule(ROUND, LONGER));
            case ROUND_NOT_ANNOUNCED -> drafted(TERMS).when(new ChangeSchedule(ROUND, LONGER, "Rain."));
            case ROUND_DECIDED -> voting().given(NOTHING).when(new AnnulRound(ROUND, "Rain."));
            case ROUND_EVALUATED ->
                inTheDistrict().given(RoundNextTest.evaluated(ROUND)).when(new BeginRunning(ROUND));
            case ROUND_ANNULLED ->
                announced().given(new RoundAnnulled(ROUND, "Rain.", List.of())).when(new AnnounceRound(ROUND));
            case RESULT_CERTIFIED ->
                voting().given(new ElectionDecided(ROUND, JINPING_BOX, true, List.of()))
                        .when(new AnnulRound(ROUND, "Rain."));
            case ELECTION_COUNTED ->
                voting().given(new BallotsOpened(JINPING_BOX, List.of(), 0))
                        .when(new AnnulElection(ROUND, JINPING_BOX, "Rain."));
            case ELECTION_NOT_OPEN -> deliberating().when(new AnnulElection(ROUND, JINPING_BOX, "Rain."));
            case ROUND_NOT_DECIDED -> voting().when(new BeginRunning(ROUND));
            case NOTHING_FUNDED -> voting().given(NOTHING).when(new BeginRunning(ROUND));
            case ROUND_NOT_RUNNING -> voting().when(new EndEvaluation(ROUND));
            case PROJECTS_AWAITING -> voting().given(new ProjectsBegun(ROUND)).when(new EndEvaluation(ROUND));
            case ROUND_NOT_EVALUATED -> voting().when(new CloseRound(ROUND));
            case NOTHING_TO_CONTINUE ->
                inTheDistrict().given(RoundNextTest.evaluated(OTHER)).when(new DraftNextRound(ROUND, OTHER, SETTINGS));
            case SETTINGS_INVALID ->
                inTheDistrict()
                        .given(RoundNextTest.evaluated(OTHER))
                        .given(new BooksStood(OTHER, new RoundBooks(1, Map.of(), 0, 0, 1, 1, 0, 0)))
                        .when(new DraftNextRound(ROUND, OTHER, new NextRoundSettings(101, 20, null)));
            case REASON_MISSING -> announced().when(new AnnulRound(ROUND, " "));
            case TEXT_TOO_LONG -> announced().when(new ChangeSchedule(ROUND, LONGER, "雨".repeat(501)));
            case TEXT_UNPRINTABLE -> announced().when(new AnnulRound(ROUND, "no\u202emoney"));
            case ONLY_BY_RULE -> announced().at(SUBMISSION).when(new BeginPhase(ROUND, Phase.SUBMISSION));
        };
    }

    @Test
    void aReasonIsCountedAsAReaderCounts() {
        announced()
                .when(new AnnulRound(ROUND, "🌧".repeat(500)))
                .thenEvents(new RoundAnnulled(ROUND, "🌧".repeat(500), List.of()));
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        assertThat(drafted(terms(0, List.of()))
                        .when(new AnnounceRound(ROUND))
                        .answers()
                        .getFirst()
                        .violations())
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly("/envelopeFen envelope-missing", "/shares communities-missing");
    }

    private Scenario drafted(RoundTerms terms) {
        return inTheDistrict().given(new RoundEvent.RoundDrafted(ROUND, terms));
    }

    private Scenario submitted() {
        return announced().given(new SubmissionOpened(ROUND), new RoundReviewBegun(ROUND));
    }

    private static RoundSchedule movedReview() {
        return new RoundSchedule(
                SCHEDULE.submission(),
                LocalDateTime.parse("2026-04-03T09:00"),
                SCHEDULE.deliberation(),
                SCHEDULE.rollAt(),
                SCHEDULE.voting(),
                SCHEDULE.votingEnds());
    }

    private static RoundSchedule movedRoll() {
        return new RoundSchedule(
                SCHEDULE.submission(),
                SCHEDULE.review(),
                SCHEDULE.deliberation(),
                LocalDateTime.parse("2026-05-21T09:00"),
                SCHEDULE.voting(),
                SCHEDULE.votingEnds());
    }
}
