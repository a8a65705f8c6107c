package community.linli.eventsourcing;

import java.util.List;

/**
 * Because something happened, something else is asked. Commands are returned as values; a replay never asks again.
 *
 * @param <I> the occurrence reacted to
 */
public interface Reaction<I extends Occurrence> {

    /** What to ask now, by {@link Actor#RULE}; sees the states as they are after the occurrence. */
    List<Command> react(Recorded<I> recorded, Lookup lookup);
}
