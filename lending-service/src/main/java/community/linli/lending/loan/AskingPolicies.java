package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.reservation.ReservationId;
import community.linli.lending.waitlist.TurnId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a household may ask for an item, one function each, in the order in which a resident should hear them. */
final class AskingPolicies {

    /** Beyond it no calendar of ours counts. */
    private static final int LAST_YEAR = 9999;

    private static final List<Policy<Asking>> OF_THE_ITEM = List.of(
            new Policy<>(AskingPolicies::theDistrictIsOpen, LoanRejection.DISTRICT_CLOSED),
            new Policy<>(AskingPolicies::theCommunityLends, LoanRejection.COMMUNITY_PAUSED),
            new Policy<>(AskingPolicies::theItemIsOnThisBoard, LoanRejection.ITEM_NOT_FOUND),
            new Policy<>(AskingPolicies::theItemIsNotTheirOwn, LoanRejection.OWN_ITEM),
            new Policy<>(AskingPolicies::theItemIsStillListed, LoanRejection.ITEM_WITHDRAWN),
            new Policy<>(AskingPolicies::theItemIsForLending, LoanRejection.ITEM_NOT_FOR_LENDING),
            new Policy<>(AskingPolicies::theHouseholdHasNoOpenRequestForIt, LoanRejection.ALREADY_ASKED));

    private static final List<Policy<Asking>> OF_A_REQUEST =
            List.of(new Policy<>(asking -> !asking.thing().isPaused(), LoanRejection.ITEM_PAUSED));

    private static final List<Policy<Asking>> OF_THE_HOUSEHOLD = List.of(
            new Policy<>(asking -> !asking.borrower().isBlocked(), LoanRejection.HOUSEHOLD_BLOCKED),
            new Policy<>(asking -> !asking.borrower().isTooLate(), LoanRejection.SOMETHING_OVERDUE),
            new Policy<>(
                    asking -> asking.borrower()
                            .mayHaveMoreThan(asking.otherClaims().size()),
                    AskingPolicies::limitReached),
            new Policy<>(AskingPolicies::theHouseholdHasBeenShownTheItem, LoanRejection.VOUCHER_NEEDED),
            new Policy<>(AskingPolicies::theWaitingHouseholdHasItsTurn, LoanRejection.TURN_NOT_COME));

    private static final List<Policy<Asking>> OF_THE_DAYS = List.of(
            new Policy<>(AskingPolicies::theDaysAreAhead, LoanRejection.DAYS_WRONG, "/from"),
            new Policy<>(AskingPolicies::theDaysAreFew, LoanRejection.TOO_LONG, "/to"),
            new Policy<>(AskingPolicies::theDoorIsOpenOnBothEnds, LoanRejection.NO_MEETING_DAY, "/from"));

    /** A turn is taken by the request, and days reserved for later are other days. */
    private static final Set<String> BESIDE_A_REQUEST = Set.of(TurnId.SUBJECT_TYPE, ReservationId.SUBJECT_TYPE);

    private AskingPolicies() {}

    /** Why this household may not ask for this item. */
    static Optional<Decision> againstRequest(Asking asking) {
        return Policy.firstBroken(OF_THE_ITEM, asking)
                .or(() -> Policy.firstBroken(OF_A_REQUEST, asking))
                .or(() -> Policy.firstBroken(OF_THE_HOUSEHOLD, asking))
                .or(() -> asking.wished() == null ? Optional.empty() : againstDays(asking));
    }

    /** Why two days are not the first and the last of any; both may be left open. */
    static Optional<Decision> againstOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean areInOrder = from == null ? to == null : to != null && !to.isBefore(from) && to.getYear() <= LAST_YEAR;
        return areInOrder ? Optional.empty() : Optional.of(Decision.rejectedAt("/to", LoanRejection.DAYS_WRONG));
    }

    /** Why the item cannot be had for the days, whoever proposes them. */
    static Optional<Decision> againstDays(Asking asking) {
        return Policy.firstBroken(OF_THE_DAYS, asking);
    }

    /** Why a loan that has begun already cannot be recorded; what the rules would have refused has happened all the same. */
    static Optional<Decision> againstDoorLoan(Asking asking) {
        return Policy.firstBroken(OF_THE_ITEM, asking);
    }

    private static boolean theDistrictIsOpen(Asking asking) {
        return !KnownDistrict.of(asking.lookup()).isClosed();
    }

    private static boolean theCommunityLends(Asking asking) {
        return !KnownCommunity.of(asking.lookup(), asking.community()).isPaused();
    }

    private static boolean theItemIsOnThisBoard(Asking asking) {
        return asking.listing().isPresent();
    }

    private static boolean theItemIsNotTheirOwn(Asking asking) {
        return asking.listing()
                .filter(listing -> listing.owner().equals(asking.household()))
                .isEmpty();
    }

    private static boolean theItemIsStillListed(Asking asking) {
        return asking.thing().isListed() && asking.thing().isThere();
    }

    private static boolean theItemIsForLending(Asking asking) {
        return asking.listing().filter(KnownItem.Listing::isForLending).isPresent();
    }

    private static boolean theHouseholdHasNoOpenRequestForIt(Asking asking) {
        return asking.diary().claims().stream()
                .filter(claim -> claim.household().equals(asking.household()))
                .allMatch(claim -> BESIDE_A_REQUEST.contains(claim.by().type()));
    }

    private static Decision limitReached(Asking asking) {
        return Decision.rejected(
                LoanRejection.LIMIT_REACHED,
                asking.borrower().limitReached(asking.otherClaims().size()));
    }

    private static boolean theHouseholdHasBeenShownTheItem(Asking asking) {
        return asking.calendar().trusts(asking.household());
    }

    /** Who waits in line keeps its place by waiting; asking beside it would be a second claim. */
    private static boolean theWaitingHouseholdHasItsTurn(Asking asking) {
        return asking.diary().claims().stream()
                .filter(claim -> claim.household().equals(asking.household()))
                .noneMatch(claim -> claim.standing() == ItemDiary.Standing.QUEUED);
    }

    private static Span days(Asking asking) {
        Span days = asking.wished();
        return days == null ? Span.ofDays(asking.today(), asking.today()) : days;
    }

    private static boolean theDaysAreAhead(Asking asking) {
        Span days = days(asking);
        return !days.from().isBefore(asking.today())
                && !days.last().isAfter(asking.today().plusDays(asking.rules().horizonDays()));
    }

    static boolean theDaysAreFew(Asking asking) {
        int most = Math.min(
                asking.listing().map(KnownItem.Listing::loanDays).orElse(1),
                asking.rules().loanDaysAtMost());
        return days(asking).days() <= most + 1L;
    }

    static boolean theDoorIsOpenOnBothEnds(Asking asking) {
        Span days = days(asking);
        return asking.calendar().meetsOn(days.from(), asking.houseRules())
                && asking.calendar().meetsOn(days.last(), asking.houseRules());
    }
}
