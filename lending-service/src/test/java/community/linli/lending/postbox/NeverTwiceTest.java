package community.linli.lending.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.RecordFailed;
import community.linli.lending.postbox.PostboxCommand.RecordSent;
import community.linli.lending.postbox.PostboxCommand.TryAgain;
import community.linli.lending.postbox.PostboxEvent.ContactGiven;
import community.linli.lending.postbox.PostboxEvent.PreferencesSet;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a postbox in whatever order over two weeks, no notice is begun twice, and its state stays small. */
class NeverTwiceTest {

    private static final Instant START = Instant.parse("2026-05-01T04:00:00Z");
    private static final PersonId ANA = new PersonId("ana");
    private static final List<NoticeId> NOTICES = IntStream.range(0, 60)
            .mapToObj(i -> NoticeId.of(START.plus(Duration.ofHours(6L * i)), "e-" + i, new HouseholdId("1-102"), 0))
            .toList();
    private static final Lookup NOTHING = new Lookup() {
        @Override
        public <S> Optional<S> find(Class<S> state, String id) {
            return Optional.empty();
        }
    };

    /** What is asked, minutes after what was asked before. */
    record Step(int minutes, PostboxCommand command) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> batches = Arbitraries.integers().between(0, 30).map(i -> "b-" + i);
        Arbitrary<PostboxCommand> begins = Combinators.combine(
                        batches, Arbitraries.of(NOTICES).list().ofMinSize(1).ofMaxSize(4))
                .as((batch, notices) -> new BeginSending(ANA, batch, ContactKind.MAIL, notices));
        Arbitrary<PostboxCommand> others = batches.flatMap(batch -> Arbitraries.<PostboxCommand>of(
                new RecordSent(ANA, batch),
                new RecordFailed(ANA, batch, Failure.NOT_TAKEN),
                new RecordFailed(ANA, batch, Failure.UNKNOWN),
                new TryAgain(ANA, batch)));
        Arbitrary<PostboxCommand> commands = Arbitraries.frequencyOf(Tuple.of(3, begins), Tuple.of(2, others));
        return Combinators.combine(Arbitraries.integers().between(0, 300), commands)
                .as(Step::new)
                .list()
                .ofMaxSize(150);
    }

    @Property(tries = 300)
    void noNoticeIsBegunTwice(@ForAll("steps") List<Step> steps) {
        PostboxDecider decider = new PostboxDecider();
        PostboxState box = decider.evolve(
                decider.evolve(
                        decider.initialState(),
                        new PreferencesSet(ANA, new Preferences(null, null, null, List.of(), Channel.MAIL, null))),
                new ContactGiven(ANA, ContactKind.MAIL, "sealed"));
        List<NoticeId> begun = new ArrayList<>();
        Instant now = START;
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            CommandContext context = new CommandContext("c", new District("north"), now, Actor.RULE, NOTHING);
            if (decider.decide(box, step.command(), context) instanceof Decision.Accepted accepted) {
                for (Event event : accepted.events()) {
                    box = decider.evolve(box, (PostboxEvent) event);
                    if (event instanceof SendingBegun begins) {
                        begun.addAll(begins.notices());
                    }
                }
            }
            assertThat(box.post().underWay().size()).isLessThanOrEqualTo(PostboxPolicies.UNDER_WAY_AT_MOST);
        }
        assertThat(begun).doesNotHaveDuplicates();
    }
}
