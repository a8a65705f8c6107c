package community.linli.catalog.wantedpost;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a wanted post. */
public sealed interface WantedPostEvent extends Event {

    /** The post. */
    WantedPostId post();

    /** The community that is asked. */
    CommunityId community();

    @Override
    default Subject subject() {
        return post().subject();
    }

    /**
     * A household asks for something.
     *
     * @param note null where nothing more is said
     * @param neededUntil the last day on which it would help, in the district's zone
     * @param expiresAt the end of that day
     */
    record WantedAsked(
            WantedPostId post,
            CommunityId community,
            HouseholdId household,
            String name,
            String category,
            @Nullable String note,
            LocalDate neededUntil,
            Instant expiresAt)
            implements WantedPostEvent {}

    /**
     * Another household has a thing that may help.
     *
     * @param household the one that asks
     * @param by the one that answers
     */
    record WantedAnswered(WantedPostId post, CommunityId community, HouseholdId household, ItemId item, HouseholdId by)
            implements WantedPostEvent {}

    /** A household answers with this thing no more. */
    record WantedAnswerTakenBack(WantedPostId post, CommunityId community, ItemId item, HouseholdId by)
            implements WantedPostEvent {}

    /** The thing of an answer is off the board, or another household's. */
    record WantedAnswerLapsed(WantedPostId post, CommunityId community, ItemId item) implements WantedPostEvent {}

    /** Nobody is asked any more. */
    sealed interface WantedEnded extends WantedPostEvent {

        /** The household that asked. */
        HouseholdId household();

        /** The things with which it was answered in the end. */
        List<ItemId> answers();
    }

    /**
     * The household has what it needed.
     *
     * @param item the answer that helped; null where it was found otherwise
     */
    record WantedFilled(
            WantedPostId post,
            CommunityId community,
            HouseholdId household,
            @Nullable ItemId item,
            List<ItemId> answers)
            implements WantedEnded {
        public WantedFilled {
            answers = List.copyOf(answers);
        }
    }

    /**
     * It was taken down.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record WantedWithdrawn(
            WantedPostId post,
            CommunityId community,
            HouseholdId household,
            Cause cause,
            @Nullable String reason,
            List<ItemId> answers)
            implements WantedEnded {

        /** Who took it down, or why the rule did. */
        public enum Cause {
            /** the household needs it no more */
            NOT_NEEDED,
            /** a steward, with a reason */
            BY_STEWARD,
            /** nobody is there who asks */
            HOUSEHOLD_LEFT,
            /** nobody is there who is asked */
            DISTRICT_CLOSED
        }

        public WantedWithdrawn {
            answers = List.copyOf(answers);
        }
    }

    /** The last day on which it would have helped is over. */
    record WantedExpired(WantedPostId post, CommunityId community, HouseholdId household, List<ItemId> answers)
            implements WantedEnded {
        public WantedExpired {
            answers = List.copyOf(answers);
        }
    }
}
