package community.linli.proposals.project;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.project.ProjectEvent.ExpenseRecorded;
import community.linli.proposals.project.ProjectEvent.ExpenseReversed;
import java.util.List;

/**
 * Whether a receipt proves an expense of any project of the district; kept under the receipt's key.
 *
 * @param used not while no expense with it stands
 */
public record ReceiptUse(boolean used) {

    /** Folds the expenses. */
    public static final class Folding implements Fold<ReceiptUse, ProjectEvent> {

        @Override
        public List<String> keys(ProjectEvent event) {
            return switch (event) {
                case ExpenseRecorded recorded -> List.of(recorded.receipt().key());
                case ExpenseReversed reversed -> List.of(reversed.receipt().key());
                default -> List.of();
            };
        }

        @Override
        public ReceiptUse initialState() {
            return new ReceiptUse(false);
        }

        @Override
        public ReceiptUse evolve(ReceiptUse use, String key, ProjectEvent event) {
            return new ReceiptUse(event instanceof ExpenseRecorded);
        }
    }
}
