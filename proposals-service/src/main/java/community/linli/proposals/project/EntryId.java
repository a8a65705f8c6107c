package community.linli.proposals.project;

import community.linli.eventsourcing.Identifier;

/**
 * One entry of a project's books or diary, such as an expense or a visit; the id of the command that made it.
 *
 * @param value never empty, no slash
 */
public record EntryId(String value) implements Identifier {

    public EntryId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An entry has an id without slashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
