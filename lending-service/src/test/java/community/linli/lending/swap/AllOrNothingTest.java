package community.linli.lending.swap;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.swap.SwapCommand.AgreeToSwap;
import community.linli.lending.swap.SwapCommand.CallOffSwap;
import community.linli.lending.swap.SwapCommand.ConfirmLeg;
import community.linli.lending.swap.SwapCommand.ConfirmLegReturned;
import community.linli.lending.swap.SwapCommand.ProposeSwap;
import community.linli.lending.swap.SwapCommand.Way;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapAgreed;
import community.linli.lending.swap.SwapEvent.SwapCalledOff;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapEvent.SwapLegConfirmed;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapLegReturned;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapReturnReferred;
import community.linli.lending.swap.SwapEvent.SwapReturnReminded;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever three households swap, agree to and call off, a thing is promised once, and owners change all at once or not at all. */
class AllOrNothingTest {

    private static final List<ItemId> ITEMS = List.of(SwapScenarios.DRILL, SwapScenarios.KETTLE, SwapScenarios.LAMP);

    private static final List<String> PEOPLE = List.of("ana", "ben", "cho");

    private enum Deed {
        PROPOSE_A_PAIR,
        PROPOSE_A_RING,
        AGREE,
        ALL_AGREE,
        CALL_OFF,
        CONFIRM,
        BOTH_CONFIRM,
        TAKE_BACK,
        DAYS_PASS
    }

    /** Who does what with which of the last swaps and which of the things, from this one on. */
    record Step(Deed deed, String person, int ago, int thing) {

        ItemId item(int further) {
            return ITEMS.get((thing + further) % ITEMS.size());
        }
    }

    /** The simplest book that could be right: whose each thing is, in whose home it is, and which swap keeps it. */
    private static final class Book {
        private final Map<ItemId, HouseholdId> owners = new HashMap<>();
        private final Map<ItemId, HouseholdId> homes = new HashMap<>();
        private final Map<ItemId, SwapId> keptBy = new HashMap<>();
        private int proposed;
        private int completed;
        private int undone;

        Book() {
            own(SwapScenarios.DRILL, "ana");
            own(SwapScenarios.KETTLE, "ben");
            own(SwapScenarios.LAMP, "cho");
        }

        private void own(ItemId item, String person) {
            owners.put(item, SwapScenarios.homeOf(person));
            homes.put(item, SwapScenarios.homeOf(person));
        }

        HouseholdId owner(ItemId item) {
            return Objects.requireNonNull(owners.get(item));
        }

        /** The next to be proposed, or one of the last that were. */
        SwapId swap(int ago) {
            return new SwapId("swap-" + (proposed - ago));
        }

        void write(SwapEvent event) {
            switch (event) {
                case SwapProposed next -> proposed++;
                case SwapAgreed agreed -> {}
                case SwapSealed made -> made.legs().forEach(leg -> keep(made.swap(), leg));
                case SwapLegConfirmed word -> {}
                case SwapLegHandedOver over -> {
                    assertThat(homes.put(over.leg().item(), over.leg().recipient()))
                            .isEqualTo(over.leg().giver());
                    assertThat(keptBy).containsEntry(over.leg().item(), over.swap());
                }
                case SwapCompleted done -> {
                    completed++;
                    assertThat(done.legs()).allMatch(leg -> leg.recipient().equals(homes.get(leg.item())));
                    done.legs().forEach(leg -> {
                        owners.put(leg.item(), leg.recipient());
                        keptBy.remove(leg.item());
                    });
                }
                case SwapCalledOff off -> off.legs().forEach(leg -> free(off.swap(), leg));
                case SwapUndone half -> {
                    undone++;
                    half.freed().forEach(leg -> free(half.swap(), leg));
                }
                case SwapReturnReminded reminded -> {}
                case SwapReturnReferred referred -> {}
                case SwapLegReturned back -> {
                    homes.put(back.leg().item(), owner(back.leg().item()));
                    keptBy.remove(back.leg().item(), back.swap());
                }
            }
        }

        private void keep(SwapId swap, Leg leg) {
            assertThat(keptBy.put(leg.item(), swap))
                    .as("%s is sealed while kept", leg)
                    .isNull();
            assertThat(owner(leg.item())).isEqualTo(leg.giver());
        }

