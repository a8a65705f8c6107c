package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Violation;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of lending, one function each, in lists in the order in which a resident should hear them. */
final class LoanPolicies {

    /** Longest reason or condition, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    /** A household's wish for an item. */
    record Asking(HouseholdId household, CommunityId community, ItemId item, CommandContext context) {}

    /** One side's word on a loan; {@code text} is the reason or the condition given with it. */
    record Word(Known loan, Side side, @Nullable String text, CommandContext context) {}

    /** A statement that must hold, and the answer where it does not. */
    private record Policy<A>(Predicate<A> holds, Function<A, Decision> otherwise) {}

    private static final List<Policy<Asking>> FOR_A_REQUEST = List.of(
            new Policy<>(LoanPolicies::theItemIsOnThisBoard, no(LoanRejection.ITEM_NOT_FOUND)),
            new Policy<>(LoanPolicies::theItemIsNotTheirOwn, no(LoanRejection.OWN_ITEM)),
            new Policy<>(LoanPolicies::theWantedItemIsStillListed, no(LoanRejection.ITEM_WITHDRAWN)),
            new Policy<>(LoanPolicies::theItemIsForLending, no(LoanRejection.ITEM_NOT_FOR_LENDING)),
            new Policy<>(LoanPolicies::theHouseholdHasNoOpenRequestForIt, no(LoanRejection.ALREADY_ASKED)));

    private static final List<Policy<Word>> FOR_AN_ACCEPTANCE = List.of(
            new Policy<>(LoanPolicies::theOwnerSpeaks, no(LoanRejection.NOT_THE_OWNER)),
            new Policy<>(LoanPolicies::theRequestIsOpen, no(LoanRejection.REQUEST_NOT_OPEN)),
            new Policy<>(LoanPolicies::theItemIsStillListed, no(LoanRejection.ITEM_WITHDRAWN)),
            new Policy<>(LoanPolicies::theItemIsFree, LoanPolicies::itemNotAvailable));

    private static final List<Policy<Word>> FOR_A_REFUSAL = List.of(
            new Policy<>(LoanPolicies::theOwnerSpeaks, no(LoanRejection.NOT_THE_OWNER)),
            new Policy<>(LoanPolicies::theRequestIsOpen, no(LoanRejection.REQUEST_NOT_OPEN)),
            new Policy<>(LoanPolicies::aReasonIsGiven, wrong(LoanRejection.REASON_MISSING, "/reason")),
            new Policy<>(LoanPolicies::theTextIsShort, wrong(LoanRejection.TEXT_TOO_LONG, "/reason")),
            new Policy<>(LoanPolicies::theTextIsPrintable, wrong(LoanRejection.TEXT_UNPRINTABLE, "/reason")));

