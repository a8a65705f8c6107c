package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.PauseItem;
import community.linli.catalog.item.ItemCommand.ResumeItem;
import community.linli.catalog.item.ItemCommand.ReviseItem;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
            case ReviseItem revise -> revise(state, revise, context);
            case PauseItem pause -> pause(state, pause, context);
            case ResumeItem resume -> resume(state, resume, context);
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
        if (!isOwner(owned, command.community(), context)) {
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
        return againstWords(words, context)
                .orElseGet(() ->
                        HouseholdItems.of(listing.household(), context.lookup()).size() < HouseholdItems.MOST
                                ? Decision.accepted(listing)
                                : Decision.rejected(ItemRejection.CELL_FULL));
    }

    private static Optional<Decision> againstWords(ItemWords words, CommandContext context) {
        if (DistrictState.isClosed(context.lookup())) {
            return Optional.of(Decision.rejected(ItemRejection.DISTRICT_CLOSED));
        }
        List<Violation> violations = words.flaws().stream()
                .map(flaw -> new Violation(
                        "/" + (flaw.field().equals("loan_days") ? "loanDays" : flaw.field()),
                        flaw.code(),
                        flaw.message()))
                .toList();
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(Decision.rejected(ItemRejection.INVALID_FIELDS, violations));
    }

    private static Decision revise(ItemState state, ReviseItem command, CommandContext context) {
        if (!(state instanceof Owned owned) || !owned.community().equals(command.community())) {
            return Decision.rejected(ItemRejection.ITEM_NOT_FOUND);
        }
        if (!isOwner(owned, command.community(), context)) {
            return Decision.rejected(ItemRejection.NOT_THE_OWNER);
        }
        if (!(owned instanceof Listed listed)) {
            return Decision.rejected(ItemRejection.ITEM_OFF_THE_BOARD);
        }
        return againstWords(command.words(), context).orElseGet(() -> {
            ItemRevised revised = command.words().revised(command.item(), listed.community(), listed.household());
            return listed.words().equals(ItemWords.of(revised)) ? Decision.noChange() : Decision.accepted(revised);
        });
    }

    private static Decision pause(ItemState state, PauseItem command, CommandContext context) {
        return onTheBoard(state, command.community(), context, listed -> {
            if (listed.isPaused()) {
                return Decision.noChange();
            }
            return wrongReason(command.reason())
                    .orElseGet(() ->
                            Decision.accepted(new ItemPaused(command.item(), command.community(), command.reason())));
        });
    }

    private static Decision resume(ItemState state, ResumeItem command, CommandContext context) {
        return onTheBoard(
                state,
                command.community(),
                context,
                listed -> listed.isPaused()
                        ? Decision.accepted(new ItemResumed(command.item(), command.community()))
                        : Decision.noChange());
    }

    private static Decision onTheBoard(
            ItemState state, CommunityId community, CommandContext context, Function<Listed, Decision> answer) {
        return ofTheBoard(
                state,
                community,
                context,
                owned -> owned instanceof Listed listed
                        ? answer.apply(listed)
                        : Decision.rejected(ItemRejection.ITEM_OFF_THE_BOARD));
    }

    private static Decision withdraw(ItemState state, WithdrawItem command, CommandContext context) {
        return ofTheBoard(
                state,
                command.community(),
                context,
                owned -> owned instanceof Listed listed
                        ? wrongReason(command.reason())
                                .orElseGet(() -> Decision.accepted(new ItemWithdrawn(
                                        command.item(), command.community(), command.reason(), listed.household())))
                        : Decision.noChange());
    }

    private static Decision ofTheBoard(
            ItemState state, CommunityId community, CommandContext context, Function<Owned, Decision> answer) {
        if (!(state instanceof Owned owned) || !owned.community().equals(community)) {
            return Decision.rejected(ItemRejection.ITEM_NOT_FOUND);
        }
        return mayTakeDown(owned, context) ? answer.apply(owned) : Decision.rejected(ItemRejection.NOT_THE_OWNER);
    }

    private static Optional<Decision> wrongReason(@Nullable String reason) {
        if (reason != null && PlainWords.length(reason) > ItemWords.MAX_NOTE) {
            return Optional.of(Decision.rejectedAt("/reason", ItemRejection.REASON_TOO_LONG));
        }
        return reason == null || PlainWords.isNote(reason)
                ? Optional.empty()
                : Optional.of(Decision.rejectedAt("/reason", ItemRejection.REASON_UNPRINTABLE));
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
        return context.actor().is("steward") || context.actor().is("rule") || isOwner(item, item.community(), context);
    }

    private static boolean isOwner(Owned item, CommunityId community, CommandContext context) {
        return home(community, context).filter(item.household()::equals).isPresent();
    }

    private static Optional<HouseholdId> home(CommunityId community, CommandContext context) {
        return context.lookup().find(ResidentHome.class, context.actor().id()).flatMap(home -> home.in(community));
    }

    @Override
    public ItemState evolve(ItemState state, ItemEvent event) {
        return switch (event) {
            case ItemListed listed -> new Listed(listed.community(), listed.household(), ItemWords.of(listed), false);
            case ItemRevised revised ->
                new Listed(revised.community(), revised.household(), ItemWords.of(revised), isPaused(state));
            case ItemPaused paused -> paused(state, true);
            case ItemResumed resumed -> paused(state, false);
            case ItemWithdrawn withdrawn ->
                state instanceof Listed listed ? new Withdrawn(listed.community(), listed.household()) : state;
            case ItemGivenAway given -> new GivenAway(given.community(), given.recipient());
        };
    }

    private static boolean isPaused(ItemState state) {
        return state instanceof Listed listed && listed.isPaused();
    }

    private static ItemState paused(ItemState state, boolean isPaused) {
        return state instanceof Listed listed
                ? new Listed(listed.community(), listed.household(), listed.words(), isPaused)
                : state;
    }
}
