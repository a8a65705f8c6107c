package community.linli.lending.loan;

import community.linli.eventsourcing.Fold;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import java.util.List;

/** Writes loans into the diary of the item they are about. */
public final class LoanDiaryFold implements Fold<ItemDiary, LoanEvent> {

    @Override
    public List<String> keys(LoanEvent event) {
        return List.of(event.item().value());
    }

    @Override
    public ItemDiary initialState() {
        return ItemDiary.empty();
    }

    @Override
    public ItemDiary evolve(ItemDiary diary, String item, LoanEvent event) {
        return switch (event) {
            case LoanRequested asked -> diary.asked(asked.subject(), asked.borrower());
            case LoanAccepted accepted -> diary.promised(accepted.subject());
            case LoanHandedOver out -> diary.out(out.subject());
            case LoanDeclined declined -> diary.ended(declined.subject());
            case LoanCancelled cancelled -> diary.ended(cancelled.subject());
            case LoanExpired expired -> diary.ended(expired.subject());
            case PromiseLapsed lapsed -> diary.ended(lapsed.subject());
            case LoanReturned returned -> diary.ended(returned.subject());
            case HandoverConfirmed confirmed -> diary;
            case HandoverDenied denied -> diary;
            case ReturnReported reported -> diary;
            case LoanBecameOverdue overdue -> diary;
        };
    }
}
