package community.linli.proposals.facts;

import community.linli.eventsourcing.Identifier;

/**
 * A community's slug, such as {@code jinping-26}.
 *
 * @param value never empty, no slash
 */
public record CommunityId(String value) implements Identifier {

    public CommunityId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A community has an id without slashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
