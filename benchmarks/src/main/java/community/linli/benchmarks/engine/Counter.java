package community.linli.benchmarks.engine;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;

/** The smallest domain there is: things that are counted. What is measured is the engine, not a domain. */
final class Counter {

    private Counter() {}

    /** Where a counter stands. */
    record Count(long value) {}

    /** What can be asked. */
    sealed interface CounterCommand extends Command {}

    /** Counts one more. */
    record CountOne(String counter) implements CounterCommand {
        @Override
        public Subject subject() {
            return new Subject("counter", counter);
        }
    }

    /** What can have happened. */
    sealed interface CounterEvent extends Event {}

    /** One more was counted. */
    record OneCounted(String counter, long value) implements CounterEvent {
        @Override
        public Subject subject() {
            return new Subject("counter", counter);
        }
    }

    private static final class CounterDecider implements Decider<Count, CounterCommand, CounterEvent> {
        @Override
        public Count initialState() {
            return new Count(0);
        }

        @Override
        public Decision decide(Count state, CounterCommand command, CommandContext context) {
            return switch (command) {
                case CountOne one -> Decision.accepted(new OneCounted(one.counter(), state.value() + 1));
            };
        }

        @Override
        public Count evolve(Count state, CounterEvent event) {
            return switch (event) {
                case OneCounted one -> new Count(one.value());
            };
        }
    }

    static BoundedContext context() {
        return BoundedContext.named("counter")
                .entity("counter", new CounterDecider(), Count.class, CounterCommand.class, CounterEvent.class)
                .build();
    }
}
