package community.linli.catalog.invitation;

import community.linli.catalog.household.HouseholdId;
import community.linli.eventsourcing.Identifier;

/**
 * One invitation of a household: the household's id with {@code ~1}, {@code ~2} and so on behind it, in the order in which they were issued.
 *
 * @param value never empty, no slash
 */
public record InvitationId(String value) implements Identifier {

    private static final char BEFORE_NUMBER = '~';

    public InvitationId {
        if (value.isEmpty() || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An id is not empty and has no slash");
        }
    }

    static InvitationId of(HouseholdId household, int number) {
        return new InvitationId(household.value() + BEFORE_NUMBER + number);
    }

    /** Whom it invites. */
    HouseholdId household() {
        int end = value.lastIndexOf(BEFORE_NUMBER);
        return new HouseholdId(end < 1 ? value : value.substring(0, end));
    }

    @Override
    public String toString() {
        return value;
    }
}
