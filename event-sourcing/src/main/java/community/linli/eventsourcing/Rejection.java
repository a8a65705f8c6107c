package community.linli.eventsourcing;

import java.util.Locale;

/** A refusal with a stable code; implemented by one enum per room, whose constants name the state found: {@code ITEM_NOT_AVAILABLE}. */
public interface Rejection {

    /** What kind of refusal it is; the edge turns it into a status. */
    enum Kind {
        /** the entity does not exist for this actor */
        NOT_FOUND,
        /** this actor may not */
        NOT_ALLOWED,
        /** the state forbids it; may succeed later */
        CONFLICT,
        /** the request itself is wrong; repeat it corrected */
        INVALID
    }

    /** The constant's name; supplied by the enum. */
    String name();

    /** What kind of refusal it is. */
    Kind kind();

    /** One clear English sentence for the person who asked. */
    String meaning();

    /** The stable code, such as {@code item-not-available}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
