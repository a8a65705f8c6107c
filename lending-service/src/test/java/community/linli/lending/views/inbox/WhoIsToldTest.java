package community.linli.lending.views.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.gift.GiftEvent;
import community.linli.lending.introduction.IntroductionEvent;
import community.linli.lending.introduction.WalkEvent;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.reservation.ReservationEvent;
import community.linli.lending.settlement.CaseEvent;
import community.linli.lending.standing.StandingEvent;
import community.linli.lending.swap.SwapEvent;
import community.linli.lending.views.inbox.ThreadDocument.Between;
import community.linli.lending.views.inbox.ThreadDocument.Leg;
import community.linli.lending.waitlist.WaitlistEvent;
import community.linli.lending.wanted.TellingEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table read aloud: every event, whom it is told, and how things stand then. */
class WhoIsToldTest {

    private static final List<Class<? extends Event>> ROOMS = List.of(
            LoanEvent.class,
            CaseEvent.class,
            WaitlistEvent.class,
            ReservationEvent.class,
            SwapEvent.class,
            GiftEvent.class,
            StandingEvent.class,
            IntroductionEvent.class,
            WalkEvent.class,
            TellingEvent.class);

    /** An event, whom it is told as what, and behind the bar how things stand then. */
    private static final String TABLE = """
            LoanRequested: owner LOAN_ASKED | asked
            OwnerNudged: owner LOAN_STILL_ASKED
            CounterOffered: asker OTHER_DAYS_OFFERED | other days offered 2026-05-08 2026-05-08
            LoanAccepted: owner LOAN_ACCEPTED, borrower LOAN_ACCEPTED | accepted
            LoanDeclined: owner LOAN_DECLINED, asker LOAN_DECLINED | ended
            LoanCancelled: owner LOAN_CANCELLED, asker LOAN_CANCELLED | ended
            RequestResumed: owner LOAN_STILL_ASKED
            LoanExpired: owner LOAN_EXPIRED, asker LOAN_EXPIRED | ended
            HandoverProposed: asker HANDOVER_PROPOSED | handover proposed 2026-05-02T10:00:00Z
            HandoverAgreed: owner HANDOVER_AGREED, asker HANDOVER_AGREED | handover agreed
            HandoverMissed: owner HANDOVER_MISSED, asker HANDOVER_MISSED | accepted
            HandoverCodeIssued: nobody
            HandoverConfirmed: asker HANDOVER_HALF_CONFIRMED | half handed over
            HandoverDenied: owner HANDOVER_DENIED, asker HANDOVER_DENIED | accepted
            PromiseLapsed: owner PROMISE_LAPSED, asker PROMISE_LAPSED | ended
            LoanHandedOver: owner LOAN_HANDED_OVER, asker LOAN_HANDED_OVER | out, due 2026-05-08
            LoanStartedAtTheDoor: owner LOAN_BEGUN_AT_THE_DOOR, borrower LOAN_BEGUN_AT_THE_DOOR | out, due 2026-05-08
            DoorLoanDenied: owner DOOR_LOAN_DENIED, asker DOOR_LOAN_DENIED | ended
            ReturnReminded: asker RETURN_LATE
            ExtensionAsked: owner EXTENSION_ASKED
            ExtensionGranted: owner EXTENSION_GRANTED, asker EXTENSION_GRANTED | out, due 2026-05-08
            ExtensionRefused: owner EXTENSION_REFUSED, asker EXTENSION_REFUSED
            LoanRecalled: owner LOAN_RECALLED, asker LOAN_RECALLED | out, due 2026-05-08
            DueMoved: owner DUE_MOVED, asker DUE_MOVED | out, due 2026-05-08
            PartsReturned: owner PARTS_RETURNED, asker PARTS_RETURNED
            ReturnReported: owner RETURN_REPORTED | return reported
            ReturnWithdrawn: owner RETURN_WITHDRAWN, asker RETURN_WITHDRAWN | out
            ReturnReferred: owner RETURN_REFERRED, asker RETURN_REFERRED | with a steward
            ReturnRefuted: owner RETURN_REFUTED, asker RETURN_REFUTED | out
            LoanReturned: owner LOAN_RETURNED, asker LOAN_RETURNED | ended
            LoanBecameOverdue: owner LOAN_OVERDUE
            LoanLost: owner THING_LOST, asker THING_LOST | lost
            LostItemFound: owner LOST_THING_FOUND, asker LOST_THING_FOUND | out, due 2026-05-08
            DamageReported: owner DAMAGE_REPORTED, asker DAMAGE_REPORTED
            LoanWrittenOff: owner LOAN_WRITTEN_OFF, asker LOAN_WRITTEN_OFF | ended
            LoanReopened: owner LOAN_REOPENED, asker LOAN_REOPENED | out, due 2026-05-08
            ThanksSaid: asker THANKS_SAID
            ThanksHidden: nobody
            CaseOpened: owner CASE_OF_LOSS_OPENED, borrower CASE_OF_LOSS_OPENED | open
            SettlementOffered: owner SETTLEMENT_OFFERED, asker SETTLEMENT_OFFERED | offered by household REPAIR 12345
            CaseSettled: owner CASE_SETTLED, asker CASE_SETTLED | ended
            MediationAsked: owner MEDIATION_ASKED, asker MEDIATION_ASKED
            MediationBegun: owner MEDIATION_BEGUN, asker MEDIATION_BEGUN
            CaseDropped: owner CASE_DROPPED, asker CASE_DROPPED | ended
            TurnJoined: nobody | waiting
            TurnOffered: household TURN_OFFERED | offered 2026-05-02T10:00:00Z
            TurnTaken: nobody | ended
            TurnLapsed: household TURN_LAPSED | ended
            TurnSteppedAside: nobody | waiting
            TurnEnded: nobody | ended
            TurnPaused: nobody | paused
            TurnResumed: nobody | waiting
            TurnMoved: household TURN_MOVED
            OfferPostponed: nobody
            DaysReserved: owner DAYS_RESERVED | asked
            ReservationConfirmed: owner RESERVATION_CONFIRMED, asker RESERVATION_CONFIRMED | confirmed
            ReservationMoved: owner RESERVATION_MOVED, asker RESERVATION_MOVED | asked
            ReservationResumed: owner RESERVATION_STILL_ASKED
            ReservationBecameLoan: owner RESERVATION_BECAME_LOAN, asker RESERVATION_BECAME_LOAN | ended
            ReservationKeptWaiting: asker RESERVATION_KEPT_WAITING | waiting
            ReservationReleased: owner RESERVATION_RELEASED, asker RESERVATION_RELEASED | ended
            SwapProposed: giver SWAP_PROPOSED, recipient SWAP_PROPOSED | proposed
            SwapAgreed: asker SWAP_AGREED
            SwapSealed: asker SWAP_SEALED | sealed
            SwapLegConfirmed: giver SWAP_LEG_HALF_CONFIRMED, recipient SWAP_LEG_HALF_CONFIRMED | half handed over
            SwapLegHandedOver: giver SWAP_LEG_HANDED_OVER, recipient SWAP_LEG_HANDED_OVER | handed over
            SwapCompleted: asker SWAP_COMPLETED | ended
            SwapCalledOff: asker SWAP_CALLED_OFF | ended
            SwapUndone: asker SWAP_UNDONE | undone
            SwapReturnReminded: giver SWAP_RETURN_REMINDED, recipient SWAP_RETURN_REMINDED
            SwapReturnReferred: giver SWAP_RETURN_REFERRED, recipient SWAP_RETURN_REFERRED
            SwapLegReturned: giver SWAP_LEG_RETURNED, recipient SWAP_LEG_RETURNED
            GiftWished: giver GIFT_WISHED
            GiftWishWithdrawn: owner GIFT_WISH_WITHDRAWN
            GiftDrawAnnounced: owner GIFT_DRAW_ANNOUNCED, asker GIFT_DRAW_ANNOUNCED
            GiftPromised: recipient GIFT_PROMISED | promised
            GiftHandoverConfirmed: owner GIFT_HANDOVER_HALF_CONFIRMED, companion GIFT_HANDOVER_HALF_CONFIRMED | half handed over
            GiftHandedOver: giver GIFT_HANDED_OVER, recipient GIFT_HANDED_OVER | ended
            GiftPromiseEnded: owner GIFT_PROMISE_ENDED, recipient GIFT_PROMISE_ENDED | open
            GiftCalledOff: owner GIFT_CALLED_OFF, asker GIFT_CALLED_OFF | ended
            BlockImposed: household BLOCK_IMPOSED
            BlockLifted: household BLOCK_LIFTED
            ExceptionMade: household EXCEPTION_MADE
            IntroductionProposed: one INTRODUCTION_PROPOSED, other INTRODUCTION_PROPOSED | proposed
            IntroductionWelcomed: nobody
            IntroductionDropped: nobody | ended
            IntroductionLapsed: nobody | ended
            HouseholdsMet: asker HOUSEHOLDS_MET | ended
            CompanionAsked: nobody
            CompanionAssigned: owner COMPANION_ASSIGNED, asker COMPANION_ASSIGNED, companion COMPANION_ASSIGNED
            CompanionReleased: asker COMPANION_RELEASED, companion COMPANION_RELEASED
            WalkedTogether: nobody
            WalkCalledOff: owner WALK_CALLED_OFF, asker WALK_CALLED_OFF, companion WALK_CALLED_OFF
            OwnersTold: household WANTED_FITS
            """;

