package community.linli.catalog.reactions;

import community.linli.catalog.item.ItemEvent;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.wantedpost.OpenPosts;
import community.linli.catalog.wantedpost.WantedPostCommand.LapseAnswer;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** What is off the board, or another household's, answers nothing any more; so it is when the household that answered has left. */
public final class WhenItemIsGoneThenLapseItsAnswers implements Reaction<ItemEvent> {

    @Override
    public List<Command> react(Recorded<ItemEvent> recorded, Lookup lookup) {
        ItemEvent event = recorded.occurrence();
        return event instanceof ItemWithdrawn || event instanceof ItemGivenAway
                ? OpenPosts.answeredWith(event.item(), lookup).stream()
                        .<Command>map(post -> new LapseAnswer(post, event.item()))
                        .toList()
                : List.of();
    }
}
