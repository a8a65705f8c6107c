package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.EventTypes;
import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.eventsourcing.kafka.UnitOfWork.TimerChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;

/**
 * What falls due, ordered by time, in the partition's own store (ADR 0005). A due timer is taken out and asked for in one transaction; its
 * command's id follows from district, subject, name and due time, so it is decided once whatever restarts.
 */
final class Timers {

    /** So many at most per look at the clock, so that a long backlog does not outlast a transaction. */
    static final int AT_ONCE = 500;

    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE).minusMillis(1);

    private final Section store;

    private final EventTypes types;

    Timers(Section store, EventTypes types) {
        this.store = store;
        this.types = types;
    }

    /** A timer as it lies in the store. */
    record Timer(String district, String subject, String name, Instant dueAt, String command, String data) {

        /** The id of the command it asks. */
        String commandId() {
            return NameBasedId.ofTimer(district, subject, name, dueAt);
        }
    }

    /** A change put into bytes; fails on a deadline that cannot be, and changes nothing before it is run. */
    Runnable prepare(District district, TimerChange change) {
        Subject subject = change.subject();
        String key = key(
                change.deadline().dueAt(), district, subject, change.deadline().name());
        if (!change.isSet()) {
            return () -> store.delete(key);
        }
        Command command = change.deadline().command();
        Timer timer = new Timer(
                district.slug(),
                subject.toString(),
                change.deadline().name(),
                change.deadline().dueAt(),
                types.nameOf(command.getClass()),
                DomainJson.mapper().writeValueAsString(command));
        byte[] bytes = DomainJson.mapper().writeValueAsBytes(timer);
        return () -> store.put(key, bytes);
    }

    /** Takes out what is due, the earliest first, {@link #AT_ONCE} at most. */
    List<Timer> takeDue(Instant now) {
        long nowMillis = Math.max(0, now.toEpochMilli());
        List<KeyValue<String, byte[]>> due = store.range(digits(0), digits(nowMillis) + "~", AT_ONCE);
        due.forEach(entry -> store.delete(entry.key));
        return due.stream()
                .map(entry -> DomainJson.mapper().readValue(entry.value, Timer.class))
                .toList();
    }

    /** The command of a timer. */
    Command command(Timer timer) {
        return types.command(timer.command())
                .map(type -> (Command) DomainJson.mapper().readValue(timer.data(), type))
                .orElseThrow(
                        () -> new IllegalStateException("A timer asks " + timer.command() + ", which no code knows"));
    }

    /** Forgets what lies there, before it is folded anew; see {@link Section#clear}. */
    boolean clear(int atMost) {
        return store.clear(atMost);
    }

    private static String key(Instant dueAt, District district, Subject subject, String name) {
        return digits(millis(dueAt)) + "/" + district + "/" + subject + "/" + name;
    }

    /** Rounded up to whole milliseconds, so that nothing falls due too early; times before 1970 are due at once. */
    private static long millis(Instant dueAt) {
        if (dueAt.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return dueAt.isAfter(LATEST) ? Long.MAX_VALUE : dueAt.plusNanos(999_999).toEpochMilli();
    }

    private static String digits(long millis) {
        return String.format(Locale.ROOT, "%019d", millis);
    }
}
