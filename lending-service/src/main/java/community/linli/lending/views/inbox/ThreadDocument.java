package community.linli.lending.views.inbox;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.postbox.NoticeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told about one loan, reservation, swap, gift, case, introduction, walk or wanted post, about one item's waitlist, or about one household's standing.
 * Never leaves the service as it is.
 *
 * @param subject such as {@code loan/7c1e}
 * @param item the thing; null where there is none, or several
 * @param between whose it is about
 * @param legs the ways of a swap's things
 * @param stands how things stand, by turn or thing where a subject has several
 * @param households all that were told something
 * @param lastAt when something was told last
 * @param notices the newest 100, in order
 */
public record ThreadDocument(
        String subject,
        @Nullable ItemId item,
        Between between,
        List<Leg> legs,
        Map<String, String> stands,
        List<HouseholdId> households,
        @Nullable Instant lastAt,
        List<Notice> notices) {

    private static final int NOTICES_AT_MOST = 100;
    private static final int TOPICS_AT_MOST = 300;

    /** The households of a thread by what they are in it; of an introduction, companions are those who would like to meet. */
    public record Between(List<HouseholdId> owners, List<HouseholdId> askers, List<HouseholdId> companions) {

        static final Between NOBODY = new Between(List.of(), List.of(), List.of());

        Between withAsker(HouseholdId household) {
            return new Between(owners, with(askers, household), companions);
        }

        Between withoutAsker(HouseholdId household) {
            return new Between(owners, without(askers, household), companions);
        }

        Between withCompanion(HouseholdId household) {
            return new Between(owners, askers, with(companions, household));
        }

        Between withCompanions(List<HouseholdId> now) {
            return new Between(owners, askers, now);
        }

        private static List<HouseholdId> with(List<HouseholdId> some, HouseholdId one) {
            return Stream.concat(some.stream(), Stream.of(one)).distinct().toList();
        }

        private static List<HouseholdId> without(List<HouseholdId> some, HouseholdId one) {
            return some.stream().filter(other -> !other.equals(one)).toList();
        }
    }

    /** One thing's way in a swap. */
    public record Leg(ItemId item, HouseholdId giver, HouseholdId recipient) {}

    /**
     * What one household was told.
     *
     * @param by pseudonym of who did it; not told of it
     * @param items the things it is about
     * @param topic whose standing decides whether it still matters
     * @param whileIt stands so; null where it matters for good
     */
    public record Notice(
            NoticeId id,
            NoticeKind kind,
            Instant at,
            HouseholdId household,
            String by,
            List<ItemId> items,
            Map<String, String> parameters,
            String topic,
            @Nullable String whileIt) {}

    static ThreadDocument opened(String subject) {
        return new ThreadDocument(subject, null, Between.NOBODY, List.of(), Map.of(), List.of(), null, List.of());
    }

    ThreadDocument about(@Nullable ItemId thing) {
        return new ThreadDocument(
                subject, thing == null ? item : thing, between, legs, stands, households, lastAt, notices);
    }

    ThreadDocument between(Between now) {
        return new ThreadDocument(subject, item, now, legs, stands, households, lastAt, notices);
    }

    ThreadDocument withLegs(List<Leg> ways) {
        return new ThreadDocument(subject, item, between, ways, stands, households, lastAt, notices);
    }

    /** As it stands after this row. */
    ThreadDocument standing(Row row) {
        String now = row.stands();
        if (now == null) {
            return this;
        }
        Map<String, String> all = new HashMap<>(stands);
        if (all.size() >= TOPICS_AT_MOST) {
            all.values().removeIf("ended"::equals);
        }
        all.put(row.topic(), now);
        return new ThreadDocument(subject, item, between, legs, all, households, lastAt, notices);
    }

    ThreadDocument telling(List<Notice> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Notice> all = Stream.concat(notices.stream(), more.stream()).toList();
        Set<HouseholdId> told = new HashSet<>(households);
        more.forEach(notice -> told.add(notice.household()));
        return new ThreadDocument(
                subject,
                item,
                between,
                legs,
                stands,
                told.stream()
                        .sorted((one, other) -> one.value().compareTo(other.value()))
                        .toList(),
                more.getLast().at(),
                all.subList(Math.max(0, all.size() - NOTICES_AT_MOST), all.size()));
    }

    /** The household is told nothing of this kind any more. */
    ThreadDocument without(NoticeKind kind, HouseholdId household) {
        List<Notice> kept = notices.stream()
                .filter(notice -> notice.kind() != kind || !notice.household().equals(household))
                .toList();
        return new ThreadDocument(subject, item, between, legs, stands, households, lastAt, kept);
    }

    /** Whether things stand as they did when it was told, or it does not matter how they stand. */
    public boolean stillMatters(Notice notice) {
        return notice.whileIt() == null || notice.whileIt().equals(stands.getOrDefault(notice.topic(), ""));
    }

    List<HouseholdId> betweenWhom(ItemId thing) {
        return legs.stream()
                .filter(leg -> leg.item().equals(thing))
                .flatMap(leg -> Stream.of(leg.giver(), leg.recipient()))
                .toList();
    }

    List<HouseholdId> giverAndRecipient() {
        return Stream.concat(between.owners().stream(), between.companions().stream())
                .toList();
    }

    boolean isWelcomedByAll() {
        return !between.askers().isEmpty() && between.companions().containsAll(between.askers());
    }

    List<ItemId> things() {
        return item == null ? legs.stream().map(Leg::item).toList() : List.of(item);
    }
}
