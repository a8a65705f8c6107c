package community.linli.lending.waitlist;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Policy;
import community.linli.lending.account.Borrower;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a household may wait for an item, in the order in which a resident should hear it. */
final class JoiningPolicies {

    /** A household's wish to wait. */
    record Joining(HouseholdId household, Waitlist waitlist, JoinWaitlist command, Line line) {

        Lookup lookup() {
            return line.context().lookup();
        }

        Borrower borrower() {
            return new Borrower(household, line.rules(), line.today(), lookup());
        }
    }

    private static final List<Policy<Joining>> ALL = List.of(
            new Policy<>(JoiningPolicies::theItemIsOnThisBoard, WaitlistRejection.ITEM_NOT_FOUND),
            new Policy<>(JoiningPolicies::theItemIsNotTheirOwn, WaitlistRejection.OWN_ITEM),
            new Policy<>(joining -> !joining.line().communityRests(), WaitlistRejection.LENDING_RESTS),
            new Policy<>(joining -> joining.line().isLent(), WaitlistRejection.ITEM_NOT_LENT),
            new Policy<>(JoiningPolicies::theyHaveNotAskedForIt, WaitlistRejection.ALREADY_ASKED),
            new Policy<>(joining -> !joining.borrower().isBlocked(), WaitlistRejection.HOUSEHOLD_BLOCKED),
            new Policy<>(joining -> !joining.borrower().isTooLate(), WaitlistRejection.SOMETHING_OVERDUE),
            new Policy<>(
                    joining -> joining.borrower()
                            .mayHaveMoreThan(joining.borrower().claims().size()),
                    WaitlistRejection.LIMIT_REACHED),
            new Policy<>(JoiningPolicies::thereIsSomethingToWaitFor, WaitlistRejection.ITEM_AVAILABLE),
            new Policy<>(JoiningPolicies::theLastDayIsAhead, WaitlistRejection.DAY_WRONG, "/notNeededAfter"));

    private JoiningPolicies() {}

    static Optional<Decision> against(Joining joining) {
        return Policy.firstBroken(ALL, joining);
    }

    private static boolean theItemIsOnThisBoard(Joining joining) {
        return joining.line()
                .listing()
                .filter(listing -> listing.community().equals(joining.command().community()))
                .isPresent();
    }

    private static boolean theItemIsNotTheirOwn(Joining joining) {
        return joining.line()
                .listing()
                .filter(listing -> listing.owner().equals(joining.household()))
                .isEmpty();
    }

    /** Who has it may not wait for it as well. */
    private static boolean theyHaveNotAskedForIt(Joining joining) {
        return ItemDiary.of(joining.lookup(), joining.command().item())
                .claimOf(joining.household())
                .isEmpty();
    }

    private static boolean thereIsSomethingToWaitFor(Joining joining) {
        return !joining.waitlist().turns().isEmpty() || joining.line().isWorthWaitingFor();
    }

    private static boolean theLastDayIsAhead(Joining joining) {
        LocalDate last = joining.command().notNeededAfter();
        return last == null || !last.isBefore(joining.line().today());
    }
}