    private final InboxProjection projection = new InboxProjection();

    @Test
    void everyEventIsToldWhomTheTableSaysOrNobody() {
        String table = ROOMS.stream().flatMap(AnyEvent::of).map(this::line).collect(Collectors.joining("\n", "", "\n"));

        assertThat(table).isEqualTo(TABLE);
    }

    @Test
    void everyKindOfNoticeIsToldBySomeEvent() {
        String table = TABLE
                + " RETURN_SOON RETURN_TODAY DUE_MOVED_FOR_BOTH CASE_OF_DAMAGE_OPENED TURN_ENDED INTRODUCTION_WELCOMED SWAP_PROPOSED GIFT_PROMISED_TO_ANOTHER WANTED_ANSWERED";
        assertThat(NoticeKind.values()).allMatch(kind -> table.matches("(?s).*\\b" + kind + "\\b.*"));
    }

    private String line(Event event) {
        ThreadDocument after = after(event);
        String told = after.notices().stream()
                .map(notice -> notice.household() + " " + notice.kind())
                .collect(Collectors.joining(", "));
        String stands = String.join("", after.stands().values());
        return event.getClass().getSimpleName() + ": " + (told.isEmpty() ? "nobody" : told)
                + (stands.isEmpty() ? "" : " | " + stands);
    }

