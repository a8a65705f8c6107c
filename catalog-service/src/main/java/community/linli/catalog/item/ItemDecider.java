package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemState.GivenAway;
import community.linli.catalog.item.ItemState.Listed;
import community.linli.catalog.item.ItemState.Owned;
import community.linli.catalog.item.ItemState.Unlisted;
import community.linli.catalog.item.ItemState.Withdrawn;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Violation;
import java.util.List;
import java.util.Optional;

/** Decides what hangs on the board. */
public final class ItemDecider implements Decider<ItemState, ItemCommand, ItemEvent> {

    @Override
    public ItemState initialState() {
        return new Unlisted();
    }

    @Override
    public Decision decide(ItemState state, ItemCommand command, CommandContext context) {
        return switch (command) {
            case ListItem list -> list(state, list, context);
            case WithdrawItem withdraw -> withdraw(state, withdraw, context);
        };
    }

    private static Decision list(ItemState state, ListItem command, CommandContext context) {
        Optional<HouseholdId> home = home(command.community(), context);
        if (home.isEmpty()) {
            return Decision.rejected(ItemRejection.NOT_A_MEMBER);
        }
        if (!(state instanceof Unlisted)) {
            return Decision.noChange();
        }
        ItemWords words = command.words();
        List<Violation> violations = words.flaws().stream()
                .map(flaw -> new Violation(
                        "/" + (flaw.field().equals("loan_days") ? "loanDays" : flaw.field()),
                        flaw.code(),
                        flaw.message()))
                .toList();
        return violations.isEmpty()
                ? Decision.accepted(words.listed(command.item(), command.community(), home.get()))
                : Decision.rejected(ItemRejection.INVALID_FIELDS, violations);
    }

    private static Decision withdraw(ItemState state, WithdrawItem command, CommandContext context) {
        if (!(state instanceof Owned owned) || !owned.community().equals(command.community())) {
            return Decision.rejected(ItemRejection.ITEM_NOT_FOUND);
        }
        if (!mayTakeDown(owned.household(), command, context)) {
            return Decision.rejected(ItemRejection.NOT_THE_OWNER);
        }
        return owned instanceof Listed listed ? takeDown(listed.household(), command) : Decision.noChange();
    }

    private static Decision takeDown(HouseholdId owner, WithdrawItem command) {
        String reason = command.reason();
        if (reason != null && PlainWords.length(reason) > ItemWords.MAX_NOTE) {
            return wrongReason(ItemRejection.REASON_TOO_LONG);
        }
        return reason == null || PlainWords.isNote(reason)
                ? Decision.accepted(new ItemWithdrawn(command.item(), command.community(), reason, owner))
                : wrongReason(ItemRejection.REASON_UNPRINTABLE);
    }

    private static Decision wrongReason(ItemRejection rejection) {
        return Decision.rejectedAt("/reason", rejection);
    }

    private static boolean mayTakeDown(HouseholdId owner, WithdrawItem command, CommandContext context) {
        return context.actor().is("steward")
                || home(command.community(), context).filter(owner::equals).isPresent();
    }

    private static Optional<HouseholdId> home(CommunityId community, CommandContext context) {
        return context.lookup().find(ResidentHome.class, context.actor().id()).flatMap(home -> home.in(community));
    }

    @Override
    public ItemState evolve(ItemState state, ItemEvent event) {
        return switch (event) {
            case ItemListed listed -> new Listed(listed.community(), listed.household());
            case ItemWithdrawn withdrawn ->
                state instanceof Listed listed ? new Withdrawn(listed.community(), listed.household()) : state;
            case ItemGivenAway given -> new GivenAway(given.community(), given.recipient());
        };
    }
}
