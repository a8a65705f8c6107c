package community.linli.planted.lamp;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;

/** What can have happened to a lamp. */
public sealed interface LampEvent extends Event {

    @Override
    default Subject subject() {
        return new Subject("lamp", "one");
    }

    /** Says what it is twice. */
    record LampLitEvent() implements LampEvent {}
}
