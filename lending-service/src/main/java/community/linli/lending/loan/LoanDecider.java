package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.Beginning;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanCommand.DeclareLost;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.DenyReturn;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.HideThanks;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.OfAParty;
import community.linli.lending.loan.LoanCommand.OfASteward;
import community.linli.lending.loan.LoanCommand.OfTheRule;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.RefuseExtension;
import community.linli.lending.loan.LoanCommand.ReopenLoan;
import community.linli.lending.loan.LoanCommand.ReportDamage;
import community.linli.lending.loan.LoanCommand.ReportLost;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SayThanks;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.TakeCounterOffer;
import community.linli.lending.loan.LoanCommand.TakePartsBack;
import community.linli.lending.loan.LoanCommand.TakeThanksDown;
import community.linli.lending.loan.LoanCommand.WithdrawReturn;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Unasked;
import java.util.List;
import java.util.Optional;

/**
 * Decides on loans; see {@link LoanPolicies}, {@link HoldingPolicies} and {@link AskingPolicies} for the rules and {@link LoanState} for the
 * phases.
 */
public final class LoanDecider implements Decider<LoanState, LoanCommand, LoanEvent> {

    private final Rules usual;

    /** With the rules where nobody has set others; the moments are written into the events, so that a change concerns new ones only. */
    public LoanDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public LoanState initialState() {
        return new Unasked();
    }

    @Override
    public Decision decide(LoanState state, LoanCommand command, CommandContext context) {
        return switch (command) {
            case Beginning begin -> begin(state, begin, context);
            case OfAParty asked -> hear(state, asked, context);
            case OfASteward asked -> hear(state, asked, context);
            case OfTheRule rule ->
                context.actor().is("rule")
                        ? ByRule.decide(state, rule, usual, context)
                        : Decision.rejected(LoanRejection.ONLY_BY_RULE);
        };
    }

    private Decision begin(LoanState state, Beginning command, CommandContext context) {
        return switch (command) {
            case RequestLoan request -> Asked.request(state, request, usual, context);
            case RecordDoorLoan recorded -> Asked.atTheDoor(state, recorded, usual, context);
        };
    }

    private Decision hear(LoanState state, OfAParty command, CommandContext context) {
        Optional<HouseholdId> household = KnownMember.householdOfWhoAsks(context, command.community());
        if (household.isEmpty()) {
            return Decision.rejected(LoanRejection.NOT_A_MEMBER);
        }
        return here(state, command.community())
                .flatMap(loan -> loan.terms()
                        .sideOf(household.get())
                        .map(side -> answer(command, new Word(loan, side, usual, context))))
                .orElseGet(() -> Decision.rejected(LoanRejection.LOAN_NOT_FOUND));
    }

    private static Optional<Known> here(LoanState state, CommunityId community) {
        return state instanceof Known loan && loan.terms().community().equals(community)
                ? Optional.of(loan)
                : Optional.empty();
    }

    private static Decision answer(OfAParty command, Word word) {
        return switch (command) {
            case AcceptLoan accept -> Promising.accept(word);
            case DeclineLoan decline -> Promising.decline(word, decline.reason());
            case CounterOffer offer -> Promising.counter(word, offer);
            case TakeCounterOffer take -> Promising.takeCounterOffer(word);
            case CancelLoan cancel -> Promising.cancel(word, cancel.reason());
            case ProposeHandover propose -> HandingOver.propose(word, propose);
            case AgreeToHandover agree -> HandingOver.agree(word);
            case ReportMissedHandover missed -> HandingOver.missed(word);
            case IssueHandoverCode issue -> HandingOver.issue(word, issue);
            case ScanHandoverCode scan -> HandingOver.scan(word, scan);
            case ConfirmHandover confirm -> HandingOver.confirm(word, confirm.inspection());
            case DenyHandover deny -> HandingOver.deny(word);
            case AskExtension ask -> Holding.ask(word);
            case GrantExtension grant -> Holding.grant(word);
            case RefuseExtension refuse -> Holding.refuse(word, refuse.reason());
            case RecallLoan recall -> Holding.recall(word, recall.reason());
            case ReportDamage damage -> Holding.damaged(word, damage.inspection());
            case TakePartsBack parts -> Returning.takeParts(word, parts.parts());
            case ConfirmReturn confirm -> Returning.confirm(word, confirm.inspection());
            case WithdrawReturn withdraw -> Returning.withdraw(word);
            case DenyReturn deny -> Returning.deny(word, deny.reason());
            case ReportLost lost -> Returning.lost(word, lost.reason());
            case FindAgain found -> Returning.found(word);
            case SayThanks thanks -> Returning.thank(word, thanks.text());
            case HideThanks hide -> Returning.hideThanks(word, hide.saidBy(), null);
        };
    }

    private Decision hear(LoanState state, OfASteward command, CommandContext context) {
        if (!context.actor().is("steward")) {
            return Decision.rejected(LoanRejection.STEWARD_NEEDED);
        }
        return Texts.needed("/reason", command.reason(), LoanPolicies.MAX_TEXT_LENGTH)
                .or(() -> here(state, command.community())
                        .map(loan -> answer(command, new Word(loan, null, usual, context))))
                .orElseGet(() -> Decision.rejected(LoanRejection.LOAN_NOT_FOUND));
    }

    private static Decision answer(OfASteward command, Word word) {
        return switch (command) {
            case SettleReturn settle -> Returning.settle(word, settle);
            case DeclareLost lost -> Returning.declareLost(word, lost.reason());
            case MoveDue move -> Holding.moveDue(word, move);
            case ReopenLoan reopen -> Returning.reopen(word, reopen);
            case TakeThanksDown down -> Returning.hideThanks(word, down.saidBy(), down.reason());
        };
    }

    @Override
    public List<Deadline> deadlines(LoanState state) {
        return LoanDeadlines.of(state);
    }

    @Override
    public LoanState evolve(LoanState state, LoanEvent event) {
        return LoanEvolution.after(state, event);
    }
}
