package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Policy;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of lending, one function each, in lists in the order in which a resident should hear them. */
final class LoanPolicies {

    /** Longest reason or condition, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    /** A household's wish for an item. */
    record Asking(HouseholdId household, CommunityId community, ItemId item, CommandContext context) {}

    /** One side's word on a loan; {@code text} is the reason or the condition given with it. */
    record Word(Known loan, Side side, @Nullable String text, CommandContext context) {}

    private static final List<Policy<Asking>> FOR_A_REQUEST = List.of(
            new Policy<>(LoanPolicies::theItemIsOnThisBoard, LoanRejection.ITEM_NOT_FOUND),
            new Policy<>(LoanPolicies::theItemIsNotTheirOwn, LoanRejection.OWN_ITEM),
            new Policy<>(LoanPolicies::theWantedItemIsStillListed, LoanRejection.ITEM_WITHDRAWN),
            new Policy<>(LoanPolicies::theItemIsForLending, LoanRejection.ITEM_NOT_FOR_LENDING),
            new Policy<>(LoanPolicies::theHouseholdHasNoOpenRequestForIt, LoanRejection.ALREADY_ASKED));

    private static final List<Policy<Word>> FOR_AN_ACCEPTANCE = List.of(
            new Policy<>(LoanPolicies::theOwnerSpeaks, LoanRejection.NOT_THE_OWNER),
            new Policy<>(LoanPolicies::theRequestIsOpen, LoanRejection.REQUEST_NOT_OPEN),
            new Policy<>(LoanPolicies::theItemIsStillListed, LoanRejection.ITEM_WITHDRAWN),
            new Policy<>(LoanPolicies::theItemIsFree, LoanPolicies::itemNotAvailable));

    private static final List<Policy<Word>> FOR_A_REFUSAL = List.of(
            new Policy<>(LoanPolicies::theOwnerSpeaks, LoanRejection.NOT_THE_OWNER),
            new Policy<>(LoanPolicies::theRequestIsOpen, LoanRejection.REQUEST_NOT_OPEN),
            new Policy<>(LoanPolicies::aReasonIsGiven, LoanRejection.REASON_MISSING, "/reason"),
            new Policy<>(LoanPolicies::theTextIsShort, LoanRejection.TEXT_TOO_LONG, "/reason"),
            new Policy<>(LoanPolicies::theTextIsPrintable, LoanRejection.TEXT_UNPRINTABLE, "/reason"));

