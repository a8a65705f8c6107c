package community.linli.lending.loan;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.Claimed;
import community.linli.lending.itemdiary.Entry.Lasts;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.Entry.SaidToBeBack;
import community.linli.lending.itemdiary.Entry.WrittenOff;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanEvent.CounterOffered;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.ExtensionAsked;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.ExtensionRefused;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverCodeIssued;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.OwnerNudged;
import community.linli.lending.loan.LoanEvent.PartsReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.RequestResumed;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnRefuted;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.LoanEvent.ReturnWithdrawn;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes loans into the diary of the item they are about, and into the account of who borrows. */
public final class LoanEntries {

    /** For the folds of diaries and accounts. */
    public static final Entries<LoanEvent> ENTRIES = new Entries<>(LoanEvent.class, LoanEntries::of);

    private LoanEntries() {}

    private static List<Entry> of(LoanEvent event) {
        return switch (event) {
            case LoanRequested asked ->
                List.of(
                        asked.turn() == null
                                ? claimed(asked, asked.borrower(), Standing.ASKED, null, null)
                                : claimed(
                                        asked,
                                        asked.borrower(),
                                        Standing.OFFERED,
                                        span(asked.from(), asked.to()),
                                        null));
            case LoanAccepted accepted ->
                List.of(on(accepted, Standing.PROMISED, span(accepted.from(), accepted.to()), null));
            case LoanHandedOver out ->
                List.of(on(out, Standing.OUT, Span.ofDays(out.handedOverOn(), out.dueOn()), out.copy()));
            case LoanStartedAtTheDoor started ->
                List.of(claimed(
                        started,
                        started.parties().borrower(),
                        Standing.OUT,
                        Span.ofDays(started.startedOn(), started.dueOn()),
                        started.copy()));
            case LoanReopened reopened ->
                List.of(claimed(
                        reopened,
                        reopened.parties().borrower(),
                        Standing.OUT,
                        Span.ofDays(LocalDate.EPOCH, reopened.dueOn()),
                        reopened.copy()));
            case ExtensionGranted granted -> List.of(due(granted, granted.dueOn()));
            case LoanRecalled recalled -> List.of(due(recalled, recalled.dueOn()));
            case DueMoved moved -> List.of(due(moved, moved.dueOn()));
            case LostItemFound found -> List.of(due(found, found.dueOn()), said(found, false));
            case LoanLost lost -> List.of(on(lost, Standing.LOST, null, null));
            case LoanDeclined declined -> List.of(ended(declined, declined.parties(), false));
            case LoanCancelled cancelled -> List.of(ended(cancelled, cancelled.parties(), false));
            case LoanExpired expired -> List.of(ended(expired, expired.parties(), false));
            case PromiseLapsed lapsed -> List.of(ended(lapsed, lapsed.parties(), false));
            case DoorLoanDenied denied -> List.of(ended(denied, denied.parties(), false));
            case LoanReturned returned -> List.of(ended(returned, returned.parties(), true));
            case LoanWrittenOff lost ->
                List.of(new WrittenOff(
                        lost.item(), lost.subject(), lost.parties().borrower()));
            case OwnerNudged word -> List.of();
            case RequestResumed word -> List.of();
            case CounterOffered word -> List.of();
            case HandoverProposed word -> List.of();
            case HandoverAgreed word -> List.of();
            case HandoverMissed word -> List.of();
            case HandoverCodeIssued word -> List.of();
            case HandoverConfirmed word -> List.of();
            case HandoverDenied word -> List.of();
            case ReturnReminded word -> List.of();
            case ExtensionAsked word -> List.of();
            case ExtensionRefused word -> List.of();
            case PartsReturned word -> List.of();
            case ReturnReported word -> List.of(said(word, true));
            case ReturnWithdrawn word -> List.of(said(word, false));
            case ReturnReferred word -> List.of();
            case ReturnRefuted word -> List.of(said(word, false));
            case LoanBecameOverdue word -> List.of();
            case DamageReported word -> List.of();
            case ThanksSaid word -> List.of();
            case ThanksHidden word -> List.of();
        };
    }

    private static @Nullable Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : Span.ofDays(from, to);
    }

    private static Entry claimed(
            LoanEvent event, HouseholdId household, Standing standing, @Nullable Span span, @Nullable Integer copy) {
        return new Claimed(event.item(), new Claim(event.subject(), household, standing, span, copy));
    }

    private static Entry on(LoanEvent event, Standing standing, @Nullable Span span, @Nullable Integer copy) {
        return new Advanced(event.item(), event.subject(), standing, span, copy);
    }

    private static Entry due(LoanEvent event, LocalDate dueOn) {
        return new Lasts(event.item(), event.subject(), dueOn);
    }

    private static Entry said(LoanEvent event, boolean isBack) {
        return new SaidToBeBack(event.item(), event.subject(), isBack);
    }

    private static Entry ended(LoanEvent event, @Nullable Parties parties, boolean returned) {
        return new Released(event.item(), event.subject(), parties == null ? null : parties.borrower(), returned);
    }
}
