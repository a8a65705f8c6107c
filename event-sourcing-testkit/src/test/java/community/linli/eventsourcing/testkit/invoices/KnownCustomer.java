package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Fold;
import java.util.List;

/** What is known of a customer from the service that owns them. */
public record KnownCustomer(boolean blocked) {

    /** Another service says that a customer is blocked. */
    public record CustomerBlocked(String customer) implements Fact {}

    static final Fold<KnownCustomer, CustomerBlocked> FOLD = new Fold<>() {
        @Override
        public List<String> keys(CustomerBlocked occurrence) {
            return List.of(occurrence.customer());
        }

        @Override
        public KnownCustomer initialState() {
            return new KnownCustomer(false);
        }

        @Override
        public KnownCustomer evolve(KnownCustomer state, String key, CustomerBlocked occurrence) {
            return new KnownCustomer(true);
        }
    };
}
