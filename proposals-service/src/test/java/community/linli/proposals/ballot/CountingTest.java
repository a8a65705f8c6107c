package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.proposals.allocation.Rule;
import community.linli.proposals.allocation.StepLimitReached;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.ballot.VotingMethod.Form;
import community.linli.proposals.facts.CommunityId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Counts against a naive count, voter by voter; shares at their exact boundaries; money never above what there is. */
class CountingTest {

    private static final List<String> OPTIONS = List.of("yes", "maybe", "no", "abstain");

    private static Referendum poll(int quorum, Threshold threshold) {
        return new Referendum(
                OPTIONS.stream()
                        .map(id -> new Option(id, id, Set.of("yes", "maybe").contains(id)))
                        .toList(),
                new VotingMethod(Form.APPROVAL, 0, 4, 0, 0),
                quorum,
                threshold);
    }

    /** One voter's paper each. */
    @Provide
    Arbitrary<List<Set<String>>> papers() {
        return Arbitraries.of(OPTIONS).set().ofMaxSize(4).list().ofMaxSize(30);
    }

    private static List<Choice> choices(List<Set<String>> papers) {
        Map<Set<String>, Integer> alike = new HashMap<>();
        papers.forEach(paper -> alike.merge(paper, 1, Integer::sum));
        return alike.entrySet().stream()
                .map(entry ->
                        BallotScenarios.choice(entry.getValue(), entry.getKey().toArray(new String[0])))
                .sorted(Choice.ORDER)
                .toList();
    }

    @Property(tries = 300)
    void aPollIsCountedAsOneWouldByHand(
            @ForAll("papers") List<Set<String>> papers,
            @ForAll @IntRange(max = 20) int stayedAway,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll Threshold.Of of,
            @ForAll boolean isMoreThan) {
        int voters = papers.size() + stayedAway;
        Referendum poll = poll(0, new Threshold(percent, of, isMoreThan));
        Map<String, Integer> votes = Counting.votes(poll, choices(papers));
        int marking = Counting.marking(choices(papers));

        int byHand = 0;
        for (Set<String> paper : papers) {
            Set<String> wishes = new HashSet<>(paper);
            wishes.remove("abstain");
            byHand += wishes.isEmpty() ? 0 : 1;
        }
        assertThat(marking).isEqualTo(byHand);
        List<Selected> passed = new ArrayList<>();
        for (String option : OPTIONS) {
            int votesByHand = (int)
                    papers.stream().filter(paper -> paper.contains(option)).count();
            assertThat(votes).containsEntry(option, votesByHand);
            BigDecimal needed = new BigDecimal(of == Threshold.Of.VOTES ? byHand : voters)
                    .multiply(new BigDecimal(percent))
                    .divide(new BigDecimal(100), 10, RoundingMode.UNNECESSARY);
            int against = new BigDecimal(votesByHand).compareTo(needed);
            boolean isEnough = votesByHand > 0 && (isMoreThan ? against > 0 : against >= 0);
            if (isEnough && !option.equals("no") && !option.equals("abstain")) {
                passed.add(new Selected(option, 0));
            }
        }
        assertThat(Counting.passed(poll, votes, marking, voters)).isEqualTo(passed);
    }

    private static boolean passes(int yes, int marking, int voters, Threshold threshold) {
        Map<String, Integer> votes = Map.of("yes", yes, "maybe", 0, "no", 0, "abstain", 0);
        return !Counting.passed(poll(0, threshold), votes, marking, voters).isEmpty();
    }

    @Example
    void exactlySoMuchIsEnoughUnlessMoreIsAsked() {
        assertThat(passes(50, 100, 999, new Threshold(50, Threshold.Of.VOTES, true)))
                .isFalse();
        assertThat(passes(51, 100, 999, new Threshold(50, Threshold.Of.VOTES, true)))
                .isTrue();
        assertThat(passes(50, 100, 999, new Threshold(50, Threshold.Of.VOTES, false)))
                .isTrue();
        assertThat(passes(49, 100, 999, new Threshold(50, Threshold.Of.VOTES, false)))
                .isFalse();
        assertThat(passes(2, 3, 999, new Threshold(67, Threshold.Of.VOTES, false)))
                .isFalse();
        assertThat(passes(2, 3, 999, new Threshold(66, Threshold.Of.VOTES, true)))
                .isTrue();
        assertThat(passes(33, 33, 100, new Threshold(33, Threshold.Of.ELECTORATE, false)))
                .isTrue();
        assertThat(passes(33, 33, 101, new Threshold(33, Threshold.Of.ELECTORATE, false)))
                .isFalse();
        assertThat(passes(3, 3, 3, new Threshold(100, Threshold.Of.ELECTORATE, true)))
                .isFalse();
        assertThat(passes(0, 0, 100, new Threshold(1, Threshold.Of.VOTES, false)))
                .isFalse();
    }

    @Property(tries = 300)
    void aQuorumIsReachedExactlyFromItsShareOn(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(min = 1, max = 50_000) int voters) {
        int needed = new BigDecimal(voters)
                .multiply(new BigDecimal(percent))
                .divide(new BigDecimal(100), 0, RoundingMode.CEILING)
                .intValueExact();
        Referendum poll = poll(percent, new Threshold(50, Threshold.Of.VOTES, true));
        assertThat(Counting.isQuorate(poll, needed, voters)).isTrue();
        assertThat(needed > 0 && Counting.isQuorate(poll, needed - 1, voters)).isFalse();
    }

