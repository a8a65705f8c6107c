package community.linli.catalog.desk;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What is printed around what neighbours wrote, in one language.
 *
 * @param tag the language, for whoever reads the file aloud
 * @param signs one letter per mode
 * @param modes the legend, per mode
 */
record PrintWords(String tag, Map<String, String> signs, Map<String, String> modes) {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    static final PrintWords CHINESE = new PrintWords(
            "zh-CN", Map.of("lend", "借", "swap", "换", "give", "送"), Map.of("lend", "借用", "swap", "交换", "give", "赠送"));
    static final PrintWords ENGLISH = new PrintWords(
            "en",
            Map.of("lend", "L", "swap", "S", "give", "G"),
            Map.of("lend", "to lend", "swap", "to swap", "give", "to give"));

    ModeSign sign(String mode) {
        return new ModeSign(mode, signs.getOrDefault(mode, "?"));
    }

    private boolean isChinese() {
        return equals(CHINESE);
    }

    String day(LocalDate day) {
        return isChinese()
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : ENGLISH_DAY.format(day);
    }

    String counts(int households, int sharing, int items) {
        return isChinese()
                ? households + " 户 · " + sharing + " 户在分享 · " + items + " 件物品"
                : households + " doors · " + sharing + " sharing · " + items + " things";
    }

    String page(int page, int pages) {
        return isChinese() ? "第 " + page + " 页，共 " + pages + " 页" : "page " + page + " of " + pages;
    }

    String floor(int floor) {
        return isChinese() ? floor + "层" : "F" + floor;
    }

    String carriedOn(String unit) {
        return unit + (isChinese() ? "（续）" : " (cont.)");
    }

    String knock() {
        return isChinese() ? "看一看，走上去，敲敲门。" : "Have a look, walk up and knock.";
    }

    String scanForBoard() {
        return isChinese() ? "扫码看公告板" : "Scan for the board";
    }

    String scanForItem() {
        return isChinese() ? "扫码看物品" : "Scan for its page";
    }

    String rests(boolean isClosed) {
        if (isClosed) {
            return isChinese() ? "本区已关闭" : "The district is closed";
        }
        return isChinese() ? "公告板暂停" : "The board rests";
    }

    String loanDays(int days) {
        return isChinese() ? "借 " + days + " 天" : "lent for " + days + " d";
    }

    String labelsOf(String place) {
        return isChinese() ? place + " · 物品标签" : place + " · labels";
    }

    static PrintWords in(String lang) {
        return switch (lang) {
            case "zh" -> CHINESE;
            case "en" -> ENGLISH;
            default ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-fields",
                        "Some fields are missing, unknown or have the wrong form.",
                        List.of(new Violation("/lang", "wrong-form", "Print speaks zh or en.")));
        };
    }

    String slipsOf(String community) {
        return isChinese() ? community + " · 邀请码" : community + " · invitations";
    }

    String nobodyInvited() {
        return isChinese() ? "目前没有有效的邀请" : "No invitation is open";
    }

    String scanOrType() {
        return isChinese() ? "扫码，或在此输入：" : "Scan it, or type it at";
    }

    String goodUntil(LocalDate day) {
        return isChinese() ? "有效期至 " + day(day) : "good until " + day(day);
    }

    String forOnePerson() {
        return isChinese() ? "仅限一人使用" : "for one person";
    }

    String nothing() {
        return isChinese() ? "还没有登记物品" : "Nothing is listed yet";
    }
}
