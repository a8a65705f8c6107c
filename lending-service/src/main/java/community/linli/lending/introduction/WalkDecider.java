package community.linli.lending.introduction;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Subject;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.account.HouseholdAccount.Open;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.introduction.WalkCommand.AskCompanion;
import community.linli.lending.introduction.WalkCommand.AssignCompanion;
import community.linli.lending.introduction.WalkCommand.CallOffWalk;
import community.linli.lending.introduction.WalkCommand.CallOffWalkOfEndedLoan;
import community.linli.lending.introduction.WalkCommand.ConfirmWalk;
import community.linli.lending.introduction.WalkCommand.OfAPerson;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanion;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanionThatLeft;
import community.linli.lending.introduction.WalkCommand.VolunteerAsCompanion;
import community.linli.lending.introduction.WalkEvent.CompanionAsked;
import community.linli.lending.introduction.WalkEvent.CompanionAssigned;
import community.linli.lending.introduction.WalkEvent.CompanionReleased;
import community.linli.lending.introduction.WalkEvent.WalkCalledOff;
import community.linli.lending.introduction.WalkEvent.WalkedTogether;
import community.linli.lending.introduction.WalkPolicies.Company;
import community.linli.lending.introduction.WalkPolicies.Word;
import community.linli.lending.introduction.WalkState.Ended;
import community.linli.lending.introduction.WalkState.Known;
import community.linli.lending.introduction.WalkState.Terms;
import community.linli.lending.introduction.WalkState.Unasked;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.loan.LoanId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides on walks to a door. */
public final class WalkDecider implements Decider<WalkState, WalkCommand, WalkEvent> {

    @Override
    public WalkState initialState() {
        return new Unasked();
    }

    @Override
    public Decision decide(WalkState state, WalkCommand command, CommandContext context) {
        return switch (command) {
            case AskCompanion ask -> ask(state, ask, context);
            case OfAPerson said ->
                state instanceof Known known && known.terms().community().equals(said.community())
                        ? hear(known, said, context)
                        : Decision.rejected(WalkRejection.WALK_NOT_FOUND);
            case CallOffWalkOfEndedLoan off -> byRule(context, () -> calledOff(state));
            case ReleaseCompanionThatLeft left -> byRule(context, () -> released(state, left.companion()));
        };
    }

    private static Decision ask(WalkState state, AskCompanion command, CommandContext context) {
        Optional<HouseholdId> home = KnownMember.householdOfWhoAsks(context, command.community());
        if (home.isEmpty()) {
            return Decision.rejected(WalkRejection.NOT_A_MEMBER);
        }
        Subject loan = new LoanId(command.walk().value()).subject();
        HouseholdAccount account = HouseholdAccount.of(context.lookup(), home.get());
        Optional<ItemId> item = account.open().stream()
                .filter(claim -> claim.by().equals(loan))
                .findFirst()
                .map(Open::item);
        if (item.isEmpty()) {
            return Decision.rejected(WalkRejection.LOAN_NOT_FOUND);
        }
        boolean already = state instanceof WalkState.Open || (state instanceof Ended ended && ended.walked());
        if (already) {
            return Decision.noChange();
        }
        boolean isPromised = ItemDiary.of(context.lookup(), item.get())
                .claimBy(loan)
                .filter(claim -> claim.standing() == Standing.PROMISED)
                .isPresent();
        return isPromised
                ? asked(command, home.get(), item.get(), account, context)
                : Decision.rejected(WalkRejection.LOAN_NOT_PROMISED);
    }

    private static Decision asked(
            AskCompanion command, HouseholdId home, ItemId item, HouseholdAccount account, CommandContext context) {
        return context.lookup()
                .find(KnownItem.class, item.value())
                .flatMap(known -> Optional.ofNullable(known.listing()))
                .map(listing -> Decision.accepted(new CompanionAsked(
                        command.walk(),
                        new LoanId(command.walk().value()),
                        item,
                        command.community(),
                        home,
                        listing.owner(),
                        account.isNewcomer())))
                .orElseGet(() -> Decision.rejected(WalkRejection.LOAN_NOT_FOUND));
    }

