package community.linli.lending.postbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way in which notices leave the house; the inbox is always there. */
public enum Channel {
    /** none: the inbox is enough */
    NONE(null),
    /** one mail a day */
    DIGEST(ContactKind.MAIL),
    /** a mail at once */
    MAIL(ContactKind.MAIL),
    /** a signed request to an address of the person's own */
    WEBHOOK(ContactKind.WEBHOOK);

    private final @Nullable ContactKind contact;

    Channel(@Nullable ContactKind contact) {
        this.contact = contact;
    }

    /** What must be known of the person; nothing for no channel. */
    public Optional<ContactKind> contact() {
        return Optional.ofNullable(contact);
    }
}
