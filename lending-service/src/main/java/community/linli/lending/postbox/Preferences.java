package community.linli.lending.postbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's wishes.
 *
 * @param language {@code zh} or {@code en}; null for the one that a request asks for, and Chinese in what is sent
 * @param quietFromHour local hour, 0 to 23, from which nothing is sent; null for no quiet hours
 * @param quietUntilHour local hour at which it is sent again; before {@code quietFromHour} where the quiet goes over midnight
 * @param muted groups that are not sent, but for what must not be missed
 * @param digestHour local hour of the daily mail; with {@link Channel#DIGEST} only
 */
public record Preferences(
        @Nullable String language,
        @Nullable Integer quietFromHour,
        @Nullable Integer quietUntilHour,
        List<NoticeGroup> muted,
        Channel channel,
        @Nullable Integer digestHour) {

    /** Holds until the person says otherwise: nothing is sent. */
    public static final Preferences USUAL = new Preferences(null, null, null, List.of(), Channel.NONE, null);

    public Preferences {
        muted = List.copyOf(muted);
    }
}
