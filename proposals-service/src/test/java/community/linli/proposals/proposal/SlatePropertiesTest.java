package community.linli.proposals.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.World;
import community.linli.proposals.proposal.ProposalCommand.AcceptMerger;
import community.linli.proposals.proposal.ProposalCommand.AdmitProposal;
import community.linli.proposals.proposal.ProposalCommand.AmendProposal;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.HideProposal;
import community.linli.proposals.proposal.ProposalCommand.LiftProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.OfferMerger;
import community.linli.proposals.proposal.ProposalCommand.ReturnProposal;
import community.linli.proposals.proposal.ProposalCommand.SubmitProposal;
import community.linli.proposals.proposal.ProposalCommand.WithdrawEndorsement;
import community.linli.proposals.proposal.ProposalCommand.WithdrawProposal;
import community.linli.proposals.proposal.ProposalEvent.EndorsementWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalEndorsed;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundSlate;
import community.linli.proposals.round.RoundSlate.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever neighbours, reviewers and moderators ask, in whatever order, the slate holds what it may hold, and nothing moves once voting begins. */
class SlatePropertiesTest {

    private static final long CAP = 10_000_000;

    private enum Deed {
        SUBMIT,
        ENDORSE,
        STEP_BACK,
        BEGIN,
        ADMIT,
        RETURN,
        AMEND,
        WITHDRAW,
        MERGE,
        HIDE,
        LIFT,
        NEXT_PHASE
    }

    /** Who does what with which of three proposals, for how much, and with which other. */
    record Step(Deed deed, String person, String proposal, String other, long fen) {}

    /** The simplest book that could be right: households by proposal, and what each admitted proposal may cost. */
    private static final class Book {
        private final Map<String, Set<String>> households = new HashMap<>();
        private final Map<String, Long> reviewed = new HashMap<>();

        void write(ProposalEvent event) {
            Set<String> behind = households.computeIfAbsent(event.proposal().value(), id -> new HashSet<>());
            switch (event) {
                case ProposalEndorsed endorsed ->
                    assertThat(behind.add(endorsed.endorsement().household().value()))
                            .isTrue();
                case EndorsementWithdrawn withdrawn ->
                    assertThat(behind.remove(withdrawn.endorsement().household().value()))
                            .isTrue();
                case ProposalAbsorbed absorbed ->
                    absorbed.endorsements()
                            .forEach(
                                    one -> assertThat(behind.add(one.household().value()))
                                            .isTrue());
                case ProposalAdmitted admitted -> {
                    assertThat(behind).hasSizeGreaterThanOrEqualTo(2);
                    reviewed.put(admitted.proposal().value(), admitted.costFen());
                }
                default -> {}
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(2, Deed.SUBMIT),
                Tuple.of(5, Deed.ENDORSE),
                Tuple.of(1, Deed.STEP_BACK),
                Tuple.of(1, Deed.BEGIN),
                Tuple.of(8, Deed.ADMIT),
                Tuple.of(1, Deed.RETURN),
                Tuple.of(6, Deed.AMEND),
                Tuple.of(1, Deed.WITHDRAW),
                Tuple.of(2, Deed.MERGE),
                Tuple.of(2, Deed.HIDE),
                Tuple.of(2, Deed.LIFT),
                Tuple.of(1, Deed.NEXT_PHASE));
        Arbitrary<String> proposals = Arbitraries.of("garden", "pond", "shed");
        return Combinators.combine(
                        deeds,
                        Arbitraries.of("ana", "ben", "cho", "dan"),
                        proposals,
                        proposals,
                        Arbitraries.longs().between(1, CAP + 1))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50);
    }

