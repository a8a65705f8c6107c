package community.linli.lending.views.network;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One door with all that its households have met, under {@code community/household}; never leaves the service as it is. A meeting takes some 60 bytes, so
 * a household with two hundred handovers a year is a document of a quarter of a megabyte after twenty.
 *
 * @param door null before the catalogue has told of it
 * @param residents who lives there now
 * @param left when the last resident went, each time; what happened before is that of an earlier household
 * @param hasOptedOut whether it is suggested to nobody, and nobody to it
 * @param wished what it last asked for, waited for or borrowed, each thing once, at most {@link #WISHES}
 * @param introduced to whom it has been introduced already, whatever came of it
 * @param met whom it has met
 */
record HouseholdDocument(
        CommunityId community,
        HouseholdId household,
        @Nullable Door door,
        List<PersonId> residents,
        List<Instant> left,
        boolean hasOptedOut,
        List<Wish> wished,
        List<Introduced> introduced,
        List<Met> met) {

    /** So many wishes are kept, the latest. */
    static final int WISHES = 50;

    /** Where it is in the building. */
    record Door(String unit, int floor, String door) {}

    /** Something that the household would have liked to have. */
    record Wish(ItemId item, Instant at) {}

    /** Another household to which it has been introduced. */
    record Introduced(HouseholdId household, Instant at) {}

    /** Another household, and each time that something was handed over, in order. */
    record Met(HouseholdId household, List<Meeting> meetings) {}

    /**
     * A handover. Times are numbers, since a community's are read by the hundred thousand.
     *
     * @param millis when it was recorded, since 1970
     * @param day the district's local date, counted from the first of January 1970; null where the event named none
     * @param gainsayable the loan that one side alone has spoken for, and the other may say never began; null for what is certain
     */
    record Meeting(
            long millis, @Nullable Long day, @Nullable LoanId gainsayable) {

        static Meeting of(Instant at, @Nullable LocalDate on, @Nullable LoanId gainsayable) {
            return new Meeting(at.toEpochMilli(), on == null ? null : on.toEpochDay(), gainsayable);
        }

        Instant at() {
            return Instant.ofEpochMilli(millis);
        }

        /** The local date. */
        LocalDate on(ZoneId zone) {
            return day == null ? at().atZone(zone).toLocalDate() : LocalDate.ofEpochDay(day);
        }
    }

    static HouseholdDocument behind(CommunityId community, HouseholdId household) {
        return new HouseholdDocument(
                community, household, null, List.of(), List.of(), false, List.of(), List.of(), List.of());
    }

    HouseholdDocument at(Door place) {
        return new HouseholdDocument(
                community, household, place, residents, left, hasOptedOut, wished, introduced, met);
    }

    HouseholdDocument with(PersonId person) {
        return living(Stream.concat(others(person), Stream.of(person)).toList(), left);
    }

    HouseholdDocument without(PersonId person) {
        return living(others(person).toList(), left);
    }

    HouseholdDocument emptied(Instant at) {
        return living(List.of(), Stream.concat(left.stream(), Stream.of(at)).toList());
    }

    HouseholdDocument open(boolean isOpen) {
        return new HouseholdDocument(community, household, door, residents, left, !isOpen, wished, introduced, met);
    }

    HouseholdDocument wishing(ItemId item, Instant at) {
        List<Wish> others =
                wished.stream().filter(wish -> !wish.item().equals(item)).toList();
        List<Wish> kept = others.subList(Math.max(0, others.size() + 1 - WISHES), others.size());
        return new HouseholdDocument(
                community,
                household,
                door,
                residents,
                left,
                hasOptedOut,
                Stream.concat(kept.stream(), Stream.of(new Wish(item, at))).toList(),
                introduced,
                met);
    }

    HouseholdDocument introducedTo(HouseholdId other, Instant at) {
        Stream<Introduced> others =
                introduced.stream().filter(one -> !one.household().equals(other));
        return new HouseholdDocument(
                community,
                household,
                door,
                residents,
                left,
                hasOptedOut,
                wished,
                Stream.concat(others, Stream.of(new Introduced(other, at))).toList(),
                met);
    }

    HouseholdDocument meeting(HouseholdId other, Meeting meeting) {
        List<Meeting> before = met.stream()
                .filter(one -> one.household().equals(other))
                .flatMap(one -> one.meetings().stream())
                .toList();
        return meetings(
                other, Stream.concat(before.stream(), Stream.of(meeting)).toList());
    }

    /** The loan never began, the other side says. */
    HouseholdDocument gainsaid(HouseholdId other, LoanId loan) {
        List<Meeting> certain = met.stream()
                .filter(one -> one.household().equals(other))
                .flatMap(one -> one.meetings().stream())
                .filter(meeting -> !loan.equals(meeting.gainsayable()))
                .toList();
        return meetings(other, certain);
    }

    private HouseholdDocument meetings(HouseholdId other, List<Meeting> now) {
        Stream<Met> others = met.stream().filter(one -> !one.household().equals(other));
        Stream<Met> changed = now.isEmpty() ? Stream.of() : Stream.of(new Met(other, now));
        return new HouseholdDocument(
                community,
                household,
                door,
                residents,
                left,
                hasOptedOut,
                wished,
                introduced,
                Stream.concat(others, changed).toList());
    }

    private HouseholdDocument living(List<PersonId> people, List<Instant> gone) {
        return new HouseholdDocument(community, household, door, people, gone, hasOptedOut, wished, introduced, met);
    }

    private Stream<PersonId> others(PersonId person) {
        return residents.stream().filter(one -> !one.equals(person));
    }

    /** Which of the households behind this door it was at that moment, from 0. */
    int turn(Instant at) {
        return (int) left.stream().filter(gone -> gone.isBefore(at)).count();
    }

    /** Whether that was the household that lives there now. */
    boolean isNow(Instant at) {
        return turn(at) == left.size();
    }
}
