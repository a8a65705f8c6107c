package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are those of the district, wherever it lies and whatever its clocks do. */
class TimeTest extends LoanScenarios {

    private static final String BERLIN = "Europe/Berlin";

    /** Ben's request, accepted, in a district of this zone. */
    private Scenario accepted(String zone, Instant at) {
        return onTheBoard()
                .given(new DistrictRegistered(zone))
                .at(at)
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .by("ana", "resident")
                .when(new AcceptLoan(LOAN, JINPING));
    }

    private static Scenario handedOver(Scenario scenario, Instant at) {
        return scenario.at(at)
                .by("ana", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null));
    }

    private Scenario lent(String zone, Instant at) {
        return handedOver(accepted(zone, at), at);
    }

    private static List<Event> events(Scenario scenario) {
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }

    private static LoanHandedOver out(Scenario scenario) {
        return events(scenario).stream()
                .filter(LoanHandedOver.class::isInstance)
                .map(LoanHandedOver.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What the clock says until then, looked at every half hour. */
    private static List<String> told(Scenario scenario, Instant from, Duration time) {
        List<String> told = new ArrayList<>();
        for (Instant now = from; !now.isAfter(from.plus(time)); now = now.plus(Duration.ofMinutes(30))) {
            for (Event event : events(scenario.whenItIs(now))) {
                switch (event) {
                    case ReturnReminded reminded -> told.add(now + " reminder " + reminded.daysFromDue());
                    case LoanBecameOverdue overdue -> told.add(now + " overdue");
                    case Event other -> told.add(now + " " + other);
                }
            }
        }
        return told;
    }

    @ParameterizedTest
    @CsvSource({
        // clocks go forward on 28 March 2027 and back on 25 October 2026, at 01:00Z
        "Europe/Berlin, 2027-03-22T09:00:00Z, 2027-03-22, 2027-03-29, 2027-03-29T22:00:00Z",
        "Europe/Berlin, 2027-03-21T09:00:00Z, 2027-03-21, 2027-03-28, 2027-03-28T22:00:00Z",
        "Europe/Berlin, 2027-03-20T09:00:00Z, 2027-03-20, 2027-03-27, 2027-03-27T23:00:00Z",
        "Europe/Berlin, 2026-10-19T09:00:00Z, 2026-10-19, 2026-10-26, 2026-10-26T23:00:00Z",
        "Europe/Berlin, 2026-10-18T09:00:00Z, 2026-10-18, 2026-10-25, 2026-10-25T23:00:00Z",
        "Europe/Berlin, 2026-10-17T09:00:00Z, 2026-10-17, 2026-10-24, 2026-10-24T22:00:00Z",
        // the last second of a day and the first of the next
        "Europe/Berlin, 2026-10-25T22:59:59Z, 2026-10-25, 2026-11-01, 2026-11-01T23:00:00Z",
        "Europe/Berlin, 2026-10-25T23:00:00Z, 2026-10-26, 2026-11-02, 2026-11-02T23:00:00Z",
        // leap day
        "Asia/Shanghai, 2028-02-22T02:00:00Z, 2028-02-22, 2028-02-29, 2028-02-29T16:00:00Z",
        "Asia/Shanghai, 2027-02-22T02:00:00Z, 2027-02-22, 2027-03-01, 2027-03-01T16:00:00Z",
        "Asia/Shanghai, 2028-02-29T02:00:00Z, 2028-02-29, 2028-03-07, 2028-03-07T16:00:00Z",
        // half an hour beside the others
        "Asia/Kolkata, 2026-05-01T18:29:59Z, 2026-05-01, 2026-05-08, 2026-05-08T18:30:00Z",
        "Asia/Kolkata, 2026-05-01T18:30:00Z, 2026-05-02, 2026-05-09, 2026-05-09T18:30:00Z",
        // the first to see a day, and among the last
        "Pacific/Kiritimati, 2026-05-01T09:59:59Z, 2026-05-01, 2026-05-08, 2026-05-08T10:00:00Z",
        "Pacific/Kiritimati, 2026-05-01T10:00:00Z, 2026-05-02, 2026-05-09, 2026-05-09T10:00:00Z",
        "Pacific/Pago_Pago, 2026-05-01T10:59:59Z, 2026-04-30, 2026-05-07, 2026-05-08T11:00:00Z"
    })
    void whatIsDueIsDueUntilTheEndOfTheLocalDay(String zone, Instant at, LocalDate on, LocalDate due, Instant end) {
        LoanHandedOver out = out(lent(zone, at));
        assertThat(out.handedOverOn()).isEqualTo(on);
        assertThat(out.dueOn()).isEqualTo(due);
        assertThat(out.overdueFrom()).isEqualTo(end);
    }

    @Test
    void remindersGoOutOnceEachOverTheSpringChange() {
        Instant monday = Instant.parse("2027-03-22T09:00:00Z");
        assertThat(told(lent(BERLIN, monday), monday, Duration.ofDays(30)))
                .containsExactly(
                        "2027-03-27T07:00:00Z reminder -2",
                        "2027-03-29T07:00:00Z reminder 0",
                        "2027-03-29T22:00:00Z overdue",
                        "2027-03-30T07:00:00Z reminder 1",
                        "2027-04-01T07:00:00Z reminder 3",
                        "2027-04-05T07:00:00Z reminder 7",
                        "2027-04-12T07:00:00Z reminder 14");
    }

    @Test
    void remindersGoOutOnceEachOverTheAutumnChange() {
        Instant monday = Instant.parse("2026-10-19T09:00:00Z");
        assertThat(told(lent(BERLIN, monday), monday, Duration.ofDays(30)))
                .containsExactly(
                        "2026-10-24T08:00:00Z reminder -2",
                        "2026-10-26T08:00:00Z reminder 0",
                        "2026-10-26T23:00:00Z overdue",
                        "2026-10-27T08:00:00Z reminder 1",
                        "2026-10-29T08:00:00Z reminder 3",
                        "2026-11-02T08:00:00Z reminder 7",
                        "2026-11-09T08:00:00Z reminder 14");
    }

    @Test
    void remindersGoOutOnceEachAroundTheLeapDay() {
        Instant start = Instant.parse("2028-02-22T02:00:00Z");
        assertThat(told(lent("Asia/Shanghai", start), start, Duration.ofDays(30)))
                .containsExactly(
                        "2028-02-27T01:00:00Z reminder -2",
                        "2028-02-29T01:00:00Z reminder 0",
                        "2028-02-29T16:00:00Z overdue",
                        "2028-03-01T01:00:00Z reminder 1",
                        "2028-03-03T01:00:00Z reminder 3",
                        "2028-03-07T01:00:00Z reminder 7",
                        "2028-03-14T01:00:00Z reminder 14");
    }

    @Test
    void remindersGoOutOnceEachHalfAnHourBesideTheOthersAndFarEast() {
        Instant start = Instant.parse("2026-05-01T02:00:00Z");
        assertThat(told(lent("Asia/Kolkata", start), start, Duration.ofDays(9)))
                .containsExactly(
                        "2026-05-06T03:30:00Z reminder -2",
                        "2026-05-08T03:30:00Z reminder 0",
                        "2026-05-08T18:30:00Z overdue",
                        "2026-05-09T03:30:00Z reminder 1");
        assertThat(told(lent("Pacific/Kiritimati", start), start, Duration.ofDays(8)))
                .containsExactly(
                        "2026-05-05T19:00:00Z reminder -2",
                        "2026-05-07T19:00:00Z reminder 0",
                        "2026-05-08T10:00:00Z overdue",
                        "2026-05-08T19:00:00Z reminder 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/St_Johns",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago"
            })
    void everyReminderIsOnItsLocalDay(String zone) {
        ZoneId clock = ZoneId.of(zone);
        var terms = new LoanState.Terms(LOAN, DRILL, PARTIES, 7, List.of());
        Keeping keeping = Keeping.begun(Rules.usual().reminderDays(), null, null);
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(due -> {
            Instant end = due.plusDays(1).atStartOfDay(clock).toInstant();
            var out = new LoanState.Out(terms, due.minusDays(7), due, end, keeping);
            for (int step : keeping.reminderDays()) {
                assertThat(out.morning(step).atZone(clock).toLocalDate())
                        .as("step %d of %s", step, due)
                        .isEqualTo(due.plusDays(step));
            }
        });
    }

    /** At half past two on 28 March 2027 no clock in Berlin shows that time; who asks for it means half past three. */
    @Test
    void aHandoverAtATimeThatDoesNotExistIsAMomentAllTheSame() {
        Instant half = LocalDate.of(2027, 3, 28)
                .atTime(2, 30)
                .atZone(ZoneId.of(BERLIN))
                .toInstant();
        assertThat(half).isEqualTo("2027-03-28T01:30:00Z");
        Scenario agreed = accepted(BERLIN, Instant.parse("2027-03-27T09:00:00Z"))
                .when(new ProposeHandover(LOAN, JINPING, half, half.plusSeconds(1800)))
                .thenEvents(new HandoverProposed(LOAN, DRILL, Side.OWNER, half, half.plusSeconds(1800)))
                .by("ben", "resident")
                .when(new AgreeToHandover(LOAN, JINPING));
        LoanHandedOver out = out(handedOver(agreed, half));
        assertThat(out.handedOverOn()).isEqualTo("2027-03-28");
        assertThat(out.overdueFrom()).isEqualTo("2027-04-04T22:00:00Z");
    }

    /** At half past two on 25 October 2026 the clocks in Berlin show that time twice, an hour apart. */
    @Test
    void aHandoverAtATimeThatExistsTwiceIsMissedAfterTheOneThatWasAgreed() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        var missed = new ReportMissedHandover(LOAN, JINPING);
        for (Instant agreed : List.of(first, second)) {
            Scenario scenario = accepted(BERLIN, Instant.parse("2026-10-24T09:00:00Z"))
                    .when(new ProposeHandover(LOAN, JINPING, agreed, agreed.plusSeconds(900)))
                    .by("ben", "resident")
                    .when(new AgreeToHandover(LOAN, JINPING))
                    .at(agreed.plusSeconds(899))
                    .when(missed)
                    .thenRejected(LoanRejection.NO_TIME_AGREED)
                    .at(agreed.plusSeconds(900))
                    .when(missed)
                    .thenEvents(new HandoverMissed(LOAN, DRILL, Side.OWNER));
            LoanHandedOver out = out(handedOver(scenario, second.plusSeconds(1800)));
            assertThat(out.handedOverOn()).isEqualTo("2026-10-25");
            assertThat(out.overdueFrom()).isEqualTo("2026-11-01T23:00:00Z");
        }
    }

    @Test
    void aRequestLivesThreeTimesTwentyFourHoursAlsoWhenClocksChange() {
        onTheBoard()
                .given(new DistrictRegistered(BERLIN))
                .at(Instant.parse("2027-03-26T22:30:00Z"))
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .whenItIs(Instant.parse("2027-03-29T22:29:59Z"))
                .thenEvents(new LoanEvent.OwnerNudged(LOAN, DRILL))
                .whenItIs(Instant.parse("2027-03-29T22:30:00Z"))
                .thenEvents(new LoanEvent.LoanExpired(LOAN, DRILL, PARTIES));
    }
}
