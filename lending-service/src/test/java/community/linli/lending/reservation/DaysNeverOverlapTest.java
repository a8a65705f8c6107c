package community.linli.lending.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.LendingContext;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanId;
import community.linli.lending.reservation.ReservationCommand.ConfirmReservation;
import community.linli.lending.reservation.ReservationCommand.GiveDaysBack;
import community.linli.lending.reservation.ReservationCommand.MoveReservation;
import community.linli.lending.reservation.ReservationCommand.ReserveDays;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is reserved, moved, borrowed and brought back late: on no day are more copies promised than there are, and days are refused as taken
 * exactly when counting them day by day says so.
 */
class DaysNeverOverlapTest {

    private enum Deed {
        RESERVE,
        MOVE,
        GIVE_BACK,
        CONFIRM,
        REQUEST,
        ACCEPT,
        HAND_OVER,
        RETURN,
        DAYS_PASS
    }

    /** Who does what with which of five wishes, from so many days ahead, for so many days. */
    record Step(Deed deed, String person, int wish, int ahead, int days) {}

    /** Days written down one by one. */
    private static final class Book {
        private final int copies;
        private final int buffer;
        private final Map<Subject, Set<LocalDate>> days = new HashMap<>();
        private final Set<Subject> out = new HashSet<>();

        Book(int copies, int buffer) {
            this.copies = copies;
            this.buffer = buffer;
        }

        void write(Event event) {
            switch (event) {
                case DaysReserved reserved -> set(reserved.subject(), reserved.from(), reserved.to());
                case ReservationMoved moved -> set(moved.subject(), moved.from(), moved.to());
                case ReservationBecameLoan loan -> days.remove(loan.subject());
                case ReservationReleased released -> days.remove(released.subject());
                case LoanAccepted promised -> {
                    set(promised.subject(), promised.from(), promised.to());
                    assertThatACopyIsLeft(promised);
                }
                case LoanHandedOver over -> {
                    set(over.subject(), over.handedOverOn(), over.dueOn());
                    out.add(over.subject());
                }
                case PromiseLapsed lapsed -> days.remove(lapsed.subject());
                case LoanReturned back -> {
                    days.remove(back.subject());
                    out.remove(back.subject());
                }
                case Event other -> {}
            }
            days.values().stream()
                    .flatMap(Set::stream)
                    .distinct()
                    .forEach(day -> assertThat(count(day, 0, null)).isLessThanOrEqualTo(copies));
            assertThat(out).hasSizeLessThanOrEqualTo(copies);
        }

        /** What was reserved is promised on its day, when what is late has not come back. */
        private void assertThatACopyIsLeft(LoanAccepted promised) {
            if (promised.loan().value().startsWith("reserved-")) {
                LocalDate today = promised.from();
                long others = days.entrySet().stream()
                        .filter(claim -> claim.getKey().type().equals(LoanId.SUBJECT_TYPE))
                        .filter(claim -> claim.getValue().contains(today))
                        .count();
                assertThat(others + late(today)).isLessThanOrEqualTo(copies);
            }
        }

        private void set(Subject by, LocalDate from, LocalDate to) {
            days.put(by, new HashSet<>(from.datesUntil(to.plusDays(1)).toList()));
        }

        private long count(LocalDate day, int withBuffer, @Nullable Subject except) {
            return days.entrySet().stream()
                    .filter(claim -> !claim.getKey().equals(except))
                    .filter(claim -> day.minusDays(withBuffer)
                            .datesUntil(day.plusDays(1))
                            .anyMatch(claim.getValue()::contains))
                    .count();
        }

        /** What is late may never come back. */
        private long late(LocalDate today) {
            return out.stream()
                    .filter(loan ->
                            Objects.requireNonNull(days.get(loan)).stream().noneMatch(day -> !day.isBefore(today)))
                    .count();
        }

