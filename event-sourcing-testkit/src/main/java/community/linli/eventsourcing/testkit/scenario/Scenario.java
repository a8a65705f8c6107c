package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.envelope.NameBasedId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One story: what had happened, what is asked, what then happens.
 *
 * <pre>{@code
 * Scenario.of(LendingContext.declare())
 *         .at("2026-05-01T10:00:00Z")
 *         .given(new LoanRequested(loan, drill, ben))
 *         .by("ana", "resident")
 *         .when(new AcceptLoan(loan))
 *         .thenEvents(new LoanAccepted(loan, drill));
 * }</pre>
 *
 * <p>Steps run as they are written and may go on after a then. Time stands still until it is moved. A failure is an
 * {@link AssertionError} that shows what was expected, what happened, the history and the folded state.
 */
public final class Scenario implements AutoCloseable {

    private static final Actor SOMEBODY = new Actor("somebody", Set.of());

    private final BoundedContext context;
    private final EngineKind kind;
    private final Map<Subject, Long> factVersions = new HashMap<>();
    private District district = new District("north");
    private Instant time = Instant.parse("2026-05-01T10:00:00Z");
    private Actor actor = SOMEBODY;
    private OptionalLong expectedVersion = OptionalLong.empty();
    private int steps;
    private @Nullable ScenarioEngine engine;
    private @Nullable Happening last;

    private Scenario(BoundedContext context, EngineKind kind) {
        this.context = context;
        this.kind = kind;
    }

    /** Starts a scenario on the pure engine. */
    public static Scenario of(BoundedContext context) {
        return of(context, EngineKind.PURE);
    }

    /** Starts a scenario on the given engine; close it in the end. */
    public static Scenario of(BoundedContext context, EngineKind kind) {
        return new Scenario(context, kind);
    }

    /** In this district instead of {@code north}; only before the first given or when. */
    public Scenario in(String slug) {
        if (engine != null) {
            throw new IllegalStateException("A scenario stays in one district");
        }
        district = new District(slug);
        return this;
    }

    /** At this moment, such as {@code 2026-05-01T10:00:00Z}; what falls due until then is not asked, see {@link #whenItIs}. */
    public Scenario at(String instant) {
        return at(Instant.parse(instant));
    }

    /** At this moment. */
    public Scenario at(Instant instant) {
        time = instant;
        return this;
    }

    /** By this actor with these roles, until another one acts. */
    public Scenario by(String id, String... roles) {
        actor = new Actor(id, Set.of(roles));
        return this;
    }

    /** These events and facts had happened, in this order, at the scenario's time. Nothing reacts to them. */
    public Scenario given(Occurrence... occurrences) {
        return given(Arrays.asList(occurrences));
    }

    /** As {@link #given(Occurrence...)}. */
    public Scenario given(List<? extends Occurrence> occurrences) {
        Map<Subject, Long> versions = new HashMap<>();
        List<Recorded<?>> history = occurrences.stream()
                .<Recorded<?>>map(occurrence -> recorded(occurrence, subject(occurrence), versions))
                .toList();
        engine().remember(history);
        return this;
    }

    /** This fact had been learnt about this subject of the other service. */
    public Scenario given(Subject subject, Fact fact) {
        engine().remember(List.of(recorded(fact, subject, new HashMap<>())));
        return this;
    }

    /** The next command claims to have seen this version of its subject. */
    public Scenario expecting(long version) {
        expectedVersion = OptionalLong.of(version);
        return this;
    }

    /** This is asked. */
    public Scenario when(Command command) {
        Asked asked = new Asked(nextId(), command, actor, time, expectedVersion);
        expectedVersion = OptionalLong.empty();
        ScenarioEngine running = engine();
        List<Answer> answers = running.ask(asked);
        last = new Happening(Telling.of(command) + " is asked", command.subject(), answers, 1);
        Laws.sameCommandAgain(running, asked, answers.getFirst());
        return this;
    }

    /** This fact arrives from the other service; reactions see it. */
    public Scenario whenLearnt(Fact fact) {
        return whenLearnt(subject(fact), fact);
    }

