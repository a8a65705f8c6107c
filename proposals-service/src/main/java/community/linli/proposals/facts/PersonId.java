package community.linli.proposals.facts;

import community.linli.eventsourcing.Identifier;

/**
 * A person's pseudonym, such as {@code p-0c1d2e3f4a5b6c7d}; never a name.
 *
 * @param value never empty, no slash
 */
public record PersonId(String value) implements Identifier {

    public PersonId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A person has an id without slashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
