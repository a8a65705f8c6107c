package community.linli.proposals.round;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.Surroundings.BooksStood;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.Selected;
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
import community.linli.proposals.round.RoundCommand.OfTheRule;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundClosed;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.round.RoundState.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command in every state. */
class RoundTableTest extends RoundScenarios {

    private static final String TABLE = """
            DraftRound
              ROUND_EXISTS: announced submission review deliberation voting counted half-decided fruitless decided running evaluated closed annulled
              RoundDrafted: undrafted
              unchanged: draft scheduled
            DraftNextRound
              NextRoundDrafted: undrafted
              ROUND_EXISTS: draft scheduled announced submission review deliberation voting counted half-decided fruitless decided running evaluated closed annulled
            ReviseTerms
              ROUND_ANNOUNCED: announced submission review deliberation voting counted half-decided fruitless decided running evaluated closed annulled
              ROUND_NOT_FOUND: undrafted
              TermsRevised: draft scheduled
            SetSchedule
              ROUND_ANNOUNCED: announced submission review deliberation voting counted half-decided fruitless decided running evaluated closed annulled
              ROUND_NOT_FOUND: undrafted
              RoundScheduled: draft scheduled
            AnnounceRound
              ROUND_ANNULLED: annulled
              ROUND_NOT_FOUND: undrafted
              RoundAnnounced: scheduled
              SCHEDULE_MISSING: draft
              unchanged: announced submission review deliberation voting counted half-decided fruitless decided running evaluated closed
            ChangeSchedule
              ROUND_ANNULLED: annulled
              ROUND_DECIDED: fruitless decided running
              ROUND_EVALUATED: evaluated closed
              ROUND_NOT_ANNOUNCED: draft scheduled
              ROUND_NOT_FOUND: undrafted
              RoundVotingExtended: voting
              ScheduleChanged: announced submission review deliberation
              VOTING_ENDED: counted half-decided
            AnnulRound
              ELECTION_COUNTED: counted
              RESULT_CERTIFIED: half-decided
              ROUND_DECIDED: fruitless decided running
              ROUND_EVALUATED: evaluated closed
              ROUND_NOT_FOUND: undrafted
              RoundAnnulled: draft scheduled announced submission review deliberation voting
              unchanged: annulled
            AnnulElection
              ELECTION_COUNTED: counted
              ELECTION_NOT_OPEN: draft scheduled announced submission review deliberation decided running evaluated closed
              ElectionAnnulled: voting
              ElectionAnnulled + RoundDecided: half-decided
              ROUND_NOT_FOUND: undrafted
              unchanged: fruitless annulled
            BeginRunning
              NOTHING_FUNDED: fruitless
              ProjectsBegun: decided
              ROUND_ANNULLED: annulled
              ROUND_EVALUATED: evaluated closed
              ROUND_NOT_DECIDED: draft scheduled announced submission review deliberation voting counted half-decided
              ROUND_NOT_FOUND: undrafted
              unchanged: running
            EndEvaluation
              ROUND_ANNULLED: annulled
              ROUND_EVALUATED: closed
              ROUND_NOT_FOUND: undrafted
              ROUND_NOT_RUNNING: draft scheduled announced submission review deliberation voting counted half-decided fruitless decided
              RoundEvaluated: running
              unchanged: evaluated
            CloseRound
              ROUND_ANNULLED: annulled
              ROUND_NOT_EVALUATED: draft scheduled announced submission review deliberation voting counted half-decided decided running
              ROUND_NOT_FOUND: undrafted
              RoundClosed: fruitless evaluated
              unchanged: closed
            BeginPhase SUBMISSION
              SubmissionOpened: announced
              unchanged: undrafted draft scheduled submission review deliberation voting counted half-decided fruitless decided running evaluated closed annulled
            BeginPhase REVIEW
              RoundReviewBegun: submission
              unchanged: undrafted draft scheduled announced review deliberation voting counted half-decided fruitless decided running evaluated closed annulled
            BeginPhase DELIBERATION
              DeliberationBegun: review
              unchanged: undrafted draft scheduled announced submission deliberation voting counted half-decided fruitless decided running evaluated closed annulled
            BeginPhase VOTING
              SlateFrozen: deliberation
              unchanged: undrafted draft scheduled announced submission review voting counted half-decided fruitless decided running evaluated closed annulled
            RecordElectionDecided
              ElectionDecided: voting counted
              ElectionDecided + RoundDecided: half-decided
              unchanged: undrafted draft scheduled announced submission review deliberation fruitless decided running evaluated closed annulled
            """;

    private static final RoundId OTHER = new RoundId("2025");
    private static final ElectionDecided GARDEN_WON =
            new ElectionDecided(ROUND, VILLAGE_BOX, true, List.of(new Funded("garden", VILLAGE, 9_000_000, true)));
    private static final RoundDecided DECIDED = new RoundDecided(ROUND, 9_000_000, new VillageShare(1, 1, 34, 0));

    /** When each state is asked: the moment its last event belongs to. */
    private record Moment(Instant at, List<? extends Event> history) {}

    private static final Map<String, Moment> STATES = states();

