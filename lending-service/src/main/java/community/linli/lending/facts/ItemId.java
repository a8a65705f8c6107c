package community.linli.lending.facts;

import community.linli.eventsourcing.Identifier;

/**
 * An item on a board, as the catalogue names it.
 *
 * @param value never empty, no slash
 */
public record ItemId(String value) implements Identifier {

    public ItemId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An item has an id without slashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
