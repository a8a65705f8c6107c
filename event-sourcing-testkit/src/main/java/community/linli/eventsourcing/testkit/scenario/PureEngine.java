package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.Entity;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Unsigned;
import community.linli.eventsourcing.envelope.NameBasedId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides in memory, by calling the deciders themselves. */
final class PureEngine implements ScenarioEngine {

    private static final int MOST_FOLLOW_UPS = 10_000;

    private final World world;
    private final Laws laws;
    private final Map<String, Answer> answers = new HashMap<>();

    PureEngine(BoundedContext context, District district) {
        this.world = new World(context, district);
        this.laws = Laws.of(context);
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public void remember(List<Recorded<?>> history) {
        for (Recorded<?> recorded : history) {
            world.fold(recorded);
            laws.recorded(recorded, world);
        }
    }

    @Override
    public List<Answer> ask(Asked asked) {
        Deque<Asked> waiting = new ArrayDeque<>(List.of(asked));
        return settle(waiting);
    }

    @Override
    public List<Answer> learn(Recorded<? extends Fact> fact) {
        world.fold(fact);
        laws.recorded(fact, world);
        return settle(new ArrayDeque<>(followUps(fact)));
    }

    @Override
    public List<Answer> passTimeTo(Instant time) {
        List<Answer> all = new ArrayList<>();
        for (Optional<World.Open> due = world.nextDue(time); due.isPresent(); due = world.nextDue(time)) {
            World.Open open = due.get();
            Asked asked = new Asked(
                    open.commandId(world.district()),
                    open.deadline().command(),
                    Actor.RULE,
                    time,
                    OptionalLong.empty());
            all.addAll(ask(asked));
        }
        return all;
    }

    @Override
    public void close() {
        // Nothing is held outside the heap.
    }

    private List<Answer> settle(Deque<Asked> waiting) {
        List<Answer> all = new ArrayList<>();
        for (Asked next = waiting.poll(); next != null; next = waiting.poll()) {
            Answer first = answers.get(next.commandId());
            if (first != null) {
                all.add(first);
                continue;
            }
            Answer answer = answer(next);
            answers.put(next.commandId(), answer);
            all.add(answer);
            for (Recorded<?> recorded : answer.recorded()) {
                world.fold(recorded);
                laws.recorded(recorded, world);
                waiting.addAll(followUps(recorded));
            }
            if (all.size() > MOST_FOLLOW_UPS) {
                throw new AssertionError("Reactions ask without end; the last was " + Telling.of(next.command()));
            }
        }
        return all;
    }

    private Answer answer(Asked asked) {
        Command command = asked.command();
        Subject subject = command.subject();
        long version = world.version(subject);
        if (asked.expectedVersion().isPresent() && asked.expectedVersion().getAsLong() != version) {
            String detail = subject + " has version " + version;
            return new Answer(asked, Answer.Outcome.REJECTED, "stale-version", detail, List.of(), List.of());
        }
        Entity<?, ?, ?> entity = world.entity(subject.type());
        if (!entity.commands().isInstance(command)) {
            throw new AssertionError(command.getClass().getSimpleName() + " is no command of the entity "
                    + subject.type() + " it names");
        }
        laws.survivesJson(command, command.getClass());
        Decision decision = decide(entity, asked);
        Decision again = decide(entity, asked);
        if (!decision.equals(again)) {
            throw new AssertionError("Deciding " + Telling.of(command) + " twice on one state gives two answers:\n  "
                    + Telling.of(decision) + "\n  " + Telling.of(again));
        }
        return switch (decision) {
            case Decision.Accepted accepted ->
                new Answer(asked, Answer.Outcome.ACCEPTED, "", "", List.of(), recorded(asked, accepted.events()));
            case Decision.Rejected rejected ->
                new Answer(
                        asked,
                        Answer.Outcome.REJECTED,
                        rejected.rejection().code(),
                        rejected.detail(),
                        rejected.violations(),
                        List.of());
            case Decision.NoChange none -> new Answer(asked, Answer.Outcome.UNCHANGED, "", "", List.of(), List.of());
        };
    }

    private Decision decide(Entity<?, ?, ?> entity, Asked asked) {
        CommandContext context =
                new CommandContext(asked.commandId(), world.district(), asked.time(), asked.actor(), world);
        return World.decider(entity).decide(world.state(asked.command().subject()), asked.command(), context);
    }

    private List<Recorded<?>> recorded(Asked asked, List<Event> events) {
        Map<Subject, Long> versions = new HashMap<>();
        List<Recorded<?>> all = new ArrayList<>();
        for (Event event : events) {
            Subject subject = event.subject();
            long version = versions.merge(subject, world.version(subject) + 1, (was, first) -> was + 1);
            String id = NameBasedId.ofEvent(asked.commandId(), all.size());
            boolean isSigned = !(event instanceof Unsigned);
            all.add(new Recorded<>(
                    id,
                    world.district(),
                    subject,
                    version,
                    isSigned ? asked.time() : Unsigned.day(asked.time()),
                    isSigned ? asked.actor().id() : "",
                    event));
        }
        return all;
    }

    private List<Asked> followUps(Recorded<?> recorded) {
        List<Asked> all = new ArrayList<>();
        for (Command command : world.reactions(recorded)) {
            String id = NameBasedId.ofReaction(recorded.id(), all.size());
            all.add(new Asked(id, command, Actor.RULE, recorded.time(), OptionalLong.empty()));
        }
        return all;
    }
}
