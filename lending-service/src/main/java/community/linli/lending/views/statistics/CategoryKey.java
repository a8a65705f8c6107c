package community.linli.lending.views.statistics;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of things that analysts are told of, eleven at most and the same for ever. On the board a category is a household's own words, which analysts
 * never read: the usual ones, in either language, are of a kind; all else is {@link #OTHER}.
 */
enum CategoryKey {
    TOOLS("工具"),
    BOOKS("图书"),
    TOYS("玩具"),
    KITCHEN("厨房"),
    APPLIANCES("家电"),
    SPORTS("运动"),
    BABY("母婴"),
    OUTDOOR("户外"),
    GARDEN("园艺"),
    HOUSEHOLD("生活用品"),
    OTHER("其他");

    private final String chinese;

    CategoryKey(String chinese) {
        this.chinese = chinese;
    }

    static CategoryKey of(String category) {
        String word = category.strip();
        return Arrays.stream(values())
                .filter(kind -> kind.chinese.equals(word) || kind.key().equalsIgnoreCase(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** As it is written, such as {@code tools}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
