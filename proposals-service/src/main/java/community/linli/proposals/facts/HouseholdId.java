package community.linli.proposals.facts;

import community.linli.eventsourcing.Identifier;

/**
 * A door, as the catalogue names it; never the door's number.
 *
 * @param value never empty, no slash
 */
public record HouseholdId(String value) implements Identifier {

    public HouseholdId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A household has an id without slashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
