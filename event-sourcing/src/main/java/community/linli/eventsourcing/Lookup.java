package community.linli.eventsourcing;

import java.util.Optional;

/** Reads other states of the same district inside the same decision, strictly consistent. */
public interface Lookup {

    /**
     * The state folded under this key, or empty when nothing has been folded into it.
     *
     * @param state the state class of a declared decider or fold
     * @param id the key inside the district
     */
    <S> Optional<S> find(Class<S> state, String id);
}
