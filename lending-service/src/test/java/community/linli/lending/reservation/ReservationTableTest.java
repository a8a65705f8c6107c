package community.linli.lending.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Side;
import community.linli.lending.reservation.ReservationCommand.ConfirmReservation;
import community.linli.lending.reservation.ReservationCommand.DeclineReservation;
import community.linli.lending.reservation.ReservationCommand.GiveDaysBack;
import community.linli.lending.reservation.ReservationCommand.MoveReservation;
import community.linli.lending.reservation.ReservationCommand.OfTheRule;
import community.linli.lending.reservation.ReservationCommand.ReserveDays;
import community.linli.lending.reservation.ReservationCommand.ResumeReservation;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state, and every refusal. */
class ReservationTableTest extends ReservationScenarios {

    private static final String TABLE = """
            ReserveDays by ana
              ALREADY_RESERVED: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
              OWN_ITEM: unreserved
            ReserveDays by ben
              DaysReserved: unreserved
              unchanged: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            ReserveDays by cho
              ALREADY_RESERVED: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
              DaysReserved: unreserved
            ConfirmReservation by ana
              RESERVATION_ENDED: a-loan given-back declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
              ReservationConfirmed: reserved
              unchanged: confirmed waiting
            ConfirmReservation by ben
              NOT_THE_OWNER: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
            ConfirmReservation by cho
              RESERVATION_NOT_FOUND: unreserved reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            DeclineReservation by ana
              RESERVATION_ENDED: a-loan given-back unanswered household-left
              RESERVATION_NOT_FOUND: unreserved
              ReservationReleased: reserved confirmed waiting
              unchanged: declined displaced
            DeclineReservation by ben
              NOT_THE_OWNER: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
            DeclineReservation by cho
              RESERVATION_NOT_FOUND: unreserved reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            MoveReservation by ana
              NOT_THE_BORROWER: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
            MoveReservation by ben
              RESERVATION_ENDED: a-loan given-back declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
              ReservationMoved: reserved confirmed waiting
            MoveReservation by cho
              RESERVATION_NOT_FOUND: unreserved reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            GiveDaysBack by ana
              NOT_THE_BORROWER: reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
            GiveDaysBack by ben
              RESERVATION_ENDED: a-loan declined unanswered displaced household-left
              RESERVATION_NOT_FOUND: unreserved
              ReservationReleased: reserved confirmed waiting
              unchanged: given-back
            GiveDaysBack by cho
              RESERVATION_NOT_FOUND: unreserved reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            SettleReservation by rule
              unchanged: unreserved reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            ResumeReservation by rule
              unchanged: unreserved reserved confirmed waiting a-loan given-back declined unanswered displaced household-left
            """;

    private static final ReserveDays RESERVE = new ReserveDays(RESERVATION, JINPING, TENT, FIRST, LAST);
    private static final ConfirmReservation CONFIRM = new ConfirmReservation(RESERVATION, JINPING);
    private static final DeclineReservation DECLINE = new DeclineReservation(RESERVATION, JINPING, "It is torn.");
    private static final GiveDaysBack GIVE_BACK = new GiveDaysBack(RESERVATION, JINPING);

    private static final List<ReservationCommand> COMMANDS = List.of(
            RESERVE,
            CONFIRM,
            DECLINE,
            new MoveReservation(RESERVATION, JINPING, FIRST.plusDays(1), LAST.plusDays(1)),
            GIVE_BACK,
            SETTLE,
            new ResumeReservation(RESERVATION));

    private static final Map<String, List<Event>> STATES = states();

    private record Story(Scenario before, ReservationCommand asked) {}

    private static Map<String, List<Event>> states() {
        Map<String, List<Event>> states = new LinkedHashMap<>();
        states.put("unreserved", List.of());
        states.put("reserved", List.of(RESERVED));
        states.put("confirmed", List.of(RESERVED, CONFIRMED));
        states.put("waiting", List.of(RESERVED, CONFIRMED, WAITING));
        states.put("a-loan", List.of(RESERVED, CONFIRMED, BECAME));
        for (Cause cause : Cause.values()) {
            states.put(
                    cause.name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of(RESERVED, released(cause, null)));
        }
        return states;
    }

