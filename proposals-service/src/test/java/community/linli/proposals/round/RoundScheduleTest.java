package community.linli.proposals.round;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Deadline;
import community.linli.proposals.Surroundings.SlateStood;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.round.RoundCommand.BeginPhase;
import community.linli.proposals.round.RoundCommand.ChangeSchedule;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.RoundScheduled;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.ScheduleChanged;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundState.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates, who may still move them, and what is frozen when; much of it went wrong elsewhere. */
class RoundScheduleTest extends RoundScenarios {

    private static final String WHY = "The square floods in May.";

    /** Elsewhere an end of 18:30 became 18:00, or the end of a day in another zone. */
    @Test
    void anEndAtHalfPastIsKeptToTheMinuteInTheRoundsOwnZone() {
        inTheDistrict()
                .given(DRAFTED)
                .when(new SetSchedule(ROUND, SCHEDULE))
                .thenEvents(SCHEDULED)
                .thenState(
                        RoundState.class,
                        "2026",
                        state -> state instanceof Known round
                                && round.at(SCHEDULE.votingEnds()).equals(Instant.parse("2026-06-08T10:30:00Z")));
    }

    @Test
    void aDistrictThatChangesItsClockMovesNoDateThatWasAnnounced() {
        announced()
                .given(new DistrictRegistered("Europe/Berlin"))
                .whenItIs(SUBMISSION)
                .thenEvents(new SubmissionOpened(ROUND));
    }

    @Test
    void datesAreReadFromTheClockOfTheDistrictThatSetsThem() {
        inTheDistrict()
                .given(DRAFTED, new DistrictRegistered("Europe/Berlin"))
                .when(new SetSchedule(ROUND, SCHEDULE))
                .thenEvents(new RoundScheduled(ROUND, SCHEDULE, "Europe/Berlin"));
    }

    /** Elsewhere polls past their deadline looked open because an hourly job had not run. */
    @Test
    void aLateTimerKeepsNoPhaseOpen() {
        Known round = new Known(ROUND, TERMS, SCHEDULE, Phase.SUBMISSION);

        assertThat(round.phaseAt(REVIEW.minusMillis(1))).isEqualTo(Phase.SUBMISSION);
        assertThat(round.phaseAt(REVIEW)).isEqualTo(Phase.REVIEW);
        assertThat(round.phaseAt(DELIBERATION)).isEqualTo(Phase.DELIBERATION);
        assertThat(round.phaseAt(VOTING.plus(Duration.ofDays(1)))).isEqualTo(Phase.DELIBERATION);
    }

    @Test
    void aServiceThatWasAwayCatchesUpPhaseByPhase() {
        announced()
                .given(SLATE)
                .whenItIs(VOTING)
                .thenEvents(new SubmissionOpened(ROUND), new RoundReviewBegun(ROUND), DELIBERATING, FROZEN);
    }

    @Test
    void aDateToComeIsMovedWithAReasonAndItsTimerWithIt() {
        RoundSchedule later = withReview("2026-04-10T09:00");
        Instant moved = Instant.parse("2026-04-10T01:00:00Z");
        announced()
                .given(new SubmissionOpened(ROUND))
                .at(SUBMISSION)
                .when(new ChangeSchedule(ROUND, later, "  " + WHY + " "))
                .thenEvents(new ScheduleChanged(ROUND, SCHEDULE, later, WHY))
                .thenDeadlines(new Deadline("phase", moved, new BeginPhase(ROUND, Phase.REVIEW)))
                .whenItIs(REVIEW)
                .thenRulesAsk()
                .whenItIs(moved)
                .thenEvents(new RoundReviewBegun(ROUND));
    }

    @Test
    void aTimerOfADateThatWasMovedDoesNothing() {
        announced()
                .given(
                        new SubmissionOpened(ROUND),
                        new ScheduleChanged(ROUND, SCHEDULE, withReview("2026-04-10T09:00"), WHY))
                .at(REVIEW)
                .by("rules", "rule")
                .when(new BeginPhase(ROUND, Phase.REVIEW))
                .thenUnchanged();
    }

    @Test
    void aDateThatHasPassedIsNotMoved() {
        announced()
                .given(new SubmissionOpened(ROUND), new RoundReviewBegun(ROUND))
                .at(REVIEW)
                .when(new ChangeSchedule(ROUND, withReview("2026-04-10T09:00"), WHY))
                .thenRejected(RoundRejection.MOMENT_PASSED);
    }