    private static Decision hear(Known known, OfAPerson said, CommandContext context) {
        if (!(known instanceof WalkState.Open open)) {
            return afterTheEnd((Ended) known, said);
        }
        Word word = Word.of(open, said.community(), context);
        return switch (said) {
            case AskCompanion ask -> Decision.noChange();
            case VolunteerAsCompanion volunteer ->
                word.household()
                        .map(home -> comesAlong(new Company(open, home, context)))
                        .orElseGet(() -> Decision.rejected(WalkRejection.NOT_A_MEMBER));
            case AssignCompanion assign ->
                context.actor().is("steward")
                        ? comesAlong(new Company(open, assign.household(), context))
                        : Decision.rejected(WalkRejection.STEWARD_NEEDED);
            case ReleaseCompanion release ->
                WalkPolicies.againstRelease(word).orElseGet(() -> released(open, companion(open)));
            case ConfirmWalk confirm ->
                WalkPolicies.againstConfirmation(word).orElseGet(() -> walked(open.terms(), companion(open)));
            case CallOffWalk off -> WalkPolicies.againstCallingOff(word).orElseGet(() -> calledOff(open));
        };
    }

    private static Decision afterTheEnd(Ended ended, OfAPerson said) {
        boolean already = switch (said) {
            case ConfirmWalk confirm -> ended.walked();
            case CallOffWalk off -> !ended.walked();
            case AskCompanion ask -> false;
            case VolunteerAsCompanion volunteer -> false;
            case AssignCompanion assign -> false;
            case ReleaseCompanion release -> false;
        };
        return already ? Decision.noChange() : Decision.rejected(WalkRejection.WALK_ENDED);
    }

    private static Decision comesAlong(Company company) {
        if (company.household().equals(company.walk().companion())) {
            return Decision.noChange();
        }
        return WalkPolicies.againstCompanion(company)
                .orElseGet(() -> Decision.accepted(
                        new CompanionAssigned(company.walk().terms().walk(), company.household())));
    }

    private static HouseholdId companion(WalkState.Open open) {
        return Objects.requireNonNull(open.companion());
    }

    private static Decision walked(Terms terms, HouseholdId companion) {
        return Decision.accepted(
                new WalkedTogether(terms.walk(), terms.community(), companion, terms.borrower(), terms.owner()));
    }

    private static Decision released(WalkState state, HouseholdId companion) {
        return state instanceof WalkState.Open open && companion.equals(open.companion())
                ? Decision.accepted(new CompanionReleased(open.terms().walk(), companion))
                : Decision.noChange();
    }

    private static Decision calledOff(WalkState state) {
        return state instanceof WalkState.Open open
                ? Decision.accepted(new WalkCalledOff(open.terms().walk(), open.companion()))
                : Decision.noChange();
    }

    private static Decision byRule(CommandContext context, Supplier<Decision> decision) {
        return context.actor().is("rule") ? decision.get() : Decision.rejected(WalkRejection.ONLY_BY_RULE);
    }

    @Override
    public WalkState evolve(WalkState state, WalkEvent event) {
        return switch (event) {
            case CompanionAsked asked ->
                new WalkState.Open(new Terms(asked.walk(), asked.community(), asked.borrower(), asked.owner()), null);
            case CompanionAssigned assigned -> accompanied(state, assigned.companion());
            case CompanionReleased released ->
                state instanceof Known known ? new WalkState.Open(known.terms(), null) : state;
            case WalkedTogether walked -> ended(state, true);
            case WalkCalledOff off -> ended(state, false);
        };
    }

    private static WalkState accompanied(WalkState state, HouseholdId companion) {
        return state instanceof Known known ? new WalkState.Open(known.terms(), companion) : state;
    }

    private static WalkState ended(WalkState state, boolean walked) {
        return state instanceof Known known ? new Ended(known.terms(), walked) : state;
    }
}
