package community.linli.lending.loan;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a loan stands. */
public sealed interface LoanState {

    /**
     * Who lends what to whom; fixed with the request.
     *
     * @param parts the kit's parts
     */
    record Terms(LoanId loan, ItemId item, Parties parties, int loanDays, List<String> parts) {

        public Terms {
            parts = List.copyOf(parts);
        }

        CommunityId community() {
            return parties.community();
        }

        HouseholdId borrower() {
            return parties.borrower();
        }

        HouseholdId owner() {
            return parties.owner();
        }

        /** The side on which a household stands, if it is a party. */
        Optional<Side> sideOf(HouseholdId household) {
            if (household.equals(owner())) {
                return Optional.of(Side.OWNER);
            }
            return household.equals(borrower()) ? Optional.of(Side.BORROWER) : Optional.empty();
        }
    }

    /** A loan that has been asked for. */
    sealed interface Known extends LoanState {

        /** Who lends what to whom. */
        Terms terms();
    }

    /** Before the request. */
    record Unasked() implements LoanState {}

    /** Days that one side has proposed instead of those asked for. */
    record Offer(Side by, Span days) {}

    /**
     * Waiting for the owner's word.
     *
     * @param wished the days asked for; null for as soon as possible
     * @param nudgeAt when the owner is reminded; null once that has happened
     * @param offer the last counter-offer
     * @param byTurn whether a turn on the waitlist was taken with it, so that a copy is kept for it
     * @param askedAt when
     */
    record Requested(
            Terms terms,
            Instant expiresAt,
            @Nullable Span wished,
            @Nullable Instant nudgeAt,
            @Nullable Offer offer,
            boolean byTurn,
            @Nullable Instant askedAt)
            implements Known {}

    /** A time at the door. */
    record Slot(Instant from, Instant until) {}

    /** A time at the door that one side has proposed. */
    record Proposal(Side by, Slot slot) {}

    /**
     * When the two meet at the door.
     *
     * @param agreed holds until both have agreed on another time, or one of them was not there
     * @param proposed waits for the other side's word
     */
    record Meeting(@Nullable Slot agreed, @Nullable Proposal proposed) {

        static final Meeting NONE = new Meeting(null, null);
    }

    /** A code that one side shows, and the other may scan once. */
    record Code(Side by, Instant until, String digest) {}

    /**
     * Promised.
     *
     * @param handoverBy when the promise ends
     * @param promised the days it holds in the item's diary; null for loans from before days were kept
     * @param isDated whether the days were agreed, so that the last of them is the due day
     * @param confirmed the side that has confirmed the handover; null while neither has
     * @param holdsFrom when that word holds without the other's
     */
    record Accepted(
            Terms terms,
            Instant handoverBy,
            @Nullable Span promised,
            boolean isDated,
            Meeting meeting,
            @Nullable Code code,
            @Nullable Side confirmed,
            @Nullable Instant holdsFrom)
            implements Known {

        Accepted at(@Nullable Slot agreed, @Nullable Proposal proposed) {
            return changed(new Meeting(agreed, proposed), code);
        }

        Accepted showing(Code shown) {
            return changed(meeting, shown);
        }

        private Accepted changed(Meeting met, @Nullable Code shown) {
            return new Accepted(terms, handoverBy, promised, isDated, met, shown, confirmed, holdsFrom);
        }

        Accepted confirmed(@Nullable Side side, @Nullable Instant from) {
            return new Accepted(terms, handoverBy, promised, isDated, meeting, code, side, from);
        }
    }

    /** Whether somebody says that the item is back. */
    enum Back {
        NO,
        /** the borrower says so */
        REPORTED,
        /** a steward shall find out */
        REFERRED
    }

    /**
     * In the borrower's home.
     *
     * @param dueOn last day of the loan
     * @param overdueFrom the moment after it
     */
    record Out(Terms terms, LocalDate handedOverOn, LocalDate dueOn, Instant overdueFrom, Keeping keeping)
            implements Known {

        private static final Duration MORNING = Duration.ofHours(9);

        /** Whether the end of the due day would make it late: who has said in time that it is back does not wait for the owner's word. */
        boolean mayBecomeOverdue() {
            return !keeping.markedOverdue() && keeping.back() == Back.NO;
        }

        /** When the borrower is reminded, so many days from the due day: in the morning; where clocks change in between, an hour sooner or later. */
        Instant morning(int step) {
            return overdueFrom.plus(Duration.ofDays(step - 1L)).plus(MORNING);
        }

        /**
         * Whether a reminder is the one to be said: no later one's time has come, and what speaks of a due day to come is not said more
         * than a day late, when it would not be true any more.
         */
        boolean isTimeFor(int step, Instant now) {
            boolean isOld = step < 0 && now.isAfter(morning(step + 1));
            return !isOld
                    && keeping.remindersLeft().contains(step)
                    && keeping.remindersLeft().stream()
                            .noneMatch(later -> later > step && !now.isBefore(morning(later)));
        }

        Out with(Keeping now) {
            return new Out(terms, handedOverOn, dueOn, overdueFrom, now);
        }

        /** On another due day its reminders begin anew; on the same one they have been said. */
        Out due(LocalDate day, Instant end) {
            return new Out(terms, handedOverOn, day, end, day.equals(dueOn) ? keeping : keeping.afresh());
        }

        /** Out once more, with all that it was but what was asked or said of its end. */
        Out again(LocalDate day, Instant end, boolean isDamaged) {
            return with(keeping.again(isDamaged)).due(day, end);
        }
    }

    /**
     * In nobody's home.
     *
     * @param was what it was while it was out
     */
    record Lost(Terms terms, Out was) implements Known {}

    /**
     * Over.
     *
     * @param on local date; null for loans that ended without having been out
     * @param thanked the sides that have said thanks
     * @param hidden those of them whose thanks are off the wall
     * @param isDamageReported whether a case was opened, before or afterwards
     * @param was what it was while it was out; null where it never was
     */
    record Ended(
            Terms terms,
            Ending ending,
            @Nullable LocalDate on,
            List<Side> thanked,
            List<Side> hidden,
            boolean isDamageReported,
            @Nullable Out was)
            implements Known {

        public Ended {
            thanked = List.copyOf(thanked);
            hidden = List.copyOf(hidden);
        }

        Ended thanked(Side side) {
            List<Side> all = Stream.concat(thanked.stream(), Stream.of(side)).toList();
            return new Ended(terms, ending, on, all, hidden, isDamageReported, was);
        }

        Ended hidden(Side side) {
            List<Side> all = Stream.concat(hidden.stream(), Stream.of(side)).toList();
            return new Ended(terms, ending, on, thanked, all, isDamageReported, was);
        }

        Ended damaged() {
            return new Ended(terms, ending, on, thanked, hidden, true, was);
        }
    }

    /** How a loan ended. */
    enum Ending {
        DECLINED,
        CANCELLED,
        EXPIRED,
        LAPSED,
        RETURNED,
        /** lost, and settled */
        WRITTEN_OFF
    }
}