    private Scenario in(String state) {
        return onTheBoard().given(Objects.requireNonNull(STATES.get(state)));
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        for (ReservationCommand command : COMMANDS) {
            if (command instanceof OfTheRule) {
                table.ask(command, "rule", "rule");
            } else {
                List.of("ana", "ben", "cho").forEach(person -> table.ask(command, person, "resident"));
            }
        }

        assertThat(table.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(COMMANDS.stream().map(Object::getClass))
                .hasSameElementsAs(AnswerTable.records(ReservationCommand.class));
        Set<Class<?>> phases = STATES.keySet().stream()
                .map(state -> in(state).world().state(RESERVATION.subject()).getClass())
                .collect(Collectors.toSet());
        assertThat(phases)
                .isEqualTo(Set.of(
                        ReservationState.Unreserved.class, ReservationState.Held.class, ReservationState.Ended.class));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(ReservationRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(ReservationRejection rejection) {
        return switch (rejection) {
            case RESERVATION_NOT_FOUND -> new Story(in("reserved").by("cho", "resident"), GIVE_BACK);
            case ITEM_NOT_FOUND ->
                ben(onTheBoard(), new ReserveDays(RESERVATION, JINPING, new ItemId("car"), FIRST, LAST));
            case NOT_A_MEMBER -> new Story(onTheBoard().by("eve", "resident"), RESERVE);
            case ONLY_BY_RULE -> new Story(in("reserved").by("ana", "resident"), SETTLE);
            case DISTRICT_CLOSED -> ben(onTheBoard().given(new DistrictClosed(null)), RESERVE);
            case COMMUNITY_PAUSED -> ben(onTheBoard().given(new CommunityPaused(JINPING)), RESERVE);
            case OWN_ITEM -> new Story(onTheBoard().by("ana", "resident"), RESERVE);
            case ITEM_WITHDRAWN -> ben(onTheBoard().given(new ItemWithdrawn(TENT)), RESERVE);
            case ITEM_PAUSED -> ben(onTheBoard().given(new ItemPaused(TENT)), RESERVE);
            case ITEM_NOT_FOR_LENDING -> ben(onTheBoard().given(toSwap()), RESERVE);
            case HOUSEHOLD_BLOCKED ->
                ben(
                        onTheBoard()
                                .given(new BlockImposed(
                                        homeOf("ben"), JINPING, Scope.ASKING, FIRST, "Please talk to us.")),
                        RESERVE);
            case SOMETHING_OVERDUE -> ben(onTheBoard().given(lateWithBen()), RESERVE);
            case LIMIT_REACHED -> ben(onTheBoard().given(reservedByBen()), RESERVE);
            case VOUCHER_NEEDED ->
                ben(
                        onTheBoard().given(new LendingTermsSet(TENT, List.of(DayOfWeek.values()), null, false, true)),
                        RESERVE);
            case DAYS_WRONG -> ben(onTheBoard(), new ReserveDays(RESERVATION, JINPING, TENT, TODAY, TODAY));
            case TOO_LONG -> ben(onTheBoard(), new ReserveDays(RESERVATION, JINPING, TENT, FIRST, FIRST.plusDays(8)));
            case NO_MEETING_DAY ->
                ben(onTheBoard().given(new HouseholdWentAway(homeOf("ana"), LAST, LAST.plusDays(3))), RESERVE);
            case OTHERS_WAIT ->
                ben(
                        onTheBoard()
                                .given(new TurnJoined(
                                        new TurnId("dan"), TENT, JINPING, homeOf("dan"), homeOf("ana"), null)),
                        new ReserveDays(RESERVATION, JINPING, TENT, TODAY.plusDays(1), TODAY.plusDays(1)));
            case DAYS_TAKEN -> ben(onTheBoard().given(reserved(new ReservationId("dan"), "dan", LAST, LAST)), RESERVE);
            case ALREADY_RESERVED -> ben(in("reserved"), new ReserveDays(RESERVATION, JINPING, TENT, FIRST, FIRST));
            case NOT_THE_OWNER -> ben(in("reserved"), CONFIRM);
            case NOT_THE_BORROWER -> new Story(in("reserved").by("ana", "resident"), GIVE_BACK);
            case RESERVATION_ENDED -> new Story(in("a-loan").by("ana", "resident"), DECLINE);
            case REASON_MISSING -> declining(" ");
            case TEXT_TOO_LONG -> declining("字".repeat(ReservationDecider.MAX_TEXT_LENGTH + 1));
            case TEXT_UNPRINTABLE -> declining("a\u202Eb");
        };
    }

    private static Story ben(Scenario before, ReservationCommand asked) {
        return new Story(before.by("ben", "resident"), asked);
    }

    private Story declining(String reason) {
        return new Story(in("reserved").by("ana", "resident"), new DeclineReservation(RESERVATION, JINPING, reason));
    }

    private static ItemListed toSwap() {
        return new ItemListed(TENT, JINPING, homeOf("ana"), "Tent", "outdoors", "swap", null, 1, null, null);
    }

    /** Since the day before yesterday. */
    private static LoanStartedAtTheDoor lateWithBen() {
        LocalDate due = TODAY.minusDays(2);
        return new LoanStartedAtTheDoor(
                new LoanId("late"),
                new ItemId("saw"),
                parties("ben"),
                Side.OWNER,
                due.minusDays(3),
                due,
                startOf(due.plusDays(1)),
                1,
                7,
                MORNING,
                List.of(),
                List.of());
    }

    /** As much as a newcomer may have. */
    private static List<Event> reservedByBen() {
        return IntStream.range(0, 2)
                .<Event>mapToObj(number -> reserved(
                        new ReservationId("ben-" + number),
                        "ben",
                        LAST.plusDays(2 + 2L * number),
                        LAST.plusDays(2 + 2L * number)))
                .toList();
    }
}
