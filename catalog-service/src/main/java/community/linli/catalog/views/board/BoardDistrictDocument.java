package community.linli.catalog.views.board;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The district in which the board hangs.
 *
 * @param name as people call it; null before it is registered
 * @param timeZone whose days are the district's; null before it is registered
 * @param isClosed whether it is closed
 */
public record BoardDistrictDocument(
        @Nullable String name, @Nullable String timeZone, boolean isClosed) {

    private static final String USUAL_ZONE = "Asia/Shanghai";

    static final BoardDistrictDocument UNHEARD_OF = new BoardDistrictDocument(null, null, false);

    /** The zone of the district's days: its own, or the usual one. */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone == null ? USUAL_ZONE : timeZone);
        } catch (DateTimeException e) {
            return ZoneId.of(USUAL_ZONE);
        }
    }

    BoardDistrictDocument closed() {
        return new BoardDistrictDocument(name, timeZone, true);
    }

    BoardDistrictDocument registered(String newName, String newTimeZone) {
        return new BoardDistrictDocument(newName, newTimeZone, isClosed);
    }
}
