package community.linli.lending.views.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices in words, Chinese or English. A text has places in braces, {@code {due}}; a part in brackets is left out where a place in it is empty.
 *
 * @param language {@code zh} or {@code en}
 * @param zone in which moments are told
 * @param names of items; a thing without one is called a thing
 */
public record NoticeTexts(String language, ZoneId zone, Map<String, String> names) {

    /** What is spoken where nobody says otherwise. */
    public static final String CHINESE = "zh";

    private static final String BUNDLE = "notices";
    private static final Set<String> DAYS = Set.of("due", "from", "to");
    private static final Set<String> MOMENTS = Set.of("until", "begin", "end");
    private static final Set<String> CODES = Set.of("remedy", "cause", "scope");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    public NoticeTexts {
        names = Map.copyOf(names);
    }

    /** The language of these two that somebody prefers, as {@code Accept-Language} says. */
    public static String preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return CHINESE;
        }
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("zh", "en"));
            return found == null ? CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    /** One notice, in a sentence or two. */
    public String text(ThreadDocument.Notice notice) {
        String items = notice.items().stream()
                .map(item -> names.getOrDefault(item.value(), word("thing")))
                .map(name -> word("quoted").replace("{name}", name))
                .collect(Collectors.joining(word("comma")));
        return filled(word(notice.kind().name()), place -> place.equals("item") ? items : value(notice, place));
    }

    /** A text of the bundle, such as the subject of a mail. */
    public String word(String key) {
        return ResourceBundle.getBundle(
                        BUNDLE, Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private @Nullable String value(ThreadDocument.Notice notice, String place) {
        String value = notice.parameters().get(place);
        if (value == null) {
            return null;
        }
        if (DAYS.contains(place)) {
            return DateTimeFormatter.ofPattern(word("day"), Locale.of(language)).format(LocalDate.parse(value));
        }
        if (MOMENTS.contains(place)) {
            return DateTimeFormatter.ofPattern(word("moment"), Locale.of(language))
                    .format(Instant.parse(value).atZone(zone));
        }
        if (place.equals("fen")) {
            long fen = Long.parseLong(value);
            return "%d.%02d".formatted(fen / 100, fen % 100);
        }
        return CODES.contains(place) ? word(place + "." + value) : value;
    }

    /** What stands in a place. */
    private interface Places {
        @Nullable
        String at(String place);
    }

    private static String filled(String text, Places places) {
        String whole = PART.matcher(text).replaceAll(part -> {
            boolean isFull =
                    PLACE.matcher(part.group(1)).results().allMatch(place -> places.at(place.group(1)) != null);
            return isFull ? Matcher.quoteReplacement(part.group(1)) : "";
        });
        return PLACE.matcher(whole).replaceAll(place -> {
            String value = places.at(place.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }
}