    @Test
    void theRollKeepsItsDateOnceTheBoxesKnowIt() {
        RoundSchedule earlierRoll = new RoundSchedule(
                SCHEDULE.submission(),
                SCHEDULE.review(),
                SCHEDULE.deliberation(),
                LocalDateTime.parse("2026-05-19T09:00"),
                SCHEDULE.voting(),
                SCHEDULE.votingEnds());
        deliberating()
                .when(new ChangeSchedule(ROUND, earlierRoll, WHY))
                .thenRejected(RoundRejection.ROLL_ANNOUNCED_TO_BOXES);
        announced()
                .when(new ChangeSchedule(ROUND, earlierRoll, WHY))
                .thenEvents(new ScheduleChanged(ROUND, SCHEDULE, earlierRoll, WHY));
    }

    @Test
    void votingIsExtendedAtEveryOpenBoxAndNeverCutShort() {
        Instant later = Instant.parse("2026-06-10T10:30:00Z");
        voting().when(new ChangeSchedule(ROUND, withEnd("2026-06-08T18:00"), WHY))
                .thenRejected(RoundRejection.VOTING_ONLY_LONGER)
                .when(new ChangeSchedule(ROUND, withEnd("2026-06-10T18:30"), WHY))
                .thenEvents(new RoundVotingExtended(
                        ROUND, SCHEDULE, withEnd("2026-06-10T18:30"), later, List.of(JINPING_BOX, VILLAGE_BOX), WHY))
                .thenRulesAsk(new ExtendVoting(JINPING_BOX, later, WHY), new ExtendVoting(VILLAGE_BOX, later, WHY));
    }

    @Test
    void votingThatHasEndedIsNotExtended() {
        voting().at(VOTING_ENDS.minusMillis(1))
                .when(new ChangeSchedule(ROUND, withEnd("2026-06-09T18:30"), WHY))
                .thenEvents(new RoundVotingExtended(
                        ROUND,
                        SCHEDULE,
                        withEnd("2026-06-09T18:30"),
                        Instant.parse("2026-06-09T10:30:00Z"),
                        List.of(JINPING_BOX, VILLAGE_BOX),
                        WHY));
        voting().at(VOTING_ENDS)
                .when(new ChangeSchedule(ROUND, withEnd("2026-06-09T18:30"), WHY))
                .thenRejected(RoundRejection.VOTING_ENDED);
    }

    /** Elsewhere the way of voting and its limits could be changed while votes were cast. */
    @Test
    void noTermChangesOnceTheRoundIsAnnounced() {
        voting().when(new ReviseTerms(ROUND, terms(60_000_000, TERMS.shares())))
                .thenRejected(RoundRejection.ROUND_ANNOUNCED);
    }

    /** Elsewhere withdrawn proposals could still be voted for. */
    @Test
    void whatWasWithdrawnBeforeVotingIsNotOnTheSlate() {
        deliberating()
                .given(SLATE, new SlateStood(ROUND, new RoundSlate(List.of(BENCHES, GARDEN))))
                .whenItIs(VOTING)
                .thenState(
                        RoundState.class,
                        "2026",
                        state -> state instanceof Known round
                                && round.progress().elections().stream()
                                                .mapToInt(election ->
                                                        election.candidates().size())
                                                .sum()
                                        == 2);
    }

    /** Elsewhere editing what stood to the vote deleted the votes for it. */
    @Test
    void theSlateStaysAsItWasWhenVotingBegan() {
        voting().given(new SlateStood(ROUND, new RoundSlate(List.of())))
                .by("rules", "rule")
                .when(new RecordElectionDecided(ROUND, VILLAGE_BOX, false, List.of()))
                .thenEvents(new ElectionDecided(ROUND, VILLAGE_BOX, false, List.of()))
                .thenState(
                        RoundState.class,
                        "2026",
                        state -> state instanceof Known round
                                && round.phase() == Phase.VOTING
                                && round.progress().open().equals(List.of(JINPING_BOX)));
    }

    private static RoundSchedule withReview(String local) {
        return new RoundSchedule(
                SCHEDULE.submission(),
                LocalDateTime.parse(local),
                SCHEDULE.deliberation(),
                SCHEDULE.rollAt(),
                SCHEDULE.voting(),
                SCHEDULE.votingEnds());
    }
}