        boolean isFree(LocalDate from, LocalDate to, Subject except, LocalDate today) {
            return from.datesUntil(to.plusDays(1L + buffer))
                    .allMatch(day -> count(day, buffer, except) + late(today) < copies);
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(6, Deed.RESERVE),
                Tuple.of(2, Deed.MOVE),
                Tuple.of(1, Deed.GIVE_BACK),
                Tuple.of(2, Deed.CONFIRM),
                Tuple.of(2, Deed.REQUEST),
                Tuple.of(2, Deed.ACCEPT),
                Tuple.of(4, Deed.HAND_OVER),
                Tuple.of(2, Deed.RETURN),
                Tuple.of(3, Deed.DAYS_PASS));
        return Combinators.combine(
                        deeds,
                        Arbitraries.of("ben", "cho", "dan"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 5))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 150)
    void noDayIsPromisedTwice(
            @ForAll("histories") List<Step> steps,
            @ForAll @IntRange(min = 1, max = 2) int copies,
            @ForAll @IntRange(max = 2) int buffer) {
        Book book = new Book(copies, buffer);
        try (Scenario scenario =
                ReservationScenarios.peopled(Scenario.of(LendingContext.declare(Rules.usual())), copies)) {
            scenario.given(
                    new LendingTermsSet(ReservationScenarios.TENT, List.of(DayOfWeek.values()), buffer, false, false));
            LocalDate today = ReservationScenarios.TODAY;
            for (Step step : steps) {
                LocalDate from = today.plusDays(step.ahead());
                LocalDate to = from.plusDays(step.days() - 1L);
                Subject by = new ReservationId("r" + step.wish()).subject();
                boolean isFree = book.isFree(from, to, by, today);
                List<Answer> answers = play(scenario, step, from, to);
                if (step.deed() == Deed.RESERVE || step.deed() == Deed.MOVE) {
                    Answer answer = answers.getFirst();
                    if (answer.code().equals(ReservationRejection.DAYS_TAKEN.code())) {
                        assertThat(isFree).as("%s in %s", step, steps).isFalse();
                    } else if (!answer.events().isEmpty()) {
                        assertThat(isFree).as("%s in %s", step, steps).isTrue();
                    }
                }
                answers.forEach(answer -> answer.events().forEach(book::write));
                today = step.deed() == Deed.DAYS_PASS ? today.plusDays(step.days()) : today;
            }
        }
    }

    private static List<Answer> play(Scenario scenario, Step step, LocalDate from, LocalDate to) {
        var reservation = new ReservationId("r" + step.wish());
        var loan = new LoanId((step.days() > 2 ? "reserved-r" : "l") + step.wish());
        var jinping = ReservationScenarios.JINPING;
        scenario.by(step.person(), "resident");
        switch (step.deed()) {
            case RESERVE -> scenario.when(new ReserveDays(reservation, jinping, ReservationScenarios.TENT, from, to));
            case MOVE -> scenario.when(new MoveReservation(reservation, jinping, from, to));
            case GIVE_BACK -> scenario.when(new GiveDaysBack(reservation, jinping));
            case CONFIRM -> scenario.by("ana", "resident").when(new ConfirmReservation(reservation, jinping));
            case REQUEST ->
                scenario.when(new RequestLoan(
                        new LoanId("l" + step.wish()), jinping, ReservationScenarios.TENT, from, to, null));
            case ACCEPT -> scenario.by("ana", "resident").when(new AcceptLoan(new LoanId("l" + step.wish()), jinping));
            case HAND_OVER -> {
                List<Answer> first =
                        scenario.when(new ConfirmHandover(loan, jinping, null)).answers();
                scenario.by("ana", "resident").when(new ConfirmHandover(loan, jinping, null));
                return Stream.concat(first.stream(), scenario.answers().stream())
                        .toList();
            }
            case RETURN -> scenario.by("ana", "resident").when(new ConfirmReturn(loan, jinping, null));
            case DAYS_PASS -> scenario.whenTimePasses(Duration.ofDays(step.days()));
        }
        return scenario.answers();
    }
}
