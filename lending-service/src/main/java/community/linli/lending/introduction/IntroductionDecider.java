package community.linli.lending.introduction;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.introduction.IntroductionCommand.ConfirmMet;
import community.linli.lending.introduction.IntroductionCommand.DropIntroduction;
import community.linli.lending.introduction.IntroductionCommand.LapseIntroduction;
import community.linli.lending.introduction.IntroductionCommand.OfOneOfTheTwo;
import community.linli.lending.introduction.IntroductionCommand.ProposeIntroduction;
import community.linli.lending.introduction.IntroductionCommand.WelcomeIntroduction;
import community.linli.lending.introduction.IntroductionEvent.HouseholdsMet;
import community.linli.lending.introduction.IntroductionEvent.IntroductionDropped;
import community.linli.lending.introduction.IntroductionEvent.IntroductionLapsed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionWelcomed;
import community.linli.lending.introduction.IntroductionPolicies.Proposal;
import community.linli.lending.introduction.IntroductionState.Ended;
import community.linli.lending.introduction.IntroductionState.Ending;
import community.linli.lending.introduction.IntroductionState.Known;
import community.linli.lending.introduction.IntroductionState.Open;
import community.linli.lending.introduction.IntroductionState.Terms;
import community.linli.lending.introduction.IntroductionState.Unproposed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides on introductions. Whoever would rather not is answered so that the other never learns of it: a dropped one looks open until time is up. */
public final class IntroductionDecider implements Decider<IntroductionState, IntroductionCommand, IntroductionEvent> {

    private static final Duration TO_ANSWER = Duration.ofDays(7);

    @Override
    public IntroductionState initialState() {
        return new Unproposed();
    }

    @Override
    public Decision decide(IntroductionState state, IntroductionCommand command, CommandContext context) {
        return switch (command) {
            case ProposeIntroduction propose -> propose(state, propose, context);
            case OfOneOfTheTwo said ->
                KnownMember.householdOfWhoAsks(context, said.community())
                        .map(household -> hear(state, said, household, context))
                        .orElseGet(() -> Decision.rejected(IntroductionRejection.NOT_A_MEMBER));
            case LapseIntroduction lapse -> lapse(state, lapse, context);
        };
    }

    private static Decision propose(IntroductionState state, ProposeIntroduction command, CommandContext context) {
        if (state instanceof Known) {
            return Decision.noChange();
        }
        Optional<HouseholdId> home = KnownMember.householdOfWhoAsks(context, command.community());
        return Optional.ofNullable(command.one())
                .or(() -> home)
                .map(one -> new Proposal(command.community(), one, command.other(), command.why(), context))
                .map(proposal -> IntroductionPolicies.againstProposal(proposal)
                        .orElseGet(() -> proposed(command, proposal, home)))
                .orElseGet(() -> Decision.rejected(IntroductionRejection.NOT_A_MEMBER));
    }

    private static Decision proposed(ProposeIntroduction command, Proposal proposal, Optional<HouseholdId> home) {
        IntroductionEvent proposed = new IntroductionProposed(
                command.introduction(),
                proposal.community(),
                proposal.one(),
                proposal.other(),
                proposal.why().strip(),
                proposal.context().time().plus(TO_ANSWER));
        return home.filter(household -> household.equals(proposal.one()) || household.equals(proposal.other()))
                .<IntroductionEvent>map(household -> new IntroductionWelcomed(command.introduction(), household))
                .map(welcomed -> Decision.accepted(List.of(proposed, welcomed)))
                .orElseGet(() -> Decision.accepted(proposed));
    }

    private static Decision hear(
            IntroductionState state, OfOneOfTheTwo said, HouseholdId household, CommandContext context) {
        if (!(state instanceof Known known) || !known.terms().concerns(household)) {
            return Decision.rejected(IntroductionRejection.INTRODUCTION_NOT_FOUND);
        }
        boolean isOpen =
                known instanceof Open || (known instanceof Ended ended && ended.looksOpenTo(household, context.time()));
        return switch (said) {
            case WelcomeIntroduction welcome -> welcome(known, household, isOpen);
            case DropIntroduction drop -> drop(known, household, isOpen);
            case ConfirmMet met -> met(known, isOpen);
        };
    }

    private static Decision welcome(Known known, HouseholdId household, boolean isOpen) {
        if (isOpen) {
            return known.welcomedBy().contains(household)
                    ? Decision.noChange()
                    : Decision.accepted(new IntroductionWelcomed(known.terms().introduction(), household));
        }
        return isMet(known) ? Decision.noChange() : Decision.rejected(IntroductionRejection.INTRODUCTION_ENDED);
    }

    private static Decision drop(Known known, HouseholdId household, boolean isOpen) {
        if (isOpen) {
            return Decision.accepted(new IntroductionDropped(known.terms().introduction(), household));
        }
        boolean already = known instanceof Ended ended && ended.droppedBy().contains(household);
        return already ? Decision.noChange() : Decision.rejected(IntroductionRejection.INTRODUCTION_ENDED);
    }

    private static Decision met(Known known, boolean isOpen) {
        if (isMet(known)) {
            return Decision.noChange();
        }
        if (!isOpen) {
            return Decision.rejected(IntroductionRejection.INTRODUCTION_ENDED);
        }
        Terms terms = known.terms();
        return known.isWelcomedByBoth()
                ? Decision.accepted(
                        new HouseholdsMet(terms.introduction(), terms.community(), terms.one(), terms.other()))
                : Decision.rejected(IntroductionRejection.NOT_WELCOMED_BY_BOTH);
    }

    private static boolean isMet(Known known) {
        return known instanceof Ended ended && ended.ending() == Ending.MET;
    }

    private static Decision lapse(IntroductionState state, LapseIntroduction command, CommandContext context) {
        if (!context.actor().is("rule")) {
            return Decision.rejected(IntroductionRejection.ONLY_BY_RULE);
        }
        return state instanceof Open
                ? Decision.accepted(new IntroductionLapsed(command.introduction()))
                : Decision.noChange();
    }

    @Override
    public List<Deadline> deadlines(IntroductionState state) {
        return state instanceof Open open
                ? List.of(new Deadline(
                        "lapse",
                        open.lapsesAt(),
                        new LapseIntroduction(open.terms().introduction())))
                : List.of();
    }

    @Override
    public IntroductionState evolve(IntroductionState state, IntroductionEvent event) {
        if (event instanceof IntroductionProposed proposed) {
            return new Open(
                    new Terms(
                            proposed.introduction(),
                            proposed.community(),
                            proposed.one(),
                            proposed.other(),
                            proposed.answerBy()),
                    List.of());
        }
        return state instanceof Known known ? evolve(known, event) : state;
    }

    private static IntroductionState evolve(Known known, IntroductionEvent event) {
        return switch (event) {
            case IntroductionProposed again -> known;
            case IntroductionWelcomed welcomed ->
                switch (known) {
                    case Open open -> open.welcomed(welcomed.household());
                    case Ended ended -> ended.welcomed(welcomed.household());
                };
            case IntroductionDropped dropped ->
                switch (known) {
                    case Open open -> open.dropped(dropped.household());
                    case Ended ended -> ended.dropped(dropped.household());
                };
            case IntroductionLapsed lapsed -> new Ended(known.terms(), known.welcomedBy(), Ending.LAPSED, List.of());
            case HouseholdsMet met -> new Ended(known.terms(), known.welcomedBy(), Ending.MET, List.of());
        };
    }
}
