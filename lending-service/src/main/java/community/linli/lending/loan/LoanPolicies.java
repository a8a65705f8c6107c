package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import community.linli.lending.loan.LoanState.Slot;
import community.linli.lending.waitlist.Waitlist;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rules of promising and handing over, one function each, in lists in the order in which a resident should hear them. */
final class LoanPolicies {

    /** Longest reason, note or condition, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    private static final Duration LONGEST_MEETING = Duration.ofDays(1);

    private static final List<Policy<Word>> FOR_A_PROMISE = List.of(
            new Policy<>(LoanPolicies::lendingGoesOn, LoanRejection.COMMUNITY_PAUSED),
            new Policy<>(Word::isListed, LoanRejection.ITEM_WITHDRAWN),
            new Policy<>(LoanPolicies::nobodyWaitsBeforeThem, LoanRejection.OTHERS_WAIT));

    private static final List<Policy<Word>> FOR_AN_ACCEPTANCE = List.of(
            new Policy<>(Word::isOwners, LoanRejection.NOT_THE_OWNER),
            new Policy<>(LoanPolicies::theRequestIsOpen, LoanRejection.REQUEST_NOT_OPEN));

    private static final List<Policy<Word>> FOR_TAKING = List.of(
            new Policy<>(LoanPolicies::theRequestIsOpen, LoanRejection.REQUEST_NOT_OPEN),
            new Policy<>(LoanPolicies::theOtherSideHasOffered, LoanRejection.NO_OFFER),
            new Policy<>(word -> AskingPolicies.theDaysAreFew(offered(word)), LoanRejection.TOO_LONG),
            new Policy<>(word -> AskingPolicies.theDoorIsOpenOnBothEnds(offered(word)), LoanRejection.NO_MEETING_DAY));

    private static final List<Policy<Word>> FOR_A_CANCELLATION = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theItemHasNotChangedHands, LoanRejection.ITEM_HANDED_OVER),
            new Policy<>(LoanPolicies::aRequestIsTakenBackByWhoAsked, LoanRejection.NOT_THE_BORROWER),
            new Policy<>(LoanPolicies::theOtherSideHasNotConfirmed, LoanRejection.HANDOVER_HAS_BEGUN));

    private static final List<Policy<Word>> FOR_A_HANDOVER = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, LoanRejection.LOAN_NOT_ACCEPTED),
            new Policy<>(LoanPolicies::theItemIsNotLost, LoanRejection.ITEM_HANDED_OVER),
            new Policy<>(LoanPolicies::aCopyIsAtHome, LoanPolicies::notAvailable),
            new Policy<>(LoanPolicies::theDaysBeforeItsOwnAreFree, LoanRejection.DAYS_TAKEN));

    private static final List<Policy<Word>> FOR_A_MEETING = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, LoanRejection.LOAN_NOT_ACCEPTED),
            new Policy<>(LoanPolicies::theItemHasNotChangedHands, LoanRejection.ITEM_HANDED_OVER));

    private static final List<Policy<Word>> FOR_A_DENIAL = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, LoanRejection.LOAN_NOT_ACCEPTED),
            new Policy<>(LoanPolicies::theySpokeOrMayGainsay, LoanRejection.ITEM_HANDED_OVER));

    private LoanPolicies() {}

    /** Why the request cannot be accepted. */
    static Optional<Decision> againstAcceptance(Word word) {
        return Policy.firstBroken(FOR_AN_ACCEPTANCE, word).or(() -> Policy.firstBroken(FOR_A_PROMISE, word));
    }

    /** Why the counter-offer cannot be taken. */
    static Optional<Decision> againstTaking(Word word) {
        return Policy.firstBroken(FOR_TAKING, word).or(() -> Policy.firstBroken(FOR_A_PROMISE, word));
    }

    /** Why other days cannot be proposed. */
    static Optional<Decision> againstCounterOffer(Word word, CounterOffer command) {
        if (!theRequestIsOpen(word)) {
            return Optional.of(Decision.rejected(LoanRejection.REQUEST_NOT_OPEN));
        }
        return AskingPolicies.againstOrder(command.from(), command.to())
                .or(() -> AskingPolicies.againstDays(word.asking(Span.ofDays(command.from(), command.to()))))
                .or(() -> Texts.wrong("/note", command.note(), MAX_TEXT_LENGTH));
    }

    /** Why the request cannot be declined. */
    static Optional<Decision> againstRefusal(Word word) {
        return Policy.firstBroken(FOR_AN_ACCEPTANCE, word);
    }

    /** Why the loan cannot be called off. */
    static Optional<Decision> againstCancellation(Word word) {
        return Policy.firstBroken(FOR_A_CANCELLATION, word);
    }

    /** Why no time at the door can be proposed. */
    static Optional<Decision> againstMeeting(Word word, ProposeHandover command) {
        return Policy.firstBroken(FOR_A_MEETING, word)
                .or(() -> word.loan() instanceof Accepted kept && isSensible(word, kept, command)
                        ? Optional.empty()
                        : Optional.of(Decision.rejectedAt("/from", LoanRejection.TIME_WRONG)));
    }

    private static boolean isSensible(Word word, Accepted kept, ProposeHandover command) {
        return command.from().isBefore(command.until())
                && command.until().isAfter(word.now())
                && !command.until().isAfter(kept.handoverBy())
                && Duration.between(command.from(), command.until()).compareTo(LONGEST_MEETING) <= 0;
    }

    /** Why a proposed time cannot be agreed to. */
    static Optional<Decision> againstAgreeing(Word word) {
        return Policy.firstBroken(FOR_A_MEETING, word)
                .or(() -> word.loan() instanceof Accepted kept
                                && kept.meeting().proposed() != null
                                && kept.meeting().proposed().by() != word.side()
                        ? Optional.empty()
                        : Optional.of(Decision.rejected(LoanRejection.NO_TIME_PROPOSED)));
    }

