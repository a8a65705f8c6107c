package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.TransferItem;
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
            case ListItemAgain list -> listAgain(state, list, context);
            case WithdrawItem withdraw -> withdraw(state, withdraw, context);
            case TransferItem transfer -> transfer(state, transfer, context);
        };
    }

    private static Decision list(ItemState state, ListItem command, CommandContext context) {
        Optional<HouseholdId> home = home(command.community(), context);
        if (home.isEmpty()) {
            return Decision.rejected(ItemRejection.NOT_A_MEMBER);
        }
        return state instanceof Unlisted
                ? hang(
                        command.words().listed(command.item(), command.community(), home.get()),
                        command.words(),
                        context)
                : Decision.noChange();
    }

    private static Decision listAgain(ItemState state, ListItemAgain command, CommandContext context) {
        if (!(state instanceof Owned owned)) {
            return Decision.rejected(ItemRejection.ITEM_NOT_FOUND);
        }
        // Who got it may live in another community than who gave it.
        if (home(command.community(), context).filter(owned.household()::equals).isEmpty()) {
            return Decision.rejected(
                    owned.community().equals(command.community())
                            ? ItemRejection.NOT_THE_OWNER
                            : ItemRejection.ITEM_NOT_FOUND);
        }
        ItemListed listing = command.words().listed(command.item(), command.community(), owned.household());
        if (!(owned instanceof Listed listed)) {
            return hang(listing, command.words(), context);
        }
        return listed.words().equals(ItemWords.of(listing))
                ? Decision.noChange()
                : Decision.rejected(ItemRejection.ITEM_LISTED_OTHERWISE);
    }

    private static Decision hang(ItemListed listing, ItemWords words, CommandContext context) {
        if (DistrictState.isClosed(context.lookup())) {
            return Decision.rejected(ItemRejection.DISTRICT_CLOSED);
        }
        List<Violation> violations = words.flaws().stream()
                .map(flaw -> new Violation(
                        "/" + (flaw.field().equals("loan_days") ? "loanDays" : flaw.field()),
                        flaw.code(),
                        flaw.message()))
                .toList();
        if (!violations.isEmpty()) {
            return Decision.rejected(ItemRejection.INVALID_FIELDS, violations);
        }
        return HouseholdItems.of(listing.household(), context.lookup()).size() < HouseholdItems.MOST
                ? Decision.accepted(listing)
                : Decision.rejected(ItemRejection.CELL_FULL);
    }

    private static Decision withdraw(ItemState state, WithdrawItem command, CommandContext context) {
        if (!(state instanceof Owned owned) || !owned.community().equals(command.community())) {
            return Decision.rejected(ItemRejection.ITEM_NOT_FOUND);
        }
        if (!mayTakeDown(owned, context)) {
            return Decision.rejected(ItemRejection.NOT_THE_OWNER);
        }
        return owned instanceof Listed listed ? takeDown(listed.household(), command) : Decision.noChange();
    }

    private static Decision takeDown(HouseholdId owner, WithdrawItem command) {
        String reason = command.reason();
        if (reason != null && PlainWords.length(reason) > ItemWords.MAX_NOTE) {
            return Decision.rejectedAt("/reason", ItemRejection.REASON_TOO_LONG);
        }
        return reason == null || PlainWords.isNote(reason)
                ? Decision.accepted(new ItemWithdrawn(command.item(), command.community(), reason, owner))
                : Decision.rejectedAt("/reason", ItemRejection.REASON_UNPRINTABLE);
    }

    /** Whether it hangs on the board does not matter: it has been handed over. */
    private static Decision transfer(ItemState state, TransferItem command, CommandContext context) {
        if (!context.actor().is("rule")) {
            return Decision.rejected(ItemRejection.ONLY_BY_RULE);
        }
        if (!(state instanceof Owned owned)) {
            return Decision.rejected(ItemRejection.ITEM_NOT_FOUND);
        }
        if (owned.household().equals(command.recipient())) {
            return Decision.noChange();
        }
        return owned.household().equals(command.giver())
                ? Decision.accepted(
                        new ItemGivenAway(command.item(), owned.community(), command.giver(), command.recipient()))
                : Decision.rejected(ItemRejection.ITEM_CHANGED_HANDS);
    }

    private static boolean mayTakeDown(Owned item, CommandContext context) {
        return context.actor().is("steward")
                || context.actor().is("rule")
                || home(item.community(), context)
                        .filter(item.household()::equals)
                        .isPresent();
    }

    private static Optional<HouseholdId> home(CommunityId community, CommandContext context) {
        return context.lookup().find(ResidentHome.class, context.actor().id()).flatMap(home -> home.in(community));
    }

    @Override
    public ItemState evolve(ItemState state, ItemEvent event) {
        return switch (event) {
            case ItemListed listed -> new Listed(listed.community(), listed.household(), ItemWords.of(listed));
            case ItemWithdrawn withdrawn ->
                state instanceof Listed listed ? new Withdrawn(listed.community(), listed.household()) : state;
            case ItemGivenAway given -> new GivenAway(given.community(), given.recipient());
        };
    }
}