        private void free(SwapId swap, Leg leg) {
            if (keptBy.remove(leg.item(), swap)) {
                assertThat(homes.get(leg.item())).isEqualTo(owner(leg.item()));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(2, Deed.PROPOSE_A_PAIR),
                Tuple.of(1, Deed.PROPOSE_A_RING),
                Tuple.of(2, Deed.AGREE),
                Tuple.of(4, Deed.ALL_AGREE),
                Tuple.of(1, Deed.CALL_OFF),
                Tuple.of(4, Deed.CONFIRM),
                Tuple.of(16, Deed.BOTH_CONFIRM),
                Tuple.of(5, Deed.TAKE_BACK),
                Tuple.of(1, Deed.DAYS_PASS));
        return Combinators.combine(
                        deeds, Arbitraries.of(PEOPLE), Arbitraries.of(0, 0, 0, 0, 1), Arbitraries.of(0, 1, 2))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Property(tries = 150)
    void ownersChangeAllAtOnceOrNotAtAll(@ForAll("histories") List<Step> steps) {
        played(steps);
    }

    @Property(tries = 150, seed = "5173224009643000176")
    void theHistoriesReachWhatTheyAreAbout(@ForAll("histories") List<Step> steps) {
        Book book = played(steps);
        Statistics.label("completed")
                .collect(book.completed > 0)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 20));
        Statistics.label("undone")
                .collect(book.undone > 0)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 5));
    }

    private static Book played(List<Step> steps) {
        Book book = new Book();
        try (Scenario scenario = SwapScenarios.peopled(Scenario.of(LendingContext.declare(Rules.usual())))) {
            for (Step step : steps) {
                play(scenario, step, book);
                ITEMS.forEach(item -> assertAsInTheBook(scenario, book, item));
            }
        }
        return book;
    }

    private static List<Event> told(Scenario scenario) {
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }

    private static void catalogued(Scenario scenario, Leg leg) {
        String person = leg.recipient().value().substring("home-of-".length());
        scenario.given(
                new ItemGivenAway(leg.item(), SwapScenarios.JINPING, leg.giver(), leg.recipient()),
                SwapScenarios.listed(leg.item(), person, "swap"));
    }

    private static void assertAsInTheBook(Scenario scenario, Book book, ItemId item) {
        ItemDiary diary = ItemDiary.of(scenario.world(), item);
        SwapId keeper = book.keptBy.get(item);
        assertThat(diary.claims().stream().map(claim -> claim.by().id()))
                .as("who keeps %s", item)
                .isEqualTo(Stream.ofNullable(keeper).map(SwapId::value).toList());
        assertThat(diary.isStillOf(book.owner(item))).isTrue();
        assertThat(OpenSwaps.of(scenario.world(), item).swaps())
                .as("what is remembered of the swaps of %s", item)
                .allMatch(swap -> isOpen(scenario.world().state(swap.subject())));
        if (keeper == null) {
            assertThat(book.homes.get(item)).isEqualTo(book.owner(item));
        }
    }

    private static boolean isOpen(Object state) {
        return state instanceof SwapState.Proposed || state instanceof SwapState.Sealed;
    }

    private static void play(Scenario scenario, Step step, Book book) {
        SwapId swap = book.swap(step.ago() + 1);
        var ring = List.of(way(step, book, 0, 1), way(step, book, 1, 2), way(step, book, 2, 0));
        var pair = List.of(way(step, book, 0, 1), way(step, book, 1, 0));
        var agree = new AgreeToSwap(swap, SwapScenarios.JINPING);
        var confirm = new ConfirmLeg(swap, SwapScenarios.JINPING, step.item(0));
        scenario.by(step.person(), "resident");
        switch (step.deed()) {
            case PROPOSE_A_PAIR -> scenario.when(new ProposeSwap(book.swap(0), SwapScenarios.JINPING, pair));
            case PROPOSE_A_RING -> scenario.when(new ProposeSwap(book.swap(0), SwapScenarios.JINPING, ring));
            case AGREE -> scenario.when(agree);
            case CALL_OFF -> scenario.when(new CallOffSwap(swap, SwapScenarios.JINPING, "It broke."));
            case CONFIRM -> scenario.when(confirm);
            case TAKE_BACK -> scenario.when(new ConfirmLegReturned(swap, SwapScenarios.JINPING, step.item(0)));
            case DAYS_PASS -> scenario.whenTimePasses(Duration.ofDays(4));
            case ALL_AGREE ->
                PEOPLE.forEach(person -> heard(scenario.by(person, "resident").when(agree), book));
            case BOTH_CONFIRM ->
                PEOPLE.forEach(person -> heard(scenario.by(person, "resident").when(confirm), book));
        }
        if (step.deed() != Deed.ALL_AGREE && step.deed() != Deed.BOTH_CONFIRM) {
            heard(scenario, book);
        }
    }

    private static void heard(Scenario scenario, Book book) {
        for (Event event : told(scenario)) {
            book.write((SwapEvent) event);
            if (event instanceof SwapCompleted done) {
                done.legs().forEach(leg -> catalogued(scenario, leg));
            }
        }
    }

    private static Way way(Step step, Book book, int thing, int to) {
        return new Way(step.item(thing), book.owner(step.item(to)));
    }
}