    /** This fact arrives about this subject of the other service; reactions see it. */
    public Scenario whenLearnt(Subject subject, Fact fact) {
        Recorded<Fact> recorded = recorded(fact, subject, new HashMap<>());
        List<Answer> answers = engine().learn(recorded);
        last = new Happening(Telling.of(fact) + " is learnt", null, answers, 0);
        return this;
    }

    /** The clock moves to this moment; what falls due until then is asked by the rules. */
    public Scenario whenItIs(String instant) {
        return whenItIs(Instant.parse(instant));
    }

    /** The clock moves to this moment; what falls due until then is asked by the rules. */
    public Scenario whenItIs(Instant instant) {
        time = instant;
        last = new Happening("it is " + instant, null, engine().passTimeTo(instant), 0);
        return this;
    }

    /** The clock moves on by this much; what falls due until then is asked by the rules. */
    public Scenario whenTimePasses(Duration duration) {
        return whenItIs(time.plus(duration));
    }

    /** Exactly these events were recorded: by the command asked, or by all that the moved clock or the learnt fact made the rules ask. */
    public Scenario thenEvents(Event... events) {
        account().expectEvents(Arrays.asList(events));
        return this;
    }

    /** As {@link #thenEvents(Event...)}. */
    public Scenario thenEvents(List<? extends Event> events) {
        account().expectEvents(events);
        return this;
    }

    /** Several events were recorded, and this one was the last of them, such as the summary of an import. */
    public Scenario thenLast(Event event) {
        account().expectLast(event);
        return this;
    }

    /** Exactly these events were recorded by what reactions asked because of the command. */
    public Scenario thenFollows(Event... events) {
        account().expectFollowing(Arrays.asList(events));
        return this;
    }

    /** Exactly these commands were asked by rules, be it reactions or deadlines, because of the last step. */
    public Scenario thenRulesAsk(Command... commands) {
        account().expectAsked(Arrays.asList(commands));
        return this;
    }

    /** It was refused so, and nothing was recorded. */
    public Scenario thenRejected(Rejection rejection) {
        return thenRejected(rejection.code());
    }

    /** It was refused with this code, and nothing was recorded. */
    public Scenario thenRejected(String code) {
        account().expectRejected(code);
        return this;
    }

    /** It was refused, and these fields or rows were named, in this order. */
    public Scenario thenViolations(Violation... violations) {
        account().expectViolations(Arrays.asList(violations));
        return this;
    }

    /** It was so already; nothing was recorded. */
    public Scenario thenUnchanged() {
        account().expectUnchanged();
        return this;
    }

    /** Exactly these deadlines of the subject asked are open, soonest first. */
    public Scenario thenDeadlines(Deadline... deadlines) {
        account().expectDeadlines(Arrays.asList(deadlines));
        return this;
    }

    /** The state folded under this id is as stated. */
    public <S> Scenario thenState(Class<S> state, String id, Predicate<? super S> statement) {
        account().expectState(state, id, statement);
        return this;
    }

    /** What the last step led to, for a test that looks at more than a then can say. */
    public List<Answer> answers() {
        return account().answers();
    }

    /** What has been recorded and folded so far. */
    public World world() {
        return engine().world();
    }

    /** Ends the engine; for the pure one there is nothing to do. */
    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private Account account() {
        if (last == null) {
            throw new IllegalStateException("A then needs a when before it");
        }
        return new Account(engine().world(), last);
    }

    private ScenarioEngine engine() {
        if (engine == null) {
            engine = kind.start(context, district, time);
        }
        return engine;
    }

    private String nextId() {
        return NameBasedId.of("scenario", Integer.toString(++steps));
    }

    private Subject subject(Occurrence occurrence) {
        if (occurrence instanceof Event event) {
            return event.subject();
        }
        List<String> ids = engine().world().foldedIds(occurrence);
        String id = ids.isEmpty() ? "one" : ids.getFirst().replace('/', '-');
        return new Subject("fact", id);
    }

    private <O extends Occurrence> Recorded<O> recorded(O occurrence, Subject subject, Map<Subject, Long> versions) {
        long version;
        if (occurrence instanceof Event) {
            version = versions.merge(subject, world().version(subject) + 1, (was, first) -> was + 1);
        } else {
            version = factVersions.merge(subject, 1L, Long::sum);
        }
        return new Recorded<>(nextId(), district, subject, version, time, actor.id(), occurrence);
    }
}
