package community.linli.lending.views.inbox;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: whom an event is told, and how things stand after it.
 *
 * @param topic of what, where a subject has several: a turn, a thing
 * @param stands how it stands; null where that is as before
 */
record Row(List<Telling> tellings, String topic, @Nullable String stands) {

    /** The topic of a subject that has one alone; a name without letters cannot be stored. */
    static final String WHOLE = "whole";

    /** Who is meant by what a thread knows of its households. */
    enum Whom {
        OWNER,
        ASKER,
        COMPANION,
        NAMED
    }

    /**
     * One thing told.
     *
     * @param named with {@link Whom#NAMED}
     */
    record Telling(List<Whom> whom, List<HouseholdId> named, NoticeKind kind, Map<String, String> parameters) {}

    static Row nobody() {
        return new Row(List.of(), WHOLE, null);
    }

    static Row owner(NoticeKind kind, @Nullable Object... parameters) {
        return told(List.of(Whom.OWNER), List.of(), kind, parameters);
    }

    static Row asker(NoticeKind kind, @Nullable Object... parameters) {
        return told(List.of(Whom.ASKER), List.of(), kind, parameters);
    }

    static Row both(NoticeKind kind, @Nullable Object... parameters) {
        return told(List.of(Whom.OWNER, Whom.ASKER), List.of(), kind, parameters);
    }

    static Row all(NoticeKind kind, @Nullable Object... parameters) {
        return told(List.of(Whom.OWNER, Whom.ASKER, Whom.COMPANION), List.of(), kind, parameters);
    }

    static Row otherThan(Side side, NoticeKind kind, @Nullable Object... parameters) {
        return side == Side.OWNER ? asker(kind, parameters) : owner(kind, parameters);
    }

    static Row to(List<HouseholdId> households, NoticeKind kind, @Nullable Object... parameters) {
        return told(List.of(Whom.NAMED), households, kind, parameters);
    }

    /** And this is told as well. */
    Row and(Row more) {
        List<Telling> all = new ArrayList<>(tellings);
        all.addAll(more.tellings);
        return new Row(all, topic, stands);
    }

    /** After it things stand so. */
    Row stands(String now) {
        return new Row(tellings, topic, now);
    }

    /** It is about this of several. */
    Row about(Object one) {
        return new Row(tellings, one.toString(), stands);
    }

    private static Row told(List<Whom> whom, List<HouseholdId> named, NoticeKind kind, @Nullable Object... parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            Object value = parameters[i + 1];
            if (value != null) {
                words.put(String.valueOf(parameters[i]), value.toString());
            }
        }
        return new Row(List.of(new Telling(whom, named, kind, words)), WHOLE, null);
    }
}
