package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.eventsourcing.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one person lives, by pseudonym; both null before the person has joined a household. */
public record ResidentHome(
        @Nullable CommunityId community, @Nullable HouseholdId household) {

    /** Folds households' events. */
    public static final class Folding implements Fold<ResidentHome, HouseholdEvent> {

        @Override
        public List<String> keys(HouseholdEvent event) {
            return event instanceof ResidentJoined joined
                    ? List.of(joined.person().value())
                    : List.of();
        }

        @Override
        public ResidentHome initialState() {
            return new ResidentHome(null, null);
        }

        @Override
        public ResidentHome evolve(ResidentHome home, String key, HouseholdEvent event) {
            return event instanceof ResidentJoined joined
                    ? new ResidentHome(joined.community(), joined.household())
                    : home;
        }
    }
}
