package community.linli.planted.lamp;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/** What can be asked of a lamp. */
public sealed interface LampCommand extends Command {

    @Override
    default Subject subject() {
        return new Subject("lamp", "one");
    }

    /** Says what it is twice. */
    record LightCommand() implements LampCommand {}
}