    /** Slate of up to eight in two communities, with caps that sometimes bind. */
    @Provide
    Arbitrary<Election> elections() {
        Arbitrary<Long> cap = Arbitraries.longs().between(1, 400).injectNull(0.4);
        Arbitrary<List<Long>> costs =
                Arbitraries.longs().between(1, 300).list().ofMinSize(1).ofMaxSize(8);
        return Combinators.combine(
                        costs,
                        Arbitraries.longs().between(1, 900),
                        cap,
                        cap,
                        Arbitraries.of(Rule.values()).map(Rule::key))
                .as((each, budget, projectCap, communityCap, rule) -> new Election(
                        budget,
                        IntStream.range(0, each.size())
                                .mapToObj(number -> new Candidate(
                                        "p" + number, each.get(number), new CommunityId("c" + number % 2), Set.of()))
                                .toList(),
                        VotingMethod.approving(8),
                        new RuleTerms(rule, 5, 10_000, "lot", 0, null, projectCap, communityCap),
                        0));
    }

    private static void assertWithinMoney(Election election, List<String> ids) {
        long sum = 0;
        Map<String, Long> byCommunity = new TreeMap<>();
        for (Candidate candidate : election.slate()) {
            if (ids.contains(candidate.proposal())) {
                sum += candidate.costFen();
                byCommunity.merge(candidate.community().value(), candidate.costFen(), Long::sum);
                assertThat(candidate.costFen())
                        .isLessThanOrEqualTo(orMost(election.rule().projectCapFen()));
            }
        }
        assertThat(sum).isLessThanOrEqualTo(election.budgetFen());
        assertThat(byCommunity.values())
                .allMatch(spent -> spent <= orMost(election.rule().communityCapFen()));
    }

    private static long orMost(@org.jspecify.annotations.Nullable Long cap) {
        return cap == null ? Long.MAX_VALUE : cap;
    }

    @Property(tries = 200)
    void noRuleSelectsMoreThanTheBudgetOrACap(
            @ForAll("elections") Election election, @ForAll("papers") List<Set<String>> papers) {
        List<String> slate = election.optionIds();
        List<Set<String>> wishes = papers.stream()
                .map(paper -> {
                    Set<String> wish = new HashSet<>();
                    paper.forEach(option -> wish.add(slate.get(OPTIONS.indexOf(option) * 2 % slate.size())));
                    return wish;
                })
                .toList();
        List<String> selected =
                Counting.allocate(election, slate.reversed(), choices(wishes)).selected();
        assertWithinMoney(election, selected);
        assertThat(BoxPolicies.maySelect(election, selected)).isTrue();
    }

    @Property(tries = 300)
    void twoPeopleSelectNeitherMoreThanTheBudgetNorACap(
            @ForAll("elections") Election election, @ForAll Set<@IntRange(max = 7) Integer> which) {
        List<String> ids = which.stream().map(number -> "p" + number).toList();
        if (BoxPolicies.maySelect(election, ids)) {
            assertWithinMoney(election, ids);
            assertThat(election.optionIds()).containsAll(ids);
        } else {
            assertThat(breaks(election, ids)).isTrue();
        }
        assertThat(BoxPolicies.maySelect(election, List.of("p0", "p0"))).isFalse();
    }

    private static boolean breaks(Election election, List<String> ids) {
        try {
            assertThat(election.optionIds()).containsAll(ids);
            assertWithinMoney(election, ids);
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }

    /** A thousand different papers on ten cheap projects, and one voter for a dear one whose turn comes after 2,500 steps. */
    private static List<Choice> thousandPapersAndALoneOne() {
        List<Choice> papers = new ArrayList<>();
        for (int paper = 1; paper < 1_000; paper++) {
            Map<String, Long> marks = new TreeMap<>();
            for (int option = 0; option < 10; option++) {
                if ((paper >> option & 1) == 1) {
                    marks.put("p" + option, 1L);
                }
            }
            papers.add(new Choice(marks, 1));
        }
        papers.add(new Choice(Map.of("lone", 1L), 1));
        return papers.stream().sorted(Choice.ORDER).toList();
    }

    private static Election withALoneOne(long incrementFen) {
        List<Candidate> slate = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(number -> slate.add(new Candidate("p" + number, 100, BallotScenarios.JINPING, Set.of())));
        slate.add(new Candidate("lone", 2_600, BallotScenarios.JINPING, Set.of()));
        return new Election(
                100_000,
                slate,
                VotingMethod.approving(10),
                new RuleTerms("mes_cost_sat_add1", incrementFen, 100_000, "lexico", 0, null, null, null),
                0);
    }

    @Example
    void aCountThatWouldHoldUpTheDistrictFailsInsteadWhateverItsStepLimitSays() {
        List<Choice> papers = thousandPapersAndALoneOne();
        Election fine = withALoneOne(1);
        assertThatThrownBy(() -> Counting.allocate(fine, fine.optionIds(), papers))
                .isInstanceOf(StepLimitReached.class)
                .hasMessageStartingWith("After 202 steps of 1 each");
    }

    @Example
    void aCountThatEndsInTimeIsTheOneOfThePublishedRuleset() {
        List<Choice> papers = thousandPapersAndALoneOne();
        Election coarse = withALoneOne(100);
        assertThat(Counting.allocate(coarse, coarse.optionIds(), papers).rulesetHash())
                .isEqualTo(
                        Counting.allocate(coarse, coarse.optionIds(), List.of()).rulesetHash());
        assertThat(Counting.allocate(coarse, coarse.optionIds(), papers).selected())
                .contains("lone");
    }
}
