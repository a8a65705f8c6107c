package community.linli.catalog.wantedpost;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where a wanted post stands. */
public sealed interface WantedPostState {

    /** Before it was asked. */
    record Unasked() implements WantedPostState {}

    /** Of a household, whether it is over or not. */
    sealed interface Asked extends WantedPostState {

        /** The community that is asked. */
        CommunityId community();

        /** The household that asks. */
        HouseholdId household();
    }

    /**
     * The community is asked.
     *
     * @param expiresAt the end of the last day on which it would help
     * @param answers in the order in which they were given, each with a thing of its own
     */
    record Open(
            WantedPostId post, CommunityId community, HouseholdId household, Instant expiresAt, List<Answer> answers)
            implements Asked {

        public Open {
            answers = List.copyOf(answers);
        }

        /** The things with which it is answered. */
        List<ItemId> things() {
            return answers.stream().map(Answer::item).toList();
        }

        Open with(Answer answer) {
            return answered(Stream.concat(without(answer.item()), Stream.of(answer)));
        }

        Open answeredWithout(ItemId item) {
            return answered(without(item));
        }

        private Stream<Answer> without(ItemId item) {
            return answers.stream().filter(answer -> !answer.item().equals(item));
        }

        private Open answered(Stream<Answer> now) {
            return new Open(post, community, household, expiresAt, now.toList());
        }
    }

    /** One household's thing that may help. */
    record Answer(ItemId item, HouseholdId by) {}

    /** Filled, withdrawn or expired. */
    record Ended(CommunityId community, HouseholdId household) implements Asked {}
}
