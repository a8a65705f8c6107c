package community.linli.lending.views.feed;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.reservation.ReservationEvent;
import community.linli.lending.views.feed.FeedDocument.Entry;
import community.linli.lending.views.feed.FeedDocument.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per loan and per reservation. */
public final class FeedProjection implements Projection<FeedDocument> {

    static final String NAME = "feed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<FeedDocument> documentType() {
        return FeedDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("owner", "lastDay"), List.of("borrower", "lastDay"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case LoanEvent loan -> List.of(recorded.subject().toString());
            case ReservationEvent reservation -> List.of(recorded.subject().toString());
            default -> List.of();
        };
    }

    @Override
    public @Nullable FeedDocument evolve(@Nullable FeedDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case LoanEvent loan -> after(known(document, documentId, loan.item()), loan, recorded.time());
            case ReservationEvent reservation ->
                after(known(document, documentId, reservation.item()), reservation, recorded.time());
            default -> document;
        };
    }

    private static FeedDocument known(@Nullable FeedDocument document, String id, ItemId item) {
        return document == null ? FeedDocument.of(id, item) : document;
    }

    private static FeedDocument after(FeedDocument loan, LoanEvent event, Instant at) {
        return switch (event) {
            case LoanEvent.LoanRequested asked -> loan.between(asked.owner(), asked.borrower());
            case LoanEvent.LoanStartedAtTheDoor out ->
                due(loan.between(out.parties().owner(), out.parties().borrower()), out.dueOn(), at);
            case LoanEvent.LoanAccepted accepted
            when accepted.parties() != null ->
                loan.between(accepted.parties().owner(), accepted.parties().borrower());
            case LoanEvent.HandoverAgreed slot -> loan.with(Entry.hours(Kind.HANDOVER, slot.from(), slot.until(), at));
            case LoanEvent.HandoverMissed missed -> loan.without(Kind.HANDOVER, at);
            case LoanEvent.LoanDeclined declined -> loan.without(Kind.HANDOVER, at);
            case LoanEvent.LoanCancelled cancelled -> loan.without(Kind.HANDOVER, at);
            case LoanEvent.LoanExpired expired -> loan.without(Kind.HANDOVER, at);
            case LoanEvent.PromiseLapsed lapsed -> loan.without(Kind.HANDOVER, at);
            case LoanEvent.LoanHandedOver out -> due(loan, out.dueOn(), at);
            case LoanEvent.ExtensionGranted granted -> due(loan, granted.dueOn(), at);
            case LoanEvent.LoanRecalled recalled -> due(loan, recalled.dueOn(), at);
            case LoanEvent.DueMoved moved -> due(loan, moved.dueOn(), at);
            case LoanEvent.LostItemFound found -> due(loan, found.dueOn(), at);
            case LoanEvent.LoanReopened again -> due(loan, again.dueOn(), at);
            case LoanEvent.LoanReturned back -> loan.without(Kind.DUE, at);
            case LoanEvent.LoanLost lost -> loan.without(Kind.DUE, at);
            case LoanEvent.LoanWrittenOff off -> loan.without(Kind.DUE, at);
            case LoanEvent.DoorLoanDenied denied -> loan.without(Kind.DUE, at);
            default -> loan;
        };
    }

    private static FeedDocument due(FeedDocument loan, LocalDate dueOn, Instant at) {
        return loan.with(Entry.days(Kind.DUE, dueOn, dueOn, at));
    }

    private static FeedDocument after(FeedDocument reservation, ReservationEvent event, Instant at) {
        return switch (event) {
            case ReservationEvent.DaysReserved days ->
                reservation
                        .between(days.owner(), days.household())
                        .with(Entry.days(Kind.RESERVED, days.from(), days.to(), at));
            case ReservationEvent.ReservationMoved moved ->
                reservation.with(Entry.days(Kind.RESERVED, moved.from(), moved.to(), at));
            case ReservationEvent.ReservationReleased released -> reservation.without(Kind.RESERVED, at);
            case ReservationEvent.ReservationConfirmed confirmed -> reservation;
            case ReservationEvent.ReservationBecameLoan loan -> reservation;
            case ReservationEvent.ReservationKeptWaiting waiting -> reservation;
            case ReservationEvent.ReservationResumed resumed -> reservation;
        };
    }
}
