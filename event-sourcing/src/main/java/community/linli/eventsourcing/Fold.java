package community.linli.eventsourcing;

import java.util.List;

/**
 * A further state kept in the district's partition beside the entities, in the same transaction: an index over own events, or what is
 * known from another service's facts. Read through {@link Lookup}.
 *
 * @param <S> state under one key, JSON-friendly
 * @param <I> the events, or the facts, that it is folded from; never both
 */
public interface Fold<S, I extends Occurrence> {

    /** Keys inside the district that this occurrence touches; none if it does not matter here. */
    List<String> keys(I occurrence);

    /** The state before the first occurrence. */
    S initialState();

    /** The state under one of the keys after the occurrence. */
    S evolve(S state, String key, I occurrence);
}
