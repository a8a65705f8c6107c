package community.linli.lending.views.network;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Why two households might like to meet.
 *
 * @param kind {@code same-floor}, {@code floors-above}, {@code floors-below}, {@code same-unit}, {@code lends-what-you-wished} or {@code both-met}
 * @param floors how many above or below, 1 to {@link #NEAR}
 * @param category the kind of thing that was asked for, waited for or borrowed before
 * @param item what of that kind the other lends
 * @param name as the board says it
 * @param household whom both have met
 * @param door where that is, such as {@code 1单元 102}
 */
record Reason(
        String kind,
        @Nullable Integer floors,
        @Nullable String category,
        @Nullable ItemId item,
        @Nullable String name,
        @Nullable HouseholdId household,
        @Nullable String door) {

    static final String SAME_FLOOR = "same-floor";
    static final String ABOVE = "floors-above";
    static final String BELOW = "floors-below";
    static final String SAME_UNIT = "same-unit";
    static final String LENDS = "lends-what-you-wished";
    static final String BOTH_MET = "both-met";

    /** So many floors are near. */
    static final int NEAR = 3;

    /** Both use the same stairs; the other lives so many floors higher, or lower where it is below 0. */
    static Reason upstairs(int floors) {
        if (floors == 0) {
            return place(SAME_FLOOR, null);
        }
        if (Math.abs(floors) > NEAR) {
            return place(SAME_UNIT, null);
        }
        return place(floors > 0 ? ABOVE : BELOW, Math.abs(floors));
    }

    private static Reason place(String kind, @Nullable Integer floors) {
        return new Reason(kind, floors, null, null, null, null, null);
    }

    static Reason lends(ItemDocument thing) {
        return new Reason(LENDS, null, thing.category(), thing.item(), thing.name(), null, null);
    }

    static Reason bothMet(HouseholdId household, String door) {
        return new Reason(BOTH_MET, null, null, null, null, household, door);
    }

    /** What it weighs when suggestions are put in order. */
    int weight() {
        return switch (kind) {
            case LENDS -> 6;
            case SAME_FLOOR -> 4;
            case ABOVE, BELOW -> 4 - (floors == null ? NEAR : floors);
            case BOTH_MET -> 2;
            default -> 1;
        };
    }

    /** As part of a sentence. */
    String inChinese() {
        return switch (kind) {
            case SAME_FLOOR -> "和你住同一层";
            case ABOVE -> "住在你家楼上" + floorsInChinese();
            case BELOW -> "住在你家楼下" + floorsInChinese();
            case LENDS -> "出借“" + name + "”，正是你想要的那一类（" + category + "）";
            case BOTH_MET -> "你们都见过" + door;
            default -> "和你走同一个单元门";
        };
    }

    /** As part of a sentence. */
    String inEnglish() {
        return switch (kind) {
            case SAME_FLOOR -> "lives on your floor";
            case ABOVE -> "lives " + floorsInEnglish() + " above you";
            case BELOW -> "lives " + floorsInEnglish() + " below you";
            case LENDS -> "lends “" + name + "”, of the kind that you wished for (" + category + ")";
            case BOTH_MET -> "has met " + door + ", as you have";
            default -> "uses the same stairs as you";
        };
    }

    private String floorsInChinese() {
        return switch (floors == null ? 0 : floors) {
            case 1 -> "一层";
            case 2 -> "两层";
            default -> "三层";
        };
    }

    private String floorsInEnglish() {
        return switch (floors == null ? 0 : floors) {
            case 1 -> "one floor";
            case 2 -> "two floors";
            default -> "three floors";
        };
    }
}
