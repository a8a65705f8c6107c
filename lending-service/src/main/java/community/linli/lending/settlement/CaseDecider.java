package community.linli.lending.settlement;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Wording;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.settlement.CaseCommand.AgreeToSettlement;
import community.linli.lending.settlement.CaseCommand.AskForMediation;
import community.linli.lending.settlement.CaseCommand.CallSteward;
import community.linli.lending.settlement.CaseCommand.DecideCase;
import community.linli.lending.settlement.CaseCommand.ForgiveCase;
import community.linli.lending.settlement.CaseCommand.OfAParty;
import community.linli.lending.settlement.CaseCommand.OfASteward;
import community.linli.lending.settlement.CaseCommand.OfferSettlement;
import community.linli.lending.settlement.CaseCommand.TakeCaseOn;
import community.linli.lending.settlement.CaseEvent.CaseDropped;
import community.linli.lending.settlement.CaseEvent.CaseOpened;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseEvent.MediationAsked;
import community.linli.lending.settlement.CaseEvent.MediationBegun;
import community.linli.lending.settlement.CaseEvent.SettlementOffered;
import community.linli.lending.settlement.CaseEvent.Settler;
import community.linli.lending.settlement.CaseState.Closed;
import community.linli.lending.settlement.CaseState.Matter;
import community.linli.lending.settlement.CaseState.Offer;
import community.linli.lending.settlement.CaseState.Open;
import community.linli.lending.settlement.CaseState.Unopened;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on cases. The loan that went wrong opens them, in its own decision. */
public final class CaseDecider implements Decider<CaseState, CaseCommand, CaseEvent> {

