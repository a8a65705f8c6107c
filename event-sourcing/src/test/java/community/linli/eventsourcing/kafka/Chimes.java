package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Violation;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A context whose domain code fails on demand: the tone of a strike says where. */
final class Chimes {

    static final Instant DUE = Instant.parse("2026-05-01T12:00:01Z");

    private Chimes() {}

    /** A bell is struck. */
    record Strike(String bell, String tone) implements Command {
        @Override
        public Subject subject() {
            return new Subject("bell", bell);
        }
    }

    /** No decider answers it. */
    record Recast(String bell) implements Command {
        @Override
        public Subject subject() {
            return new Subject("bell", bell);
        }
    }

    /**
     * A bell was struck.
     *
     * @param total strikes of all bells so far, as the decider found them in the index
     */
    record Struck(String bell, String tone, int total) implements Event {
        @Override
        public Subject subject() {
            return new Subject("bell", bell);
        }
    }

    /** Another service closed a tower. */
    record TowerClosed(String tower) implements Fact {}

    /** A bell. */
    record Bell(int times, String tone, @Nullable Object crack) {}

    /** All strikes. */
    record Strikes(int count) {}

    /** A tower known to be closed. */
    record ClosedTower(int times) {}

    /** Cannot be written as JSON, since it holds itself. */
    static final class Crack {
        public Crack getWithin() {
            return this;
        }
    }

    /** Why a strike is refused. */
    enum ChimesRejection implements Rejection {
        TOO_MANY_FLAWS;

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String meaning() {
            return "Too much is wrong.";
        }
    }

    static BoundedContext declare() {
        return BoundedContext.named("chimes")
                .entity("bell", new BellDecider(), Bell.class, Strike.class, Struck.class)
                .fold("strikes", new CountingStrikes(), Strikes.class, Struck.class)
                .fold("closed-towers", new KnowingTowers(), ClosedTower.class, TowerClosed.class)
                .fact("towers", "tower-closed.v1", TowerClosed.class)
                .reaction(Struck.class, new WhenStruckThenEcho())
                .reaction(TowerClosed.class, new WhenTowerClosedThenStrikeItsBell())
                .build();
    }

    private static final class BellDecider implements Decider<Bell, Strike, Struck> {
        @Override
        public Bell initialState() {
            return new Bell(0, "", null);
        }

        @Override
        @SuppressWarnings("NullAway") // one of the faults is an answer that is none
        public Decision decide(Bell state, Strike command, CommandContext context) {
            int total = context.lookup()
                            .find(Strikes.class, "all")
                            .map(Strikes::count)
                            .orElse(0)
                    + 1;
            return switch (command.tone()) {
                case "decide-fails" -> throw new IllegalStateException("decide");
                case "no-answer" -> null;
                case "flawed" -> Decision.rejected(ChimesRejection.TOO_MANY_FLAWS, flaws());
                case "twice-then-fails" ->
                    Decision.accepted(
                            new Struck(command.bell(), "good", total),
                            new Struck(command.bell(), "evolve-fails", total));
                default -> Decision.accepted(new Struck(command.bell(), command.tone(), total));
            };
        }

        private static List<Violation> flaws() {
            return IntStream.range(0, 2_000)
                    .mapToObj(row -> new Violation("row:" + row, "bad", "It is bad."))
                    .toList();
        }

        @Override
        public Bell evolve(Bell state, Struck event) {
            return switch (event.tone()) {
                case "evolve-fails" -> throw new IllegalStateException("evolve");
                case "state-unwritable" -> new Bell(state.times() + 1, event.tone(), new Crack());
                case "state-huge" -> new Bell(state.times() + 1, "x".repeat(EngineTopics.MAX_RECORD_BYTES), null);
                default -> new Bell(state.times() + 1, event.tone(), null);
            };
        }

        @Override
        public List<Deadline> deadlines(Bell state) {
            return switch (state.tone()) {
                case "deadlines-fail" -> throw new IllegalStateException("deadlines");
                case "again" -> List.of(new Deadline("again", DUE, new Strike("echo", "good")));
                case "forgotten" -> List.of(new Deadline("recast", DUE, new Recast("echo")));
                case "for-ever" -> List.of(new Deadline("never", Instant.MAX, new Strike("echo", "good")));
                default -> List.of();
            };
        }
    }

    private static final class CountingStrikes implements Fold<Strikes, Struck> {
        @Override
        public List<String> keys(Struck occurrence) {
            return List.of("all");
        }

        @Override
        public Strikes initialState() {
            return new Strikes(0);
        }

        @Override
        public Strikes evolve(Strikes state, String key, Struck occurrence) {
            if (occurrence.tone().equals("index-fails")) {
                throw new IllegalStateException("index");
            }
            return new Strikes(state.count() + 1);
        }
    }

    private static final class KnowingTowers implements Fold<ClosedTower, TowerClosed> {
        @Override
        public List<String> keys(TowerClosed occurrence) {
            return List.of(occurrence.tower());
        }

        @Override
        public ClosedTower initialState() {
            return new ClosedTower(0);
        }

        @Override
        public ClosedTower evolve(ClosedTower state, String key, TowerClosed occurrence) {
            if (occurrence.tower().equals("fold-fails")) {
                throw new IllegalStateException("fold");
            }
            return new ClosedTower(state.times() + 1);
        }
    }

    private static final class WhenStruckThenEcho implements Reaction<Struck> {
        @Override
        public List<Command> react(Recorded<Struck> recorded, Lookup lookup) {
            return switch (recorded.occurrence().tone()) {
                case "reaction-fails" -> throw new IllegalStateException("reaction");
                case "loud" -> List.of(new Strike("echo", "good"));
                default -> List.of();
            };
        }
    }

    /** The strike's bell tells how often the fold has heard of the tower. */
    private static final class WhenTowerClosedThenStrikeItsBell implements Reaction<TowerClosed> {
        @Override
        public List<Command> react(Recorded<TowerClosed> recorded, Lookup lookup) {
            String tower = recorded.occurrence().tower();
            if (tower.equals("reaction-fails")) {
                throw new IllegalStateException("reaction");
            }
            int times = lookup.find(ClosedTower.class, tower)
                    .map(ClosedTower::times)
                    .orElse(0);
            return List.of(new Strike(tower + "-" + times, "good"));
        }
    }
}
