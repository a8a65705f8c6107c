package community.linli.lending.facts;

import community.linli.eventsourcing.Identifier;

/**
 * Something that a household asks its community for, as the catalogue names it.
 *
 * @param value never empty, no slash
 */
public record WantedPostId(String value) implements Identifier {

    public WantedPostId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A wanted post has an id without slashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