    private static final List<Policy<Word>> FOR_A_CANCELLATION = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, no(LoanRejection.LOAN_ENDED)),
            new Policy<>(LoanPolicies::theItemHasNotChangedHands, no(LoanRejection.ITEM_HANDED_OVER)),
            new Policy<>(LoanPolicies::aRequestIsTakenBackByWhoAsked, no(LoanRejection.NOT_THE_BORROWER)),
            new Policy<>(LoanPolicies::theOtherSideHasNotConfirmed, no(LoanRejection.HANDOVER_HAS_BEGUN)),
            new Policy<>(LoanPolicies::theOwnerGivesAReason, wrong(LoanRejection.REASON_MISSING, "/reason")),
            new Policy<>(LoanPolicies::theTextIsShort, wrong(LoanRejection.TEXT_TOO_LONG, "/reason")),
            new Policy<>(LoanPolicies::theTextIsPrintable, wrong(LoanRejection.TEXT_UNPRINTABLE, "/reason")));

    private static final List<Policy<Word>> FOR_A_HANDOVER = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, no(LoanRejection.LOAN_ENDED)),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, no(LoanRejection.LOAN_NOT_ACCEPTED)));

    private static final List<Policy<Word>> FOR_A_DENIAL = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, no(LoanRejection.LOAN_ENDED)),
            new Policy<>(LoanPolicies::theOwnerHasAccepted, no(LoanRejection.LOAN_NOT_ACCEPTED)),
            new Policy<>(LoanPolicies::theItemHasNotChangedHands, no(LoanRejection.ITEM_HANDED_OVER)));

    private static final List<Policy<Word>> FOR_A_RETURN = List.of(
            new Policy<>(LoanPolicies::theLoanHasNotEnded, no(LoanRejection.LOAN_ENDED)),
            new Policy<>(LoanPolicies::theItemHasChangedHands, no(LoanRejection.ITEM_NOT_HANDED_OVER)),
            new Policy<>(LoanPolicies::theTextIsShort, wrong(LoanRejection.TEXT_TOO_LONG, "/condition")),
            new Policy<>(LoanPolicies::theTextIsPrintable, wrong(LoanRejection.TEXT_UNPRINTABLE, "/condition")));

    private LoanPolicies() {}

    /** Why this household may not ask for this item. */
    static Optional<Decision> againstRequest(Asking asking) {
        return firstBroken(FOR_A_REQUEST, asking);
    }

    /** Why the request cannot be accepted. */
    static Optional<Decision> againstAcceptance(Word word) {
        return firstBroken(FOR_AN_ACCEPTANCE, word);
    }

    /** Why the request cannot be declined. */
    static Optional<Decision> againstRefusal(Word word) {
        return firstBroken(FOR_A_REFUSAL, word);
    }

    /** Why the loan cannot be called off. */
    static Optional<Decision> againstCancellation(Word word) {
        return firstBroken(FOR_A_CANCELLATION, word);
    }

    /** Why the handover cannot be confirmed. */
    static Optional<Decision> againstHandover(Word word) {
        return firstBroken(FOR_A_HANDOVER, word);
    }

    /** Why the handover cannot be denied. */
    static Optional<Decision> againstDenial(Word word) {
        return firstBroken(FOR_A_DENIAL, word);
    }

    /** Why the return cannot be confirmed. */
    static Optional<Decision> againstReturn(Word word) {
        return firstBroken(FOR_A_RETURN, word);
    }

    /** The household of this community to which the person who asks belongs. */
    static Optional<HouseholdId> householdOfWhoAsks(CommandContext context, CommunityId community) {
        return context.lookup()
                .find(KnownMember.class, context.actor().id())
                .flatMap(member -> Optional.ofNullable(member.home()))
                .filter(home -> home.community().equals(community))
                .map(KnownMember.Home::household);
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
        return diary(word.context(), word.loan().terms().item()).free();
    }

    private static boolean aReasonIsGiven(Word word) {
        return word.text() != null;
    }

    private static boolean theTextIsShort(Word word) {
        String text = word.text();
        return text == null || text.codePointCount(0, text.length()) <= MAX_TEXT_LENGTH;
    }

    /** Line breaks may stand in a text; what else is not seen, or turns the text about it around, may not. */
    private static boolean theTextIsPrintable(Word word) {
        String text = word.text();
        return text == null || text.codePoints().allMatch(LoanPolicies::isPrintable);
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\r';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (letter < 0x202A || letter > 0x202E) && (letter < 0x2066 || letter > 0x2069);
        };
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
        return context.lookup().find(ItemDiary.class, item.value()).orElseGet(ItemDiary::empty);
    }

    /** Says where the item is, never with whom. */
    private static Decision itemNotAvailable(Word word) {
        boolean isOut = diary(word.context(), word.loan().terms().item())
                .holder()
                .filter(holder -> holder.standing() == Standing.OUT)
                .isPresent();
        return Decision.rejected(
                LoanRejection.ITEM_NOT_AVAILABLE,
                (isOut ? "The item is with another household" : "The item is promised to another household")
                        + "; the request stays open and can be accepted once the item is back.");
    }

    private static <A> Function<A, Decision> no(LoanRejection rejection) {
        return asked -> Decision.rejected(rejection);
    }

    private static <A> Function<A, Decision> wrong(LoanRejection rejection, String pointer) {
        return asked ->
                Decision.rejected(rejection, List.of(new Violation(pointer, rejection.code(), rejection.meaning())));
    }

    private static <A> Optional<Decision> firstBroken(List<Policy<A>> policies, A asked) {
        return policies.stream()
                .filter(policy -> !policy.holds().test(asked))
                .findFirst()
                .map(policy -> policy.otherwise().apply(asked));
    }
}
