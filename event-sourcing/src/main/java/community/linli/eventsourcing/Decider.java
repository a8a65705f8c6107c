package community.linli.eventsourcing;

import java.util.List;

/**
 * The rules of one kind of entity, as pure functions. Deciding the same command again on the same state gives the very same answer.
 *
 * @param <S> state of one entity: a record or a sealed interface of records, JSON-friendly
 * @param <C> sealed interface of the room's commands
 * @param <E> sealed interface of the room's events
 */
public interface Decider<S, C extends Command, E extends Event> {

    /** The state before the first event. */
    S initialState();

    /** Answers a command. Never throws for anything a client can cause. */
    Decision decide(S state, C command, CommandContext context);

    /** The state after the event. Accepts every event of {@code E} in any state that history can produce. */
    S evolve(S state, E event);

    /**
     * What falls due if nothing else happens. A function of state alone, so timers are rebuilt with it; the engine compares the lists
     * before and after each event, sets what is new and drops what is gone.
     */
    default List<Deadline> deadlines(S state) {
        return List.of();
    }
}
