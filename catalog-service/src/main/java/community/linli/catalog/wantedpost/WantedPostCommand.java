package community.linli.catalog.wantedpost;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a wanted post. */
public sealed interface WantedPostCommand extends Command {

    /** The post. */
    WantedPostId post();

    @Override
    default Subject subject() {
        return post().subject();
    }

    /** What a resident asks. */
    sealed interface OfAHousehold extends WantedPostCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What is asked by the rule alone; of a post that has ended it changes nothing. */
    sealed interface OfTheRule extends WantedPostCommand {}

    /**
     * A resident asks the community for something. Refused where the board rests, and to a household that asks for enough already. Asking again changes
     * nothing.
     *
     * @param neededUntil the last day on which it would help, in the district's zone; null for the usual {@link WantedPostDecider#USUAL_DAYS}
     */
    record AskWanted(
            WantedPostId post,
            CommunityId community,
            WantedWords words,
            @Nullable LocalDate neededUntil) implements OfAHousehold {}

    /**
     * A resident of another household of the community answers with a thing that the own one lists. Answering again with the same thing changes nothing.
     */
    record AnswerWanted(WantedPostId post, CommunityId community, ItemId item) implements OfAHousehold {}

    /** The household that answered with this thing does so no more. */
    record TakeAnswerBack(WantedPostId post, CommunityId community, ItemId item) implements OfAHousehold {}

    /**
     * The household that asks has what it needs.
     *
     * @param item the answer that helped; null where it was found otherwise
     */
    record FillWanted(
            WantedPostId post,
            CommunityId community,
            @Nullable ItemId item) implements OfAHousehold {}

    /**
     * The household that asks, or a steward, takes the post down. Asking again changes nothing.
     *
     * @param reason at most 200 characters; needed from a steward, null where none was given
     */
    record WithdrawWanted(
            WantedPostId post,
            CommunityId community,
            @Nullable String reason) implements OfAHousehold {}

    /** Its thing hangs on the board no more, or not in the name of who answered. */
    record LapseAnswer(WantedPostId post, ItemId item) implements OfTheRule {}

    /** Nobody is there any more whom it would help. */
    record EndWanted(WantedPostId post, Cause cause) implements OfTheRule {}

    /** The last day on which it would have helped is over. */
    record ExpireWanted(WantedPostId post) implements OfTheRule {}
}
