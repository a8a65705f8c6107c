package community.linli.catalog.community;

import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a community. */
public sealed interface CommunityCommand extends Command {

    /** The community. */
    CommunityId community();

    @Override
    default Subject subject() {
        return community().subject();
    }

    /**
     * An officer founds it. Asking again with the same words changes nothing, with others it is refused.
     *
     * @param kind {@code urban} or {@code village}
     */
    record FoundCommunity(CommunityId community, String name, String kind) implements CommunityCommand {}

    /**
     * An officer lets its board rest: it can still be read and tidied, but nothing is lent out. Asking again changes nothing.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record PauseCommunity(CommunityId community, @Nullable String reason) implements CommunityCommand {}

    /** An officer opens its board again. Asking again changes nothing. */
    record ResumeCommunity(CommunityId community) implements CommunityCommand {}

    /**
     * The person, or an officer, asks that the person be forgotten; who still lives behind a door of this community has left it thereby. Refused
     * for a person who is unknown here. Asking again changes nothing.
     */
    record ErasePerson(CommunityId community, PersonId person) implements CommunityCommand {}

    /** A steward brings the doors: all rows are entered or none. Doors that are there already are left as they are. */
    record ImportHouseholds(CommunityId community, String file, List<HouseholdRow> rows) implements CommunityCommand {
        public ImportHouseholds {
            rows = List.copyOf(rows);
        }
    }

    /** A steward brings the board: all rows are listed or none. Items that are there already are left as they are. */
    record ImportItems(CommunityId community, String file, List<ItemRow> rows) implements CommunityCommand {
        public ImportItems {
            rows = List.copyOf(rows);
        }
    }
}
