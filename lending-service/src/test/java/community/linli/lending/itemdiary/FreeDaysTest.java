package community.linli.lending.itemdiary;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever is claimed, the diary says of each day what counting its copies says, and what it promises can be kept. */
class FreeDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

    /** Days from today, both inclusive. */
    record Days(int first, int last) {

        Span span() {
            return Span.ofDays(TODAY.plusDays(first), TODAY.plusDays(last));
        }

        boolean has(int day) {
            return first <= day && day <= last;
        }
    }

    /** What somebody wants or has; for no days means that nobody knows for which. */
    record Wish(Standing standing, @Nullable Days days) {

        Claim claim(int number) {
            return new Claim(
                    subject(number),
                    new HouseholdId("home-" + number),
                    standing,
                    days == null ? null : days.span(),
                    null);
        }
    }

    /** An item of so many copies, and the question. */
    record Question(List<Wish> wishes, int copies, int buffer, List<Days> blocked, Days wanted, int except) {

        Availability availability() {
            List<Claim> claims = IntStream.range(0, wishes.size())
                    .mapToObj(number -> wishes.get(number).claim(number))
                    .toList();
            List<Span> kept = blocked.stream().map(Days::span).toList();
            return new Availability(new ItemDiary(claims, null, 0), copies, buffer, kept, TODAY);
        }

        @Nullable
        Subject exceptSubject() {
            return except < 0 ? null : subject(except);
        }

        /** Takes the days one by one, and the copies one by one. */
        boolean countsFree(Days asked, int without) {
            return IntStream.rangeClosed(asked.first(), asked.last()).noneMatch(this::isBlocked)
                    && copiesLeft(asked, without) > 0;
        }

        int copiesLeft(Days asked, int without) {
            int left = copies;
            for (int day = asked.first(); day <= asked.last() + buffer; day++) {
                int dayLeft = copies;
                for (int number = 0; number < wishes.size(); number++) {
                    dayLeft -= number != without && takes(wishes.get(number), day) ? 1 : 0;
                }
                left = Math.min(left, dayLeft);
            }
            return Math.max(0, left);
        }

        boolean isBlocked(int day) {
            return blocked.stream().anyMatch(kept -> kept.has(day));
        }

        private boolean takes(Wish wish, int day) {
            Days days = wish.days();
            return switch (wish.standing()) {
                case QUEUED, ASKED -> false;
                case LOST -> true;
                case OUT -> days == null || (days.last() < 0 ? day >= days.first() : isFromFirstToBuffer(days, day));
                case OFFERED, RESERVED, PROMISED -> days == null || isFromFirstToBuffer(days, day);
            };
        }

        private boolean isFromFirstToBuffer(Days days, int day) {
            return day >= days.first() && day <= days.last() + buffer;
        }
    }

    private static Subject subject(int number) {
        return new Subject("loan", "wish-" + number);
    }

    private static Arbitrary<Days> days(int earliest, int latest, int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(earliest, latest),
                        Arbitraries.integers().between(1, most))
                .as((first, length) -> new Days(first, first + length - 1));
    }

    private static Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        Arbitraries.of(Standing.class), days(-9, 16, 9).injectNull(0.05))
                .as(Wish::new);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        wishes().list().ofMaxSize(9),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        days(-3, 18, 4).list().ofMaxSize(2),
                        days(-2, 20, 10),
                        Arbitraries.integers().between(-1, 8))
                .as(Question::new);
    }

    @Property(tries = 3000)
    void daysAreFreeWhereACopyIsLeftOnEachOfThem(@ForAll("questions") Question question) {
        boolean isFree = question.countsFree(question.wanted(), question.except());
        Statistics.label("free").collect(isFree);
        assertThat(question.availability().isFree(question.wanted().span(), question.exceptSubject()))
                .isEqualTo(isFree);
    }

    @Property(tries = 2000)
    void asManyCopiesAreFreeAsAreLeftOnTheWorstDay(@ForAll("questions") Question question) {
        Days wanted = question.wanted();
        Days today = new Days(0, 0);
        Availability availability = question.availability();
        int left = question.copiesLeft(wanted, -1);
        Statistics.label("left").collect(left);
        assertThat(availability.unclaimed(wanted.span())).isEqualTo(left);
        assertThat(availability.free(wanted.span())).isEqualTo(question.countsFree(wanted, -1) ? left : 0);
        assertThat(availability.freeToday()).isEqualTo(question.isBlocked(0) ? 0 : question.copiesLeft(today, -1));
        assertThat(availability.without(List.of(subject(0))).unclaimed(wanted.span()))
                .isEqualTo(question.copiesLeft(wanted, 0));
    }

    @Property(tries = 2000)
    void theLongestIsTheLastDayUntilWhichAllAreFree(@ForAll("questions") Question question) {
        int latest = question.wanted().last();
        Optional<LocalDate> longest = IntStream.rangeClosed(0, latest)
                .filter(day -> question.countsFree(new Days(0, day), question.except()))
                .boxed()
                .max(Comparator.naturalOrder())
                .map(TODAY::plusDays);
        Statistics.label("longest").collect(longest.isPresent());
        assertThat(question.availability().longestUntil(TODAY.plusDays(latest), question.exceptSubject()))
                .isEqualTo(longest);
    }

    /** What is asked one after the other, each for days to come. */
    record Asked(List<Wish> wishes, int copies, int buffer, List<Days> blocked) {}

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Standing> standings = Arbitraries.frequency(
                Tuple.of(2, Standing.RESERVED), Tuple.of(1, Standing.PROMISED), Tuple.of(1, Standing.OUT));
        return Combinators.combine(
                        Combinators.combine(standings, days(0, 24, 7))
                                .as(Wish::new)
                                .list()
                                .ofMaxSize(40),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        days(0, 24, 3).list().ofMaxSize(2))
                .as(Asked::new);
    }

    @Property(tries = 1000)
    void whatIsPromisedWhileFreeCanBeGivenToCopiesSoThatNoneIsNeededTwice(@ForAll("asked") Asked asked) {
        List<Wish> promised = new ArrayList<>();
        for (Wish wish : asked.wishes()) {
            var question = new Question(promised, asked.copies(), asked.buffer(), asked.blocked(), new Days(0, 0), -1);
            if (question.availability().isFree(days(wish).span(), null)) {
                promised.add(wish);
            }
        }
        Statistics.label("refused").collect(promised.size() < asked.wishes().size());
        assertThat(copyByCopy(promised, asked)).hasSameSizeAs(promised);
    }

    /** Each, by its first day, to the first copy that has been at home for the days of the buffer; only those that got one. */
    private static List<Wish> copyByCopy(List<Wish> promised, Asked asked) {
        int[] homeFrom = new int[asked.copies()];
        List<Wish> given = new ArrayList<>();
        for (Wish wish : promised.stream()
                .sorted(Comparator.comparingInt(one -> days(one).first()))
                .toList()) {
            OptionalInt copy = IntStream.range(0, homeFrom.length)
                    .filter(number -> homeFrom[number] <= days(wish).first())
                    .findFirst();
            if (copy.isPresent()) {
                homeFrom[copy.getAsInt()] = days(wish).last() + 1 + asked.buffer();
                given.add(wish);
            }
        }
        return given;
    }

    private static Days days(Wish wish) {
        return Objects.requireNonNull(wish.days());
    }
}
