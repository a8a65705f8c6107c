package community.linli.proposals.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.proposal.ProposalCommand.AcceptCoAuthorship;
import community.linli.proposals.proposal.ProposalCommand.AcceptMerger;
import community.linli.proposals.proposal.ProposalCommand.AdmitProposal;
import community.linli.proposals.proposal.ProposalCommand.AmendProposal;
import community.linli.proposals.proposal.ProposalCommand.AppealProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalCommand.DraftProposal;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.HideProposal;
import community.linli.proposals.proposal.ProposalCommand.InviteCoAuthor;
import community.linli.proposals.proposal.ProposalCommand.LeaveAuthorship;
import community.linli.proposals.proposal.ProposalCommand.LiftProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.OfAReviewer;
import community.linli.proposals.proposal.ProposalCommand.OfAnAuthor;
import community.linli.proposals.proposal.ProposalCommand.OfModeration;
import community.linli.proposals.proposal.ProposalCommand.OfTheRule;
import community.linli.proposals.proposal.ProposalCommand.OfferMerger;
import community.linli.proposals.proposal.ProposalCommand.RecordOutcome;
import community.linli.proposals.proposal.ProposalCommand.RejectProposal;
import community.linli.proposals.proposal.ProposalCommand.ReportProposal;
import community.linli.proposals.proposal.ProposalCommand.ReturnProposal;
import community.linli.proposals.proposal.ProposalCommand.ReviseDraft;
import community.linli.proposals.proposal.ProposalCommand.SubmitProposal;
import community.linli.proposals.proposal.ProposalCommand.UpholdProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.WithdrawEndorsement;
import community.linli.proposals.proposal.ProposalCommand.WithdrawProposal;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorInvited;
import community.linli.proposals.proposal.ProposalEvent.MergerOffered;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalNotFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalReturned;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.proposal.ProposalState.Stage;
import community.linli.proposals.round.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state, and every command in every phase; each by who may ask it. */
class ProposalTableTest extends ProposalScenarios {

    private static final ProposalId SHED = new ProposalId("shed");

    private static final Map<String, List<ProposalEvent>> STATES = states();

    private static final List<ProposalCommand> COMMANDS = List.of(
            new DraftProposal(GARDEN, ROUND, CONTENT),
            new ReviseDraft(GARDEN, ROUND, titled("Another garden")),
            new InviteCoAuthor(GARDEN, ROUND, CHO),
            new AcceptCoAuthorship(GARDEN, ROUND),
            new LeaveAuthorship(GARDEN, ROUND),
            new SubmitProposal(GARDEN, ROUND),
            new AmendProposal(GARDEN, ROUND, costing(4_000_000), "Cheaper."),
            new OfferMerger(GARDEN, ROUND, SHED),
            new AcceptMerger(GARDEN, ROUND, POND),
            new WithdrawProposal(GARDEN, ROUND, null),
            new EndorseProposal(GARDEN, ROUND),
            new WithdrawEndorsement(GARDEN, ROUND),
            new BeginReview(GARDEN, ROUND),
            new AdmitProposal(GARDEN, ROUND, PASSED),
            new RejectProposal(GARDEN, ROUND, FAILED),
            new ReturnProposal(GARDEN, ROUND, FAILED, "Cheaper, please."),
            new ReportProposal(GARDEN, ROUND, "A name."),
            new HideProposal(GARDEN, ROUND, "A name."),
            new AppealProposalHiding(GARDEN, ROUND, "He agreed."),
            new LiftProposalHiding(GARDEN, ROUND, "He did."),
            new UpholdProposalHiding(GARDEN, ROUND, "He did not."),
            new RecordOutcome(GARDEN, true));

    private static Map<String, List<ProposalEvent>> states() {
        List<ProposalEvent> submitted = List.of(DRAFTED, new CoAuthorInvited(GARDEN, DAN), SUBMITTED, BY_BEN, BY_CHO);
        List<ProposalEvent> reviewed = with(submitted, BEGUN);
        List<ProposalEvent> admitted = with(reviewed, ADMITTED);
        Map<String, List<ProposalEvent>> states = new LinkedHashMap<>();
        states.put("undrafted", List.of());
        states.put("draft", List.of(DRAFTED, new CoAuthorInvited(GARDEN, DAN)));
        states.put("submitted", submitted);
        states.put("under-review", reviewed);
        states.put("returned", with(reviewed, new ProposalReturned(GARDEN, OLGA, FAILED, "Cheaper.")));
        states.put("admitted", admitted);
        states.put("rejected", with(reviewed, new ProposalRejected(GARDEN, OLGA, FAILED)));
        states.put("withdrawn", with(submitted, new ProposalWithdrawn(GARDEN, ROUND, ANA, null)));
        states.put("merged", with(submitted, new ProposalMerged(GARDEN, ROUND, SHED)));
        states.put("funded", with(admitted, new ProposalFunded(GARDEN)));
        states.put("not-funded", with(admitted, new ProposalNotFunded(GARDEN)));
        states.put("hidden", with(submitted, HIDDEN));
        states.put("appealed", with(submitted, HIDDEN, new ProposalHidingAppealed(GARDEN, ANA, "No.")));
        return states;
    }