    private ThreadDocument after(Event event) {
        HouseholdId companion = new HouseholdId("companion");
        ThreadDocument thread = ThreadDocument.opened(event.subject().toString())
                .between(new Between(
                        List.of(new HouseholdId("owner")), List.of(new HouseholdId("asker")), List.of(companion)))
                .withLegs(List.of(new Leg(new ItemId("item"), new HouseholdId("giver"), new HouseholdId("recipient"))));
        Recorded<Event> recorded =
                new Recorded<>("e-1", new District("north"), event.subject(), 2, AnyEvent.MOMENT, "somebody", event);
        return Objects.requireNonNull(projection.evolve(thread, event.subject().toString(), recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyNoticeIsASentenceWithNothingLeftOpen(String language) {
        NoticeTexts texts = new NoticeTexts(language, ZoneId.of("Asia/Shanghai"), Map.of());
        Stream<ThreadDocument.Notice> all =
                ROOMS.stream().flatMap(AnyEvent::of).flatMap(event -> after(event).notices().stream());

        assertThat(all.map(texts::text).toList())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContain("{", "}", "[", "]", "  ")
                        .matches(".*[.!?。!?\\w]$"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsTextInBothLanguages(NoticeKind kind) {
        for (String language : List.of("zh", "en")) {
            assertThat(new NoticeTexts(language, ZoneId.of("Asia/Shanghai"), Map.of()).word(kind.name()))
                    .isNotBlank();
        }
    }
}
