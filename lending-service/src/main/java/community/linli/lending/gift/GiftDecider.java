package community.linli.lending.gift;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.gift.GiftCommand.ConfirmGiftHandover;
import community.linli.lending.gift.GiftCommand.DrawRecipient;
import community.linli.lending.gift.GiftCommand.EndGiftPromise;
import community.linli.lending.gift.GiftCommand.OfAHousehold;
import community.linli.lending.gift.GiftCommand.OfTheGiver;
import community.linli.lending.gift.GiftCommand.OfTheRule;
import community.linli.lending.gift.GiftCommand.WishForGift;
import community.linli.lending.gift.GiftCommand.WithdrawWish;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftHandoverConfirmed;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.gift.GiftPolicies.Asked;
import community.linli.lending.gift.GiftPolicies.Asking;
import community.linli.lending.gift.GiftState.Announced;
import community.linli.lending.gift.GiftState.Ended;
import community.linli.lending.gift.GiftState.Known;
import community.linli.lending.gift.GiftState.Live;
import community.linli.lending.gift.GiftState.Open;
import community.linli.lending.gift.GiftState.Promised;
import community.linli.lending.gift.GiftState.Terms;
import community.linli.lending.gift.GiftState.Unwished;
import community.linli.lending.houserules.Rules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on givings away; what the giver asks is in {@link Giving}, what the rule does in {@link GiftByRule}. */
public final class GiftDecider implements Decider<GiftState, GiftCommand, GiftEvent> {

    private static final String NOT_WANTED = "The household does not want it any more.";

    private final Rules usual;

    /** With the rules where nobody has set others. */
    public GiftDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public GiftState initialState() {
        return new Unwished();
    }

    @Override
    public Decision decide(GiftState state, GiftCommand command, CommandContext context) {
        return switch (command) {
            case OfAHousehold asked ->
                KnownMember.householdOfWhoAsks(context, asked.community())
                        .map(household -> hear(state, asked, household, new Asked(context, usual)))
                        .orElseGet(() -> Decision.rejected(GiftRejection.NOT_A_MEMBER));
            case OfTheRule rule ->
                context.actor().is("rule")
                        ? GiftByRule.decide(state, rule, new Asked(context, usual))
                        : Decision.rejected(GiftRejection.ONLY_BY_RULE);
        };
    }

    private static Decision hear(GiftState state, OfAHousehold command, HouseholdId household, Asked asked) {
        Asking asking = new Asking(command.item(), command.community(), household, asked);
        if (command instanceof WishForGift wish) {
            return wish(state, wish, asking);
        }
        if (!(state instanceof Known gift) || !gift.terms().community().equals(command.community())) {
            return Decision.rejected(GiftRejection.GIFT_NOT_FOUND);
        }
        return switch (command) {
            case WishForGift heard -> throw new IllegalStateException("A wish has been heard above");
            case WithdrawWish withdraw -> withdraw(gift, household);
            case ConfirmGiftHandover confirm -> handOver(gift, household);
            case OfTheGiver giving ->
                household.equals(gift.terms().giver())
                        ? Giving.decide(gift, giving, asking)
                        : Decision.rejected(GiftRejection.NOT_THE_GIVER);
        };
    }

    private static Decision wish(GiftState state, WishForGift command, Asking asking) {
        HouseholdId giver = asking.listing().map(Listing::owner).orElse(null);
        boolean already = state instanceof Live live
                && live.terms().giver().equals(giver)
                && live.wishes().contains(asking.household());
        if (already) {
            return Decision.noChange();
        }
        Optional<Decision> against =
                GiftPolicies.againstWish(asking, state).or(() -> GiftPolicies.againstNote(command.note()));
        if (giver == null || against.isPresent()) {
            return against.orElseGet(() -> Decision.rejected(GiftRejection.ITEM_NOT_FOUND));
        }
        return Decision.accepted(new GiftWished(
                command.gift(),
                command.item(),
                command.community(),
                asking.household(),
                giver,
                PlainWords.orNothing(command.note())));
    }

    private static Decision withdraw(Known gift, HouseholdId household) {
        if (gift instanceof Ended) {
            return Decision.rejected(GiftRejection.GIFT_ENDED);
        }
        return gift instanceof Live live && live.wishes().contains(household)
                ? Decision.accepted(withdrawn(live, household, NOT_WANTED))
                : Decision.noChange();
    }

    /** What follows when a household wishes for it no more; who says so gainsays a handover that the giver alone has confirmed. */
    static List<GiftEvent> withdrawn(Live gift, HouseholdId household, String reason) {
        Terms terms = gift.terms();
        GiftEvent withdrawn = new GiftWishWithdrawn(terms.gift(), terms.item(), household);
        return gift instanceof Promised promised && promised.recipient().equals(household)
                ? List.of(withdrawn, new GiftPromiseEnded(terms.gift(), terms.item(), household, false, reason))
                : List.of(withdrawn);
    }

    private static Decision handOver(Known gift, HouseholdId household) {
        boolean isGiver = household.equals(gift.terms().giver());
        return switch (gift) {
            case Open open -> Decision.rejected(GiftRejection.NOT_PROMISED);
            case Promised promised ->
                isGiver || household.equals(promised.recipient())
                        ? handOver(promised, household)
                        : Decision.rejected(GiftRejection.NOT_THE_RECIPIENT);
            case Ended ended ->
                ended.recipient() != null && (isGiver || household.equals(ended.recipient()))
                        ? Decision.noChange()
                        : Decision.rejected(GiftRejection.GIFT_ENDED);
        };
    }

    private static Decision handOver(Promised promised, HouseholdId household) {
        if (promised.isConfirmedBy(household)) {
            return Decision.noChange();
        }
        Terms terms = promised.terms();
        GiftEvent word = new GiftHandoverConfirmed(terms.gift(), terms.item(), household);
        return promised.confirmed() == null ? Decision.accepted(word) : Decision.accepted(word, handedOver(promised));
    }

    static GiftHandedOver handedOver(Promised promised) {
        Terms terms = promised.terms();
        return new GiftHandedOver(terms.gift(), terms.item(), terms.community(), terms.giver(), promised.recipient());
    }

    @Override
    public List<Deadline> deadlines(GiftState state) {
        return switch (state) {
            case Open open -> draw(open.terms(), open.draw());
            case Promised promised ->
                List.of(new Deadline(
                        "promise",
                        promised.handoverBy(),
                        new EndGiftPromise(promised.terms().gift())));
            case GiftState other -> List.of();
        };
    }

    private static List<Deadline> draw(Terms terms, @Nullable Announced draw) {
        return draw == null
                ? List.of()
                : List.of(new Deadline("draw", draw.drawnAt(), new DrawRecipient(terms.gift())));
    }

    @Override
    public GiftState evolve(GiftState state, GiftEvent event) {
        return GiftEvolution.evolve(state, event);
    }
}
