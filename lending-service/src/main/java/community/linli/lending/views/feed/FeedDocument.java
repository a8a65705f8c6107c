package community.linli.lending.views.feed;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in calendars because of one loan or reservation; never leaves the service as it is.
 *
 * @param subject such as {@code loan/7c1e}
 * @param owner null while unknown
 * @param borrower null while unknown
 * @param lastDay the last day of any entry, or of a change to it, for finding it
 */
public record FeedDocument(
        String subject,
        ItemId item,
        @Nullable HouseholdId owner,
        @Nullable HouseholdId borrower,
        List<Entry> entries,
        @Nullable LocalDate lastDay) {

    /** What an entry is. */
    public enum Kind {
        DUE,
        HANDOVER,
        RESERVED
    }

    /**
     * An entry: whole days, or from one moment to another.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param sequence 0 at first, one more with every change
     * @param changedAt when it changed last
     */
    public record Entry(
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant begin,
            @Nullable Instant end,
            int sequence,
            boolean isCancelled,
            Instant changedAt) {

        static Entry days(Kind kind, LocalDate from, LocalDate to, Instant at) {
            return new Entry(kind, from, to, null, null, 0, false, at);
        }

        static Entry hours(Kind kind, Instant begin, Instant end, Instant at) {
            return new Entry(kind, null, null, begin, end, 0, false, at);
        }

        private Entry numbered(int number) {
            return new Entry(kind, from, to, begin, end, number, isCancelled, changedAt);
        }

        private Entry cancelled(Instant at) {
            return new Entry(kind, from, to, begin, end, sequence + 1, true, at);
        }

        private boolean saysTheSameAs(Entry other) {
            return numbered(0).at(Instant.EPOCH).equals(other.numbered(0).at(Instant.EPOCH));
        }

        private Entry at(Instant moment) {
            return new Entry(kind, from, to, begin, end, sequence, isCancelled, moment);
        }

        private LocalDate lastDay() {
            Instant last = end == null ? changedAt : end;
            LocalDate day = last.atOffset(ZoneOffset.UTC).toLocalDate();
            return to == null || to.isBefore(day) ? day : to;
        }
    }

    static FeedDocument of(String subject, ItemId item) {
        return new FeedDocument(subject, item, null, null, List.of(), null);
    }

    FeedDocument between(HouseholdId lender, HouseholdId asker) {
        return new FeedDocument(subject, item, lender, asker, entries, lastDay);
    }

    /** With this entry, in place of the one before of its kind. */
    FeedDocument with(Entry entry) {
        Optional<Entry> before = entry(entry.kind());
        if (before.filter(entry::saysTheSameAs).isPresent()) {
            return this;
        }
        return replacing(entry.numbered(before.map(one -> one.sequence() + 1).orElse(0)));
    }

    /** With the entry of this kind called off, if there is one. */
    FeedDocument without(Kind kind, Instant at) {
        return entry(kind)
                .filter(one -> !one.isCancelled())
                .map(one -> replacing(one.cancelled(at)))
                .orElse(this);
    }

    private Optional<Entry> entry(Kind kind) {
        return entries.stream().filter(one -> one.kind() == kind).findFirst();
    }

    private FeedDocument replacing(Entry entry) {
        List<Entry> now = Stream.concat(entries.stream().filter(one -> one.kind() != entry.kind()), Stream.of(entry))
                .sorted(Comparator.comparing(Entry::kind))
                .toList();
        LocalDate last =
                now.stream().map(Entry::lastDay).max(Comparator.naturalOrder()).orElseThrow();
        return new FeedDocument(subject, item, owner, borrower, now, last);
    }
}