    private static final int TEXT_LENGTH = 200;
    private static final long MOST_FEN = 10_000_000;
    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            CaseRejection.REASON_MISSING, CaseRejection.TEXT_TOO_LONG, CaseRejection.TEXT_UNPRINTABLE);

    @Override
    public CaseState initialState() {
        return new Unopened();
    }

    @Override
    public Decision decide(CaseState state, CaseCommand command, CommandContext context) {
        return switch (command) {
            case OfAParty asked -> hear(state, asked, context);
            case OfASteward asked -> hear(state, asked, context);
            case AskForMediation late -> mediate(state, context);
        };
    }

    private static Decision hear(CaseState state, OfAParty command, CommandContext context) {
        Optional<HouseholdId> home = KnownMember.householdOfWhoAsks(context, command.community());
        if (home.isEmpty()) {
            return Decision.rejected(CaseRejection.NOT_A_MEMBER);
        }
        Optional<Matter> about = about(state)
                .filter(matter -> matter.community().equals(command.community()))
                .filter(matter -> isParty(matter, home.get()));
        if (about.isEmpty()) {
            return Decision.rejected(CaseRejection.CASE_NOT_FOUND);
        }
        return state instanceof Open open ? answer(open, command, home.get()) : closed(state);
    }

    /** Of two who settle it the second hears that it is. */
    private static Decision closed(CaseState state) {
        return state instanceof Closed closed && closed.settled()
                ? Decision.rejected(CaseRejection.CASE_CLOSED, "The case has been settled already.")
                : Decision.rejected(CaseRejection.CASE_CLOSED, "The case has been dropped; nothing is owed.");
    }

    private static Optional<Matter> about(CaseState state) {
        return switch (state) {
            case Open open -> Optional.of(open.about());
            case Closed closed -> Optional.of(closed.about());
            case Unopened none -> Optional.empty();
        };
    }

    private static boolean isParty(Matter matter, HouseholdId home) {
        return matter.owner().equals(home) || matter.borrower().equals(home);
    }

    private static Decision answer(Open open, OfAParty command, HouseholdId home) {
        return switch (command) {
            case OfferSettlement offer -> offer(open, offer, home);
            case AgreeToSettlement agree -> agree(open, agree, home);
            case ForgiveCase forgive ->
                home.equals(open.about().owner())
                        ? settled(open.about(), Remedy.FORGIVE, null, Settler.OWNER, null)
                        : Decision.rejected(CaseRejection.NOT_THE_OWNER);
            case CallSteward call ->
                open.mediationAsked()
                        ? Decision.noChange()
                        : Decision.accepted(new MediationAsked(open.about().matter(), home));
        };
    }

    private static Decision offer(Open open, OfferSettlement command, HouseholdId home) {
        if (!isAmountRight(command.remedy(), command.amountFen())) {
            return Decision.rejectedAt("/amountFen", CaseRejection.AMOUNT_WRONG);
        }
        String note = command.note();
        Optional<Decision> wrong = note == null || note.isBlank()
                ? Optional.empty()
                : new Wording("/note", note, TEXT_LENGTH).wrong(REFUSALS);
        boolean already = new Offer(home, command.remedy(), command.amountFen()).equals(open.offer());
        return wrong.orElseGet(() -> already
                ? Decision.noChange()
                : Decision.accepted(new SettlementOffered(
                        command.matter(), home, command.remedy(), command.amountFen(), PlainWords.orNothing(note))));
    }

    private static Decision agree(Open open, AgreeToSettlement command, HouseholdId home) {
        Offer offer = open.offer();
        boolean isOffered = offer != null
                && !offer.by().equals(home)
                && offer.remedy() == command.remedy()
                && Objects.equals(offer.amountFen(), command.amountFen());
        return isOffered
                ? settled(open.about(), command.remedy(), command.amountFen(), Settler.BOTH, null)
                : Decision.rejected(CaseRejection.NO_SUCH_OFFER);
    }

    private static Decision hear(CaseState state, OfASteward command, CommandContext context) {
        if (!context.actor().is("steward")) {
            return Decision.rejected(CaseRejection.STEWARD_NEEDED);
        }
        Optional<Matter> about =
                about(state).filter(matter -> matter.community().equals(command.community()));
        if (about.isEmpty()) {
            return Decision.rejected(CaseRejection.CASE_NOT_FOUND);
        }
        boolean isParty = KnownMember.householdOfWhoAsks(context, command.community())
                .filter(home -> isParty(about.get(), home))
                .isPresent();
        if (isParty) {
            return Decision.rejected(CaseRejection.STEWARD_IS_A_PARTY);
        }
        if (!(state instanceof Open open)) {
            return closed(state);
        }
        return isTimeForASteward(open, context)
                ? mediate(open, command, context)
                : Decision.rejected(CaseRejection.TOO_EARLY);
    }

    /** The two come first, unless one of them is gone. */
    private static boolean isTimeForASteward(Open open, CommandContext context) {
        return open.mediationAsked()
                || !context.time().isBefore(open.mediationFrom())
                || hasLeft(open.about().owner(), context)
                || hasLeft(open.about().borrower(), context);
    }

    private static Decision mediate(Open open, OfASteward command, CommandContext context) {
        return switch (command) {
            case TakeCaseOn take ->
                context.actor().id().equals(open.steward())
                        ? Decision.noChange()
                        : Decision.accepted(new MediationBegun(
                                open.about().matter(), context.actor().id()));
            case DecideCase decide -> decide(open, decide);
        };
    }

    private static Decision decide(Open open, DecideCase command) {
        if (!isAmountRight(command.remedy(), command.amountFen())) {
            return Decision.rejectedAt("/amountFen", CaseRejection.AMOUNT_WRONG);
        }
        return new Wording("/reason", command.reason(), TEXT_LENGTH)
                .wrong(REFUSALS)
                .orElseGet(() -> settled(
                        open.about(),
                        command.remedy(),
                        command.amountFen(),
                        Settler.STEWARD,
                        command.reason().strip()));
    }

    private static boolean hasLeft(HouseholdId household, CommandContext context) {
        return context.lookup()
                .find(KnownHousehold.class, household.value())
                .filter(KnownHousehold::hasLeft)
                .isPresent();
    }

    private static boolean isAmountRight(Remedy remedy, @Nullable Long amountFen) {
        return remedy == Remedy.PAY ? amountFen != null && amountFen > 0 && amountFen <= MOST_FEN : amountFen == null;
    }

    private static Decision settled(
            Matter about, Remedy remedy, @Nullable Long amountFen, Settler by, @Nullable String reason) {
        return Decision.accepted(
                new CaseSettled(about.matter(), about.item(), about.kind(), remedy, amountFen, by, reason));
    }

    private static Decision mediate(CaseState state, CommandContext context) {
        if (!context.actor().is("rule")) {
            return Decision.rejected(CaseRejection.ONLY_BY_RULE);
        }
        return state instanceof Open open && !open.mediationAsked()
                ? Decision.accepted(new MediationAsked(open.about().matter(), null))
                : Decision.noChange();
    }

    @Override
    public List<Deadline> deadlines(CaseState state) {
        return state instanceof Open open && !open.mediationAsked()
                ? List.of(new Deadline(
                        "mediation",
                        open.mediationFrom(),
                        new AskForMediation(open.about().matter())))
                : List.of();
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened ->
                new Open(
                        new Matter(
                                opened.matter(),
                                opened.item(),
                                opened.community(),
                                opened.borrower(),
                                opened.owner(),
                                opened.kind()),
                        null,
                        opened.mediationFrom(),
                        false,
                        null);
            case SettlementOffered offered ->
                state instanceof Open open
                        ? new Open(
                                open.about(),
                                new Offer(offered.household(), offered.remedy(), offered.amountFen()),
                                open.mediationFrom(),
                                open.mediationAsked(),
                                open.steward())
                        : state;
            case MediationAsked asked -> state instanceof Open open ? mediated(open, open.steward()) : state;
            case MediationBegun begun -> state instanceof Open open ? mediated(open, begun.steward()) : state;
            case CaseSettled settled ->
                about(state).<CaseState>map(about -> new Closed(about, true)).orElse(state);
            case CaseDropped dropped ->
                about(state).<CaseState>map(about -> new Closed(about, false)).orElse(state);
        };
    }

    private static Open mediated(Open open, @Nullable String steward) {
        return new Open(open.about(), open.offer(), open.mediationFrom(), true, steward);
    }
}
