package community.linli.lending.loan;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one community that wait for an answer; kept under the community's id. For finding, not for deciding: one that an old event ended
 * without naming the community may linger.
 */
public record OpenRequests(List<LoanId> loans) {

    private static final OpenRequests NONE = new OpenRequests(List.of());

    public OpenRequests {
        loans = List.copyOf(loans);
    }

    /** Those of this community. */
    public static OpenRequests of(Lookup lookup, CommunityId community) {
        return lookup.find(OpenRequests.class, community.value()).orElse(NONE);
    }

    /** Keeps the communities' lists. */
    public static final class Folding implements Fold<OpenRequests, LoanEvent> {

        @Override
        public List<String> keys(LoanEvent event) {
            return switch (event) {
                case LoanRequested asked -> List.of(asked.community().value());
                case LoanAccepted accepted -> community(accepted.parties());
                case LoanDeclined declined -> community(declined.parties());
                case LoanCancelled cancelled -> community(cancelled.parties());
                case LoanExpired expired -> community(expired.parties());
                case LoanEvent other -> List.of();
            };
        }

        private static List<String> community(@Nullable Parties parties) {
            return parties == null ? List.of() : List.of(parties.community().value());
        }

        @Override
        public OpenRequests initialState() {
            return NONE;
        }

        @Override
        public OpenRequests evolve(OpenRequests open, String key, LoanEvent event) {
            Stream<LoanId> others = open.loans().stream().filter(loan -> !loan.equals(event.loan()));
            Stream<LoanId> itself = event instanceof LoanRequested ? Stream.of(event.loan()) : Stream.empty();
            return new OpenRequests(Stream.concat(others, itself).toList());
        }
    }
}
