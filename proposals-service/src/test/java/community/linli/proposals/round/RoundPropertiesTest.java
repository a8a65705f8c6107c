package community.linli.proposals.round;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.round.RoundCommand.AnnounceRound;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.AnnulRound;
import community.linli.proposals.round.RoundCommand.BeginPhase;
import community.linli.proposals.round.RoundCommand.BeginRunning;
import community.linli.proposals.round.RoundCommand.ChangeSchedule;
import community.linli.proposals.round.RoundCommand.CloseRound;
import community.linli.proposals.round.RoundCommand.DraftRound;
import community.linli.proposals.round.RoundCommand.OfTheRule;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundState.Known;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked in whatever order, what a round promises holds. */
class RoundPropertiesTest {

    /** Something is asked, or, with none, days go by. */
    record Step(List<RoundCommand> asked, int days) {}

    @Property(tries = 200)
    void noOrderOfCommandsBreaksWhatARoundPromises(@ForAll("stories") List<Step> story) {
        try (Scenario scenario =
                RoundScenarios.peopled(Scenario.of(RoundScenarios.context())).given(RoundScenarios.SLATE)) {
            RoundState before = new RoundState.Undrafted();
            for (Step step : story) {
                scenario.whenTimePasses(Duration.ofDays(step.days()));
                before = held(before, scenario);
                for (RoundCommand command : step.asked()) {
                    ask(scenario, command);
                    before = held(before, scenario);
                }
            }
        }
    }

    private static void ask(Scenario scenario, RoundCommand command) {
        if (command instanceof OfTheRule) {
            scenario.by("rules", "rule");
        } else {
            scenario.by("olga", "officer");
        }
        Command asked = command;
        scenario.when(asked);
    }

    private static RoundState held(RoundState before, Scenario scenario) {
        RoundState after = (RoundState) scenario.world().state(RoundScenarios.ROUND.subject());
        if (after instanceof Known round) {
            holds(round);
            if (before instanceof Known was) {
                assertThat(round.phase()).isGreaterThanOrEqualTo(was.phase());
                if (was.phase() != Phase.DRAFT) {
                    assertThat(round.terms()).isEqualTo(was.terms());
                }
            }
        }
        return after;
    }

    private static void holds(Known round) {
        if (round.phase() == Phase.DRAFT || round.phase() == Phase.ANNULLED) {
            return;
        }
        RoundTerms terms = round.terms();
        long shares =
                terms.shares().stream().mapToLong(CommunityShare::budgetFen).sum();
        assertThat(shares).isLessThanOrEqualTo(terms.envelopeFen());
        assertThat(terms.shares()).allMatch(share -> share.budgetFen() <= terms.communityCapFen());
        assertThat(terms.projectCapFen()).isLessThanOrEqualTo(terms.communityCapFen());
        RoundSchedule dates = Objects.requireNonNull(round.schedule());
        List<Instant> moments = List.of(
                round.at(dates.submission()),
                round.at(dates.review()),
                round.at(dates.deliberation()),
                round.at(dates.voting()),
                round.at(dates.votingEnds()));
        assertThat(moments).isSorted().doesNotHaveDuplicates();
        assertThat(round.at(dates.rollAt())).isBeforeOrEqualTo(round.at(dates.voting()));
        if (round.phase() == Phase.DECIDED) {
            assertThat(round.progress().open()).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> begun = Arbitraries.oneOf(someTerms(), Arbitraries.of(RoundScenarios.TERMS))
                .map(terms -> new Step(
                        List.of(
                                new DraftRound(RoundScenarios.ROUND, terms),
                                new SetSchedule(RoundScenarios.ROUND, RoundScenarios.SCHEDULE),
                                new AnnounceRound(RoundScenarios.ROUND)),
                        0));
        Arbitrary<Step> any = Combinators.combine(
                        commands().list().ofMaxSize(2), Arbitraries.integers().between(0, 45))
                .as(Step::new);
        return Combinators.combine(begun.optional(0.8), any.list().ofMaxSize(12))
                .as((first, steps) -> {
                    List<Step> all = new ArrayList<>(steps);
                    first.ifPresent(all::addFirst);
                    return all;
                });
    }

    private static Arbitrary<RoundCommand> commands() {
        RoundId round = RoundScenarios.ROUND;
        return Arbitraries.oneOf(
                someTerms().map(terms -> new DraftRound(round, terms)),
                someTerms().map(terms -> new ReviseTerms(round, terms)),
                someDates().map(dates -> new SetSchedule(round, dates)),
                someDates().map(dates -> new ChangeSchedule(round, dates, "Rain.")),
                Arbitraries.of(Phase.SUBMISSION, Phase.REVIEW, Phase.DELIBERATION, Phase.VOTING)
                        .map(phase -> new BeginPhase(round, phase)),
                Arbitraries.of(
                        new AnnounceRound(round),
                        new AnnounceRound(round),
                        new AnnulRound(round, "No money."),
                        new AnnulElection(round, RoundScenarios.JINPING_BOX, "The keys are lost."),
                        new BeginRunning(round),
                        new CloseRound(round),
                        new RecordElectionDecided(
                                round, RoundScenarios.VILLAGE_BOX, true, List.of(new Selected("garden", 9_000_000))),
                        new RecordElectionDecided(
                                round, RoundScenarios.JINPING_BOX, true, List.of(new Selected("choir", 4_000_000)))));
    }

    private static Arbitrary<RoundTerms> someTerms() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1, 60_000_000),
                        Arbitraries.longs().between(0, 40_000_000),
                        Arbitraries.longs().between(0, 40_000_000))
                .as((envelope, one, other) -> RoundScenarios.terms(
                        envelope,
                        List.of(
                                new CommunityShare(RoundScenarios.JINPING, one),
                                new CommunityShare(RoundScenarios.VILLAGE, other))));
    }

    private static Arbitrary<RoundSchedule> someDates() {
        Arbitrary<LocalDateTime> date = Arbitraries.integers()
                .between(0, 220)
                .map(day -> LocalDateTime.parse("2026-01-01T09:00").plusDays(day));
        Arbitrary<RoundSchedule> wild =
                Combinators.combine(date, date, date, date, date, date).as(RoundSchedule::new);
        Arbitrary<RoundSchedule> likely = Arbitraries.integers()
                .between(-30, 30)
                .map(days -> new RoundSchedule(
                        RoundScenarios.SCHEDULE.submission(),
                        RoundScenarios.SCHEDULE.review(),
                        RoundScenarios.SCHEDULE.deliberation(),
                        RoundScenarios.SCHEDULE.rollAt(),
                        RoundScenarios.SCHEDULE.voting(),
                        RoundScenarios.SCHEDULE.votingEnds().plusDays(days)));
        return Arbitraries.oneOf(wild, likely);
    }
}