    /** Why nobody can have been missed. */
    static Optional<Decision> againstMissing(Word word) {
        return Policy.firstBroken(FOR_A_MEETING, word)
                .or(() -> wasTheTimeAgreedAndIsPast(word)
                        ? Optional.empty()
                        : Optional.of(Decision.rejected(LoanRejection.NO_TIME_AGREED)));
    }

    private static boolean wasTheTimeAgreedAndIsPast(Word word) {
        Slot slot = word.loan() instanceof Accepted kept ? kept.meeting().agreed() : null;
        return slot != null && !word.now().isBefore(slot.until());
    }

    /** Why no code can be shown or scanned. */
    static Optional<Decision> againstCode(Word word) {
        return Policy.firstBroken(FOR_A_HANDOVER, word);
    }

    /** Why the handover cannot be confirmed. */
    static Optional<Decision> againstHandover(Word word) {
        return Policy.firstBroken(FOR_A_HANDOVER, word);
    }

    /** Why the handover cannot be denied. */
    static Optional<Decision> againstDenial(Word word) {
        return Policy.firstBroken(FOR_A_DENIAL, word);
    }

    /** Says where the item is, never with whom. */
    static Decision notAvailable(Word word) {
        boolean isOut = word.diary().claims().stream().anyMatch(claim -> claim.standing() == Standing.OUT);
        return Decision.rejected(
                LoanRejection.ITEM_NOT_AVAILABLE,
                (isOut ? "The item is with another household" : "The item is promised to another household")
                        + "; the request stays open and can be accepted once the item is back.");
    }

    private static boolean lendingGoesOn(Word word) {
        return isOnTheClock(word) && !KnownDistrict.of(word.context().lookup()).isClosed();
    }

    /** Whether the time to answer runs: it stands still while lending rests in the community. */
    static boolean isOnTheClock(Word word) {
        return !KnownCommunity.of(word.context().lookup(), word.terms().community())
                .isPaused();
    }

    /** Copies beyond those for which others wait may be promised; a turn that was taken has its copy. */
    private static boolean nobodyWaitsBeforeThem(Word word) {
        if (word.loan() instanceof Requested open && open.byTurn()) {
            return true;
        }
        long waiting = Waitlist.of(word.context().lookup(), word.terms().item()).turns().stream()
                .filter(Waitlist.Turn::isWaiting)
                .filter(turn -> !turn.household().equals(word.terms().borrower()))
                .count();
        return waiting == 0 || waiting < word.availability().freeToday();
    }

    private static boolean theRequestIsOpen(Word word) {
        return word.loan() instanceof Requested;
    }

    private static boolean theOtherSideHasOffered(Word word) {
        return word.loan() instanceof Requested open
                && open.offer() != null
                && open.offer().by() != word.side();
    }

    /** The days as they were offered, though the first of them may have passed. */
    private static Asking offered(Word word) {
        return word.asking(
                word.loan() instanceof Requested open && open.offer() != null
                        ? open.offer().days()
                        : null);
    }

    static boolean theLoanHasNotEnded(Word word) {
        return !(word.loan() instanceof Ended);
    }

    private static boolean theItemHasNotChangedHands(Word word) {
        return word.loan() instanceof Requested || word.loan() instanceof Accepted;
    }

    private static boolean theOwnerHasAccepted(Word word) {
        return !(word.loan() instanceof Requested);
    }

    private static boolean theItemIsNotLost(Word word) {
        return word.loan() instanceof Accepted || word.loan() instanceof Out;
    }

    /** What another household still has, late or not, cannot change hands a second time; its return comes first. */
    static boolean aCopyIsAtHome(Word word) {
        return !(word.loan() instanceof Accepted) || word.availability().atHome() > 0;
    }

    /** Who comes before the first promised day needs a copy that is nobody else's until the last one. */
    static boolean theDaysBeforeItsOwnAreFree(Word word) {
        Span promised = word.loan() instanceof Accepted kept ? kept.promised() : null;
        return promised == null
                || !word.today().isBefore(promised.from())
                || word.availability()
                        .isFree(
                                new Span(word.today(), promised.until()),
                                word.terms().loan().subject());
    }

    private static boolean aRequestIsTakenBackByWhoAsked(Word word) {
        return !(word.loan() instanceof Requested) || word.isBorrowers();
    }

    private static boolean theOtherSideHasNotConfirmed(Word word) {
        return !(word.loan() instanceof Accepted accepted)
                || accepted.confirmed() == null
                || accepted.confirmed() == word.side();
    }

    private static boolean theySpokeOrMayGainsay(Word word) {
        return switch (word.loan()) {
            case Accepted kept -> true;
            case Out out ->
                out.keeping().unheard() == word.side()
                        && out.keeping().contestBy() != null
                        && word.now().isBefore(out.keeping().contestBy());
            case LoanState.Known other -> false;
        };
    }

    static boolean hasEnded(Word word, Ending ending) {
        return word.loan() instanceof Ended ended && ended.ending() == ending;
    }

    static boolean hasOwnerLeft(Word word) {
        return hasLeft(word, word.terms().owner());
    }

    /** Whether nobody is left behind one of the two doors. */
    static boolean hasAPartyLeft(Word word) {
        return hasOwnerLeft(word) || hasLeft(word, word.terms().borrower());
    }

    private static boolean hasLeft(Word word, HouseholdId household) {
        return word.context()
                .lookup()
                .find(KnownHousehold.class, household.value())
                .filter(KnownHousehold::hasLeft)
                .isPresent();
    }
}