    private static List<ProposalEvent> with(List<ProposalEvent> before, ProposalEvent... more) {
        return Stream.concat(before.stream(), Arrays.stream(more)).toList();
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(table(
                        COMMANDS,
                        List.copyOf(STATES.keySet()),
                        (command, state) -> answer(state, phaseFor(command), command)))
                .isEqualToIgnoringWhitespace(ProposalTables.BY_STATE);
    }

    @Test
    void everyCommandInEveryPhaseHasItsAnswer() {
        List<String> phases = Stream.of(Phase.values()).map(Phase::name).toList();
        assertThat(table(
                        COMMANDS, phases, (command, phase) -> answer(stateFor(command), Phase.valueOf(phase), command)))
                .isEqualToIgnoringWhitespace(ProposalTables.BY_PHASE);
    }

    @Test
    void theTablesKnowEveryStageAndEveryCommand() {
        assertThat(COMMANDS.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(AnswerTable.records(ProposalCommand.class));
        assertThat(STATES.keySet().stream()
                        .map(state -> in(state, Phase.REVIEW).world().state(GARDEN.subject()))
                        .filter(Known.class::isInstance)
                        .map(known -> ((Known) known).stage()))
                .contains(Stage.values());
    }

    private static Phase phaseFor(ProposalCommand command) {
        return command instanceof OfAReviewer ? Phase.REVIEW : Phase.SUBMISSION;
    }

    private static String stateFor(ProposalCommand command) {
        return switch (command) {
            case DraftProposal draft -> "undrafted";
            case ReviseDraft revise -> "draft";
            case SubmitProposal submit -> "draft";
            case AdmitProposal admit -> "under-review";
            case RejectProposal reject -> "under-review";
            case ReturnProposal back -> "under-review";
            case AppealProposalHiding appeal -> "hidden";
            case LiftProposalHiding lift -> "hidden";
            case UpholdProposalHiding uphold -> "appealed";
            case RecordOutcome outcome -> "admitted";
            default -> "submitted";
        };
    }

    private interface Asked {
        String answer(ProposalCommand command, String column);
    }

    private static String table(List<ProposalCommand> commands, List<String> columns, Asked asked) {
        List<String> lines = new ArrayList<>();
        for (ProposalCommand command : commands) {
            lines.add(command.getClass().getSimpleName());
            Map<String, List<String>> byAnswer = new TreeMap<>();
            columns.forEach(
                    column -> byAnswer.computeIfAbsent(asked.answer(command, column), answer -> new ArrayList<>())
                            .add(column));
            byAnswer.forEach((answer, where) -> lines.add("  " + answer + ": " + String.join(" ", where)));
        }
        return String.join("\n", lines);
    }

    private String answer(String state, Phase phase, ProposalCommand command) {
        Scenario scenario = in(state, phase);
        switch (command) {
            case OfTheRule rule -> scenario.by("rules", "rule");
            case OfAReviewer review -> scenario.by("olga", "officer");
            case OfAnAuthor writing -> scenario.by("ana", "resident");
            case DraftProposal draft -> scenario.by("ana", "resident");
            case AppealProposalHiding appeal -> scenario.by("ana", "resident");
            case OfModeration moderation -> scenario.by("olga", "officer");
            case AcceptCoAuthorship accept -> scenario.by("dan", "resident");
            case LeaveAuthorship leave -> scenario.by("dan", "resident");
            case EndorseProposal endorse -> scenario.by("dan", "resident");
            case WithdrawEndorsement withdraw -> scenario.by("ben", "resident");
        }
        return scenario.when(command).answers().getFirst().inShort();
    }

    /** Beside the garden, a pond that would become a part of it and a shed of which it could. */
    private Scenario in(String state, Phase phase) {
        return during(phase)
                .given(
                        new ProposalDrafted(POND, ROUND, DAN, CONTENT),
                        submitted(POND, 1),
                        new MergerOffered(POND, GARDEN))
                .given(new ProposalDrafted(SHED, ROUND, CHO, CONTENT), submitted(SHED, 1))
                .given(STATES.getOrDefault(state, List.of()));
    }
}
