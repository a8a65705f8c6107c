package community.linli.lending.swap;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.swap.SwapCommand.AgreeToSwap;
import community.linli.lending.swap.SwapCommand.CallOffSwap;
import community.linli.lending.swap.SwapCommand.ConfirmLeg;
import community.linli.lending.swap.SwapCommand.ConfirmLegReturned;
import community.linli.lending.swap.SwapCommand.EndSwapHandover;
import community.linli.lending.swap.SwapCommand.ExpireSwap;
import community.linli.lending.swap.SwapCommand.OfAParty;
import community.linli.lending.swap.SwapCommand.OfTheRule;
import community.linli.lending.swap.SwapCommand.PressForSwapReturn;
import community.linli.lending.swap.SwapCommand.ProposeSwap;
import community.linli.lending.swap.SwapCommand.Way;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapAgreed;
import community.linli.lending.swap.SwapEvent.SwapCalledOff;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import community.linli.lending.swap.SwapPolicies.Asked;
import community.linli.lending.swap.SwapPolicies.Wish;
import community.linli.lending.swap.SwapState.Ended;
import community.linli.lending.swap.SwapState.Ending;
import community.linli.lending.swap.SwapState.Known;
import community.linli.lending.swap.SwapState.Proposed;
import community.linli.lending.swap.SwapState.Sealed;
import community.linli.lending.swap.SwapState.Terms;
import community.linli.lending.swap.SwapState.Undone;
import community.linli.lending.swap.SwapState.Unproposed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on swaps; what happens at the doors is in {@link Handing}, what the rule does in {@link SwapByRule}. */
public final class SwapDecider implements Decider<SwapState, SwapCommand, SwapEvent> {

    private static final Duration HANDOVER_LIFE = Duration.ofDays(14);

    private final Rules usual;

    /** With the rules where nobody has set others. */
    public SwapDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public SwapState initialState() {
        return new Unproposed();
    }

    @Override
    public Decision decide(SwapState state, SwapCommand command, CommandContext context) {
        return switch (command) {
            case ProposeSwap propose -> propose(state, propose, context);
            case OfAParty asked -> hear(state, asked, context);
            case OfTheRule rule ->
                context.actor().is("rule")
                        ? SwapByRule.decide(state, rule, new Asked(context, usual))
                        : Decision.rejected(SwapRejection.ONLY_BY_RULE);
        };
    }

    private Decision propose(SwapState state, ProposeSwap command, CommandContext context) {
        Optional<HouseholdId> household = KnownMember.householdOfWhoAsks(context, command.community());
        if (household.isEmpty()) {
            return Decision.rejected(SwapRejection.NOT_A_MEMBER);
        }
        if (state instanceof Known known) {
            return isSame(known.terms(), household.get(), command)
                    ? Decision.noChange()
                    : Decision.rejected(SwapRejection.ALREADY_PROPOSED);
        }
        return SwapPolicies.againstItems(command.ways().stream().map(Way::item).toList())
                .orElseGet(() -> propose(command, household.get(), context));
    }

    private static boolean isSame(Terms terms, HouseholdId household, ProposeSwap command) {
        List<Way> ways = terms.legs().stream()
                .map(leg -> new Way(leg.item(), leg.recipient()))
                .toList();
        return terms.proposer().equals(household) && ways.equals(command.ways());
    }

    private Decision propose(ProposeSwap command, HouseholdId household, CommandContext context) {
        List<Leg> legs = command.ways().stream()
                .flatMap(way -> leg(command, way, context).stream())
                .toList();
        if (legs.size() < command.ways().size()) {
            return Decision.rejected(SwapRejection.ITEM_NOT_FOUND);
        }
        Wish wish = new Wish(command.swap(), command.community(), household, legs, new Asked(context, usual));
        return SwapPolicies.againstProposal(wish)
                .orElseGet(() -> Decision.accepted(new SwapProposed(
                        command.swap(),
                        command.community(),
                        household,
                        legs,
                        context.time().plus(SwapPolicies.rules(wish).requestLife()))));
    }

    private static Optional<Leg> leg(ProposeSwap command, Way way, CommandContext context) {
        return SwapPolicies.listing(context.lookup(), command.community(), way.item())
                .map(Listing::owner)
                .map(giver -> new Leg(way.item(), giver, way.recipient()));
    }

    private Decision hear(SwapState state, OfAParty command, CommandContext context) {
        if (!(state instanceof Known swap) || !swap.terms().community().equals(command.community())) {
            return Decision.rejected(notFound(command, context));
        }
        Optional<HouseholdId> party = KnownMember.householdOfWhoAsks(context, command.community())
                .filter(swap.terms().households()::contains);
        if (party.isEmpty()) {
            return command instanceof ConfirmLegReturned back && context.actor().is("steward")
                    ? Handing.backByASteward(swap, back.item())
                    : Decision.rejected(notFound(command, context));
        }
        return answer(swap, command, party.get(), context);
    }

