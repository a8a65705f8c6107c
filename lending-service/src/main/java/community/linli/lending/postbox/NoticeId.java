package community.linli.lending.postbox;

import community.linli.eventsourcing.Identifier;
import community.linli.lending.facts.HouseholdId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What one household is told because of one event. Begins with the moment, so that ids in the order of texts are in the order of time.
 *
 * @param value such as {@code 019df5a3c680.6f0c….1-102}: milliseconds in 12 hexadecimal digits, the event's id, the household
 */
public record NoticeId(String value) implements Identifier, Comparable<NoticeId> {

    /** How it is written, as a regular expression. */
    public static final String FORM = "[0-9a-f]{12}\\.[^/]{1,140}";

    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final int DIGITS = 12;

    public NoticeId {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("A notice has an id that begins with its moment");
        }
    }

    /** The id of what this household is told of this event, and of this part of it where it is told of several. */
    public static NoticeId of(Instant at, String event, HouseholdId household, int part) {
        String moment = HexFormat.of().toHexDigits(at.toEpochMilli(), DIGITS);
        return new NoticeId(moment + "." + event + "." + household + (part == 0 ? "" : "." + part));
    }

    /** When it happened. */
    public Instant at() {
        return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(value, 0, DIGITS));
    }

    @Override
    public int compareTo(NoticeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