    @Property(tries = 20)
    void theSlateHoldsWhatItMayHold(@ForAll("histories") List<Step> steps) {
        Book book = new Book();
        Phase phase = Phase.REVIEW;
        RoundSlate frozen = null;
        try (Scenario scenario = ProposalScenarios.peopled(Scenario.of(ProposalScenarios.context()), Phase.REVIEW)) {
            for (String id : List.of("garden", "pond", "shed")) {
                begin(scenario, new ProposalId(id)).forEach(book::write);
            }
            for (Step step : steps) {
                if (step.deed() == Deed.NEXT_PHASE) {
                    phase = after(phase);
                    scenario.given(RoundInTests.in(phase));
                    frozen = phase == Phase.VOTING ? slate(scenario.world()) : frozen;
                } else {
                    play(scenario, step).forEach(event -> book.write((ProposalEvent) event));
                }
                check(scenario.world(), book);
                if (frozen != null) {
                    assertThat(slate(scenario.world())).isEqualTo(frozen);
                }
            }
        }
    }

    /** Handed in, with two households behind it. */
    private static List<ProposalEvent> begin(Scenario scenario, ProposalId id) {
        List<ProposalEvent> history = List.of(
                new ProposalDrafted(id, ProposalScenarios.ROUND, ProposalScenarios.ANA, ProposalScenarios.CONTENT),
                ProposalScenarios.submitted(id, 1),
                ProposalScenarios.endorsed(id, "ben"),
                ProposalScenarios.endorsed(id, "cho"));
        scenario.given(history);
        return history;
    }

    private static Phase after(Phase phase) {
        return switch (phase) {
            case SUBMISSION -> Phase.REVIEW;
            case REVIEW -> Phase.DELIBERATION;
            case DELIBERATION -> Phase.VOTING;
            default -> Phase.DECIDED;
        };
    }

    private static void check(World world, Book book) {
        RoundSlate slate = slate(world);
        Set<String> standing = slate.standing().stream().map(Standing::proposal).collect(Collectors.toSet());
        assertThat(slate.standing()).hasSameSizeAs(standing);
        for (String id : List.of("garden", "pond", "shed")) {
            assertThat(world.find(AdmittedProposal.class, id)
                            .filter(AdmittedProposal::stands)
                            .isPresent())
                    .as("%s stands on %s", id, slate)
                    .isEqualTo(standing.contains(id));
            assertThat(((Known) world.state(new ProposalId(id).subject()))
                            .endorsements()
                            .keySet())
                    .isEqualTo(book.households.getOrDefault(id, Set.of()));
        }
        for (Standing one : slate.standing()) {
            assertThat(one.costFen())
                    .isBetween(1L, CAP)
                    .isLessThanOrEqualTo(book.reviewed.getOrDefault(one.proposal(), 0L));
            assertThat(one.dimensions()).isNotEmpty();
        }
    }

    private static RoundSlate slate(World world) {
        return world.find(RoundSlate.class, "2026").orElse(new RoundSlate(List.of()));
    }

    private static List<Event> play(Scenario scenario, Step step) {
        ProposalId id = new ProposalId(step.proposal());
        ProposalId other = new ProposalId(step.other());
        var round = ProposalScenarios.ROUND;
        scenario.by("ana", "resident");
        switch (step.deed()) {
            case SUBMIT -> scenario.when(new SubmitProposal(id, round));
            case ENDORSE -> scenario.by(step.person(), "resident").when(new EndorseProposal(id, round));
            case STEP_BACK -> scenario.by(step.person(), "resident").when(new WithdrawEndorsement(id, round));
            case AMEND -> scenario.when(new AmendProposal(id, round, ProposalScenarios.costing(step.fen()), "So."));
            case WITHDRAW -> scenario.when(new WithdrawProposal(id, round, null));
            case MERGE -> {
                scenario.when(new OfferMerger(id, round, other));
                scenario.when(new AcceptMerger(other, round, id));
            }
            case BEGIN -> scenario.by("olga", "officer").when(new BeginReview(id, round));
            case ADMIT -> scenario.by("olga", "officer").when(new AdmitProposal(id, round, ProposalScenarios.PASSED));
            case RETURN ->
                scenario.by("olga", "officer").when(new ReturnProposal(id, round, ProposalScenarios.FAILED, "So."));
            case HIDE -> scenario.by("stu", "steward").when(new HideProposal(id, round, "So."));
            case LIFT -> scenario.by("stu", "steward").when(new LiftProposalHiding(id, round, "So."));
            case NEXT_PHASE -> throw new IllegalArgumentException("The round's, not the proposal's");
        }
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }
}