    private static SwapRejection notFound(OfAParty command, CommandContext context) {
        boolean isNeighbour =
                KnownMember.householdOfWhoAsks(context, command.community()).isPresent()
                        || context.actor().is("steward");
        return isNeighbour ? SwapRejection.SWAP_NOT_FOUND : SwapRejection.NOT_A_MEMBER;
    }

    private Decision answer(Known swap, OfAParty command, HouseholdId household, CommandContext context) {
        return switch (command) {
            case AgreeToSwap agree -> agree(swap, household, context);
            case CallOffSwap off -> callOff(swap, household, off.reason(), new Asked(context, usual));
            case ConfirmLeg confirm -> Handing.confirm(swap, household, confirm.item());
            case ConfirmLegReturned back -> Handing.back(swap, household, back.item());
        };
    }

    private Decision agree(Known swap, HouseholdId household, CommandContext context) {
        return switch (swap) {
            case Proposed open ->
                open.agreed().contains(household)
                        ? Decision.noChange()
                        : agree(
                                open,
                                new Wish(
                                        open.terms().swap(),
                                        open.terms().community(),
                                        household,
                                        open.terms().legs(),
                                        new Asked(context, usual)));
            case Sealed already -> Decision.noChange();
            case Undone undone -> Decision.rejected(SwapRejection.SWAP_ENDED);
            case Ended ended -> Decision.rejected(SwapRejection.SWAP_ENDED);
        };
    }

    private static Decision agree(Proposed open, Wish wish) {
        SwapAgreed agreed = new SwapAgreed(wish.swap(), wish.household());
        Optional<Decision> against = SwapPolicies.againstAgreement(wish);
        if (!open.isLastToAgree(wish.household())) {
            return against.orElseGet(() -> Decision.accepted(agreed));
        }
        return against.or(() -> SwapPolicies.againstSealing(wish))
                .orElseGet(() -> Decision.accepted(
                        agreed,
                        new SwapSealed(
                                wish.swap(),
                                wish.legs(),
                                wish.asked().context().time().plus(HANDOVER_LIFE))));
    }

    private static Decision callOff(Known swap, HouseholdId household, @Nullable String reason, Asked asked) {
        boolean isOff = swap instanceof Undone || (swap instanceof Ended ended && ended.ending() != Ending.COMPLETED);
        if (isOff) {
            return Decision.noChange();
        }
        if (swap instanceof Ended) {
            return Decision.rejected(SwapRejection.SWAP_ENDED);
        }
        String words = PlainWords.orNothing(reason);
        return SwapPolicies.againstReason(reason, swap instanceof Sealed)
                .orElseGet(() -> Decision.accepted(off(swap, household, words, asked)));
    }

    /**
     * What becomes of a swap that comes to nothing: what nobody says has changed hands is free, what somebody does goes back.
     *
     * @param by null for the rule
     */
    static SwapEvent off(Known swap, @Nullable HouseholdId by, @Nullable String reason, Asked asked) {
        Terms terms = swap.terms();
        List<Leg> goingBack = swap instanceof Sealed made ? made.underWay() : List.of();
        return goingBack.isEmpty()
                ? new SwapCalledOff(terms.swap(), terms.legs(), by, reason)
                : new SwapUndone(
                        terms.swap(),
                        goingBack,
                        terms.legs().stream()
                                .filter(leg -> !goingBack.contains(leg))
                                .toList(),
                        reason,
                        pressAt(terms.community(), asked));
    }

    /** As long as a steward waits before settling a return of which only the borrower has spoken. */
    static Instant pressAt(CommunityId community, Asked asked) {
        int days = SwapPolicies.rules(community, asked).claimSilenceDays();
        return asked.context().time().plus(Duration.ofDays(days));
    }

    @Override
    public List<Deadline> deadlines(SwapState state) {
        return switch (state) {
            case Proposed open ->
                List.of(new Deadline(
                        "expiry", open.expiresAt(), new ExpireSwap(open.terms().swap())));
            case Sealed made ->
                List.of(new Deadline(
                        "handover",
                        made.handoverBy(),
                        new EndSwapHandover(made.terms().swap())));
            case Undone undone -> press(undone.terms().swap(), undone.pressAt(), undone.isReminded());
            case SwapState other -> List.of();
        };
    }

    private static List<Deadline> press(SwapId swap, @Nullable Instant pressAt, boolean isReminded) {
        return pressAt == null
                ? List.of()
                : List.of(new Deadline(isReminded ? "referral" : "reminder", pressAt, new PressForSwapReturn(swap)));
    }

    @Override
    public SwapState evolve(SwapState state, SwapEvent event) {
        return SwapEvolution.evolve(state, event);
    }
}
