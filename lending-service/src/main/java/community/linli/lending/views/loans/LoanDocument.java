package community.linli.lending.views.loans;

import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A loan as its parties see it.
 *
 * @param phase how far it has come: asked for ({@code "requested"}), {@code accepted}, {@code out}, {@code returned}, {@code lost}, {@code written-off}, {@code declined},
 *     {@code cancelled}, {@code expired} or {@code lapsed}
 * @param version the loan's version, for If-Match
 * @param requestedAt when it was asked for
 * @param handoverBy when the promise ends unless the item has been handed over; once it is accepted
 * @param ownerHandedOver whether the owner has confirmed the handover
 * @param borrowerHandedOver whether the borrower has
 * @param dueOn last local day of the loan, inclusive; once it is out
 * @param isOverdue whether the due day ended before it was back
 * @param promisedFrom first day for which it is promised; once it is accepted
 * @param promisedTo last day that the loan can have
 * @param offeredBy the side that has proposed other days; null where none are open
 * @param offeredFrom their first day
 * @param offeredTo their last day
 * @param meetFrom when the two meet, or would, at the door
 * @param meetUntil until when
 * @param isMeetingAgreed whether both have agreed to it
 * @param askedUntil the day until which the borrower would like to keep it
 * @param isRecalled whether the owner has asked for it sooner
 * @param isWithSteward whether a steward shall find out where it is
 * @param partsBack parts of the kit that are back
 * @param returnReported whether the borrower says it is back
 * @param reason why it was declined or cancelled
 * @param condition how it came back, in the owner's words where there are any, else in the borrower's
 * @param itemName what the item is called now, however it was called when it was asked for; put in when the loan is read, since one name
 *     goes with many loans
 */
public record LoanDocument(
        LoanId loan,
        ItemId item,
        CommunityId community,
        HouseholdId borrower,
        HouseholdId owner,
        String phase,
        long version,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant handoverBy,
        boolean ownerHandedOver,
        boolean borrowerHandedOver,
        @Nullable LocalDate dueOn,
        boolean isOverdue,
        boolean returnReported,
        @Nullable String reason,
        @Nullable String condition,
        @Nullable LocalDate promisedFrom,
        @Nullable LocalDate promisedTo,
        @Nullable String offeredBy,
        @Nullable LocalDate offeredFrom,
        @Nullable LocalDate offeredTo,
        @Nullable Instant meetFrom,
        @Nullable Instant meetUntil,
        boolean isMeetingAgreed,
        @Nullable LocalDate askedUntil,
        boolean isRecalled,
        boolean isWithSteward,
        List<String> partsBack,
        @Nullable String itemName) {

    /** What may change after the request; the rest of a loan is fixed with it. */
    static final class Changing {
        String phase;
        Instant expiresAt;

        @Nullable
        Instant handoverBy;

        boolean ownerHandedOver;
        boolean borrowerHandedOver;

        @Nullable
        LocalDate dueOn;

        boolean isOverdue;
        boolean returnReported;

        @Nullable
        String reason;

        @Nullable
        String condition;

        @Nullable
        LocalDate promisedFrom;

        @Nullable
        LocalDate promisedTo;

        @Nullable
        String offeredBy;

        @Nullable
        LocalDate offeredFrom;

        @Nullable
        LocalDate offeredTo;

        @Nullable
        Instant meetFrom;

        @Nullable
        Instant meetUntil;

        boolean isMeetingAgreed;

        @Nullable
        LocalDate askedUntil;

        boolean isRecalled;
        boolean isWithSteward;
        List<String> partsBack;

        private Changing(LoanDocument loan) {
            phase = loan.phase;
            expiresAt = loan.expiresAt;
            handoverBy = loan.handoverBy;
            ownerHandedOver = loan.ownerHandedOver;
            borrowerHandedOver = loan.borrowerHandedOver;
            dueOn = loan.dueOn;
            isOverdue = loan.isOverdue;
            returnReported = loan.returnReported;
            reason = loan.reason;
            condition = loan.condition;
            promisedFrom = loan.promisedFrom;
            promisedTo = loan.promisedTo;
            offeredBy = loan.offeredBy;
            offeredFrom = loan.offeredFrom;
            offeredTo = loan.offeredTo;
            meetFrom = loan.meetFrom;
            meetUntil = loan.meetUntil;
            isMeetingAgreed = loan.isMeetingAgreed;
            askedUntil = loan.askedUntil;
            isRecalled = loan.isRecalled;
            isWithSteward = loan.isWithSteward;
            partsBack = loan.partsBack;
        }
    }

    /** A loan that nothing has happened to but its first event. */
    static LoanDocument begun(LoanEvent first, Parties parties, Recorded<?> recorded, Instant expiresAt) {
        return new LoanDocument(
                first.loan(),
                first.item(),
                parties.community(),
                parties.borrower(),
                parties.owner(),
                "requested",
                recorded.streamVersion(),
                recorded.time(),
                expiresAt,
                null,
                false,
                false,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                false,
                List.of(),
                null);
    }

    /** The loan after an event, which gave it this version. */
    LoanDocument changed(long reached, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                now.phase,
                reached,
                requestedAt,
                now.expiresAt,
                now.handoverBy,
                now.ownerHandedOver,
                now.borrowerHandedOver,
                now.dueOn,
                now.isOverdue,
                now.returnReported,
                now.reason,
                now.condition,
                now.promisedFrom,
                now.promisedTo,
                now.offeredBy,
                now.offeredFrom,
                now.offeredTo,
                now.meetFrom,
                now.meetUntil,
                now.isMeetingAgreed,
                now.askedUntil,
                now.isRecalled,
                now.isWithSteward,
                now.partsBack,
                itemName);
    }

    /** The loan of an item that is called so. */
    LoanDocument named(@Nullable String name) {
        return new LoanDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                phase,
                version,
                requestedAt,
                expiresAt,
                handoverBy,
                ownerHandedOver,
                borrowerHandedOver,
                dueOn,
                isOverdue,
                returnReported,
                reason,
                condition,
                promisedFrom,
                promisedTo,
                offeredBy,
                offeredFrom,
                offeredTo,
                meetFrom,
                meetUntil,
                isMeetingAgreed,
                askedUntil,
                isRecalled,
                isWithSteward,
                partsBack,
                name);
    }
}