    private static final List<Policy<Word>> FOR_A_CANCELLATION = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theItemHasNotChangedHands, LoanRejection.ITEM_HANDED_OVER),
            new Policy<>(LoanPolicies::aRequestIsTakenBackByWhoAsked, LoanRejection.NOT_THE_BORROWER),
            new Policy<>(LoanPolicies::theOtherSideHasNotConfirmed, LoanRejection.HANDOVER_HAS_BEGUN),
            new Policy<>(LoanPolicies::theOwnerGivesAReason, LoanRejection.REASON_MISSING, "/reason"),
            new Policy<>(LoanPolicies::theTextIsShort, LoanRejection.TEXT_TOO_LONG, "/reason"),
            new Policy<>(LoanPolicies::theTextIsPrintable, LoanRejection.TEXT_UNPRINTABLE, "/reason"));

    private static final List<Policy<Word>> FOR_A_HANDOVER = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, LoanRejection.LOAN_NOT_ACCEPTED));

    private static final List<Policy<Word>> FOR_A_DENIAL = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, LoanRejection.LOAN_NOT_ACCEPTED),
            new Policy<>(LoanPolicies::theItemHasNotChangedHands, LoanRejection.ITEM_HANDED_OVER));

    private static final List<Policy<Word>> FOR_A_RETURN = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, LoanRejection.LOAN_ENDED),
            new Policy<>(LoanPolicies::theItemHasChangedHands, LoanRejection.ITEM_NOT_HANDED_OVER),
            new Policy<>(LoanPolicies::theTextIsShort, LoanRejection.TEXT_TOO_LONG, "/condition"),
            new Policy<>(LoanPolicies::theTextIsPrintable, LoanRejection.TEXT_UNPRINTABLE, "/condition"));

    private LoanPolicies() {}

    /** Why this household may not ask for this item. */
    static Optional<Decision> againstRequest(Asking asking) {
        return Policy.firstBroken(FOR_A_REQUEST, asking);
    }

    /** Why the request cannot be accepted. */
    static Optional<Decision> againstAcceptance(Word word) {
        return Policy.firstBroken(FOR_AN_ACCEPTANCE, word);
    }

    /** Why the request cannot be declined. */
    static Optional<Decision> againstRefusal(Word word) {
        return Policy.firstBroken(FOR_A_REFUSAL, word);
    }

    /** Why the loan cannot be called off. */
    static Optional<Decision> againstCancellation(Word word) {
        return Policy.firstBroken(FOR_A_CANCELLATION, word);
    }

    /** Why the handover cannot be confirmed. */
    static Optional<Decision> againstHandover(Word word) {
        return Policy.firstBroken(FOR_A_HANDOVER, word);
    }

    /** Why the handover cannot be denied. */
    static Optional<Decision> againstDenial(Word word) {
        return Policy.firstBroken(FOR_A_DENIAL, word);
    }

    /** Why the return cannot be confirmed. */
    static Optional<Decision> againstReturn(Word word) {
        return Policy.firstBroken(FOR_A_RETURN, word);
    }

    /** What the board says about the item. */
    static Optional<KnownItem.Listing> listing(CommandContext context, ItemId item) {
        return knownItem(context, item).flatMap(known -> Optional.ofNullable(known.listing()));
    }

    private static boolean theItemIsOnThisBoard(Asking asking) {
        return listing(asking.context(), asking.item())
                .filter(listing -> listing.community().equals(asking.community()))
                .isPresent();
    }

    private static boolean theItemIsNotTheirOwn(Asking asking) {
        return listing(asking.context(), asking.item())
                .filter(listing -> listing.owner().equals(asking.household()))
                .isEmpty();
    }

    private static boolean theWantedItemIsStillListed(Asking asking) {
        return isStillListed(asking.context(), asking.item());
    }

    private static boolean theItemIsForLending(Asking asking) {
        return listing(asking.context(), asking.item())
                .filter(KnownItem.Listing::isForLending)
                .isPresent();
    }

    private static boolean theHouseholdHasNoOpenRequestForIt(Asking asking) {
        return diary(asking.context(), asking.item())
                .claimOf(asking.household())
                .isEmpty();
    }

    private static boolean theOwnerSpeaks(Word word) {
        return word.side() == Side.OWNER;
    }

    private static boolean theRequestIsOpen(Word word) {
        return word.loan() instanceof Requested;
    }

    private static boolean theItemIsStillListed(Word word) {
        return isStillListed(word.context(), word.loan().terms().item());
    }

    private static boolean theItemIsFree(Word word) {
        return noCopyIsHeld(word);
    }

    private static boolean noCopyIsHeld(Word word) {
        return diary(word.context(), word.loan().terms().item()).claims().stream()
                .noneMatch(ItemDiary.Claim::holds);
    }

    private static boolean aReasonIsGiven(Word word) {
        return word.text() != null;
    }

    private static boolean theTextIsShort(Word word) {
        String text = word.text();
        return text == null || PlainWords.length(text) <= MAX_TEXT_LENGTH;
    }

    /** Line breaks may stand in a text; what else is not seen, or turns the text about it around, may not. */
    private static boolean theTextIsPrintable(Word word) {
        String text = word.text();
        return text == null || PlainWords.isNote(text);
    }

    private static boolean theLoanHasNotEnded(Word word) {
        return !(word.loan() instanceof Ended);
    }

    private static boolean theItemHasNotChangedHands(Word word) {
        return !(word.loan() instanceof Out);
    }

    private static boolean theItemHasChangedHands(Word word) {
        return word.loan() instanceof Out;
    }

    private static boolean theOwnerHasAccepted(Word word) {
        return !(word.loan() instanceof Requested);
    }

    private static boolean aRequestIsTakenBackByWhoAsked(Word word) {
        return !(word.loan() instanceof Requested) || word.side() == Side.BORROWER;
    }

    private static boolean theOtherSideHasNotConfirmed(Word word) {
        return !(word.loan() instanceof Accepted accepted)
                || accepted.confirmed() == null
                || accepted.confirmed() == word.side();
    }

    private static boolean theOwnerGivesAReason(Word word) {
        return word.side() == Side.BORROWER || aReasonIsGiven(word);
    }

    private static boolean isStillListed(CommandContext context, ItemId item) {
        return knownItem(context, item).filter(known -> !known.withdrawn()).isPresent();
    }

    private static Optional<KnownItem> knownItem(CommandContext context, ItemId item) {
        return context.lookup().find(KnownItem.class, item.value());
    }

    private static ItemDiary diary(CommandContext context, ItemId item) {
        return ItemDiary.of(context.lookup(), item);
    }

    /** Says where the item is, never with whom. */
    private static Decision itemNotAvailable(Word word) {
        boolean isOut = diary(word.context(), word.loan().terms().item()).claims().stream()
                .anyMatch(claim -> claim.standing() == Standing.OUT);
        return Decision.rejected(
                LoanRejection.ITEM_NOT_AVAILABLE,
                (isOut ? "The item is with another household" : "The item is promised to another household")
                        + "; the request stays open and can be accepted once the item is back.");
    }
}