    private static final List<RoundCommand> COMMANDS = List.of(
            new DraftRound(ROUND, TERMS),
            new DraftNextRound(ROUND, OTHER, new NextRoundSettings(null, 20, null)),
            new ReviseTerms(ROUND, terms(60_000_000, TERMS.shares())),
            new SetSchedule(ROUND, withEnd("2026-06-09T18:30")),
            new AnnounceRound(ROUND),
            new ChangeSchedule(ROUND, withEnd("2026-06-10T18:30"), "Rain."),
            new AnnulRound(ROUND, "No money."),
            new AnnulElection(ROUND, JINPING_BOX, "The keys are lost."),
            new BeginRunning(ROUND),
            new EndEvaluation(ROUND),
            new CloseRound(ROUND),
            new BeginPhase(ROUND, Phase.SUBMISSION),
            new BeginPhase(ROUND, Phase.REVIEW),
            new BeginPhase(ROUND, Phase.DELIBERATION),
            new BeginPhase(ROUND, Phase.VOTING),
            new RecordElectionDecided(ROUND, JINPING_BOX, true, List.of(new Selected("choir", 4_000_000))));

    private static Map<String, Moment> states() {
        SubmissionOpened opened = new SubmissionOpened(ROUND);
        Map<String, Moment> states = new LinkedHashMap<>();
        states.put("undrafted", new Moment(JANUARY, List.of()));
        states.put("draft", new Moment(JANUARY, List.of(DRAFTED)));
        states.put("scheduled", new Moment(JANUARY, List.of(DRAFTED, SCHEDULED)));
        states.put("announced", new Moment(JANUARY, List.of(DRAFTED, SCHEDULED, ANNOUNCED)));
        states.put("submission", new Moment(SUBMISSION, List.of(DRAFTED, SCHEDULED, ANNOUNCED, opened)));
        states.put(
                "review",
                new Moment(REVIEW, List.of(DRAFTED, SCHEDULED, ANNOUNCED, opened, new RoundReviewBegun(ROUND))));
        states.put("deliberation", new Moment(DELIBERATION, history()));
        states.put("voting", new Moment(VOTING, history(FROZEN)));
        List<Event> counted = new ArrayList<>(history(FROZEN));
        counted.add(new BallotsOpened(JINPING_BOX, List.of(), 0));
        states.put("counted", new Moment(VOTING_ENDS, counted));
        states.put("half-decided", new Moment(VOTING_ENDS, history(FROZEN, GARDEN_WON)));
        states.put(
                "fruitless",
                new Moment(
                        VOTING_ENDS,
                        history(
                                FROZEN,
                                new ElectionAnnulled(ROUND, JINPING_BOX, "The keys are lost."),
                                new ElectionDecided(ROUND, VILLAGE_BOX, false, List.of()),
                                new RoundDecided(ROUND, 0, new VillageShare(0, 0, 34, 0)))));
        RoundEvent[] decided = {FROZEN, GARDEN_WON, new ElectionDecided(ROUND, JINPING_BOX, true, List.of()), DECIDED};
        List<RoundEvent> rest =
                List.of(new ProjectsBegun(ROUND), new RoundEvaluated(ROUND, 1, 1, 0), new RoundClosed(ROUND));
        List<String> names = List.of("decided", "running", "evaluated", "closed");
        for (int more = 0; more < names.size(); more++) {
            List<RoundEvent> all = new ArrayList<>(history(decided));
            all.addAll(rest.subList(0, more));
            states.put(names.get(more), new Moment(VOTING_ENDS, all));
        }
        states.put(
                "annulled",
                new Moment(
                        DELIBERATION,
                        history(new RoundAnnulled(ROUND, "No money.", List.of(JINPING_BOX, VILLAGE_BOX)))));
        return states;
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryPhaseAndEveryCommand() {
        assertThat(COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameElementsAs(AnswerTable.records(RoundCommand.class));
        assertThat(STATES.keySet().stream()
                        .map(state -> in(state).world().state(ROUND.subject()))
                        .filter(Known.class::isInstance)
                        .map(Known.class::cast)
                        .map(Known::phase)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Phase.values());
    }

    private String found() {
        List<String> lines = new ArrayList<>();
        for (RoundCommand command : COMMANDS) {
            String phase = command instanceof BeginPhase begin ? " " + begin.phase() : "";
            lines.add(command.getClass().getSimpleName() + phase);
            Map<String, List<String>> byAnswer = new TreeMap<>();
            STATES.keySet()
                    .forEach(state -> byAnswer.computeIfAbsent(answer(state, command), answer -> new ArrayList<>())
                            .add(state));
            byAnswer.forEach((answer, states) -> lines.add("  " + answer + ": " + String.join(" ", states)));
        }
        return String.join("\n", lines);
    }

    private String answer(String state, RoundCommand command) {
        Scenario scenario = in(state);
        if (command instanceof OfTheRule) {
            scenario.by("rules", "rule");
        }
        if (command instanceof BeginPhase begin) {
            Instant due = Map.of(
                            Phase.SUBMISSION, SUBMISSION,
                            Phase.REVIEW, REVIEW,
                            Phase.DELIBERATION, DELIBERATION,
                            Phase.VOTING, VOTING)
                    .getOrDefault(begin.phase(), VOTING_ENDS);
            scenario.at(due);
        }
        return scenario.when(command).answers().getFirst().inShort();
    }

    private Scenario in(String state) {
        Moment moment = STATES.getOrDefault(state, new Moment(JANUARY, List.of()));
        Scenario scenario = inTheDistrict()
                .given(
                        SLATE,
                        new BooksStood(ROUND, new RoundBooks(9_000_000, Map.of(), 0, 0, 1, 1, 0, 0)),
                        new BooksStood(OTHER, new RoundBooks(9_000_000, Map.of(), 0, 0, 1, 1, 0, 0)))
                .given(RoundNextTest.evaluated(OTHER))
                .given(moment.history());
        return scenario.at(moment.at());
    }
}
