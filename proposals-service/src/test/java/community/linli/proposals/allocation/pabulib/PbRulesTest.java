package community.linli.proposals.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.proposals.allocation.SharedElections;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PbRulesTest {

    private record Mistake(String rule, int line, int column, String good, String bad) {

        void isFound() {
            assertThat(Files.GOOD).contains(good);
            assertThat(PbRules.problems(Files.read(Files.GOOD.replace(good, bad))))
                    .anySatisfy(problem -> {
                        assertThat(problem.rule()).isEqualTo(rule);
                        assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
                        assertThat(problem.column()).as(problem.toString()).isEqualTo(column);
                        assertThat(problem.isWarning()).isFalse();
                    });
        }
    }

    @Test
    void aGoodFileHasNoProblems() {
        assertThat(PbRules.problems(Files.read(Files.GOOD))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsFoundWhereItIs() {
        return Stream.of(
                        new Mistake("blank-line", 20, 1, "VOTES\n", "\nVOTES\n"),
                        new Mistake("missing-key", 2, 1, "unit;Chengdu\n", ""),
                        new Mistake("missing-column", 17, 1, "project_id;cost;", "project_id;price;"),
                        new Mistake("missing-column", 21, 1, "voter_id;vote;", "voter_id;votes;"),
                        new Mistake("no-count-column", 17, 1, "cost;votes;name", "cost;voters;name"),
                        new Mistake("cells-in-row", 24, 1, "3;b;bad", "3;b"),
                        new Mistake("comma-in-decimal", 9, 8, "100.50", "100,50"),
                        new Mistake("comma-in-decimal", 19, 3, "b;50.5;", "b;50,5;"),
                        new Mistake("no-number", 19, 3, "b;50.5;", "b;fifty;"),
                        new Mistake("vote-type", 10, 11, "type;approval", "type;shouting"),
                        new Mistake("date", 12, 12, "01.03.2026", "2026-03-01"),
                        new Mistake("date-range", 13, 10, "31.03.2026", "28.02.2026"),
                        new Mistake("comment-form", 14, 9, "max_length;2", "comment;nice"),
                        new Mistake("fully-funded", 14, 14, "max_length;2", "fully_funded;yes"),
                        new Mistake("fully-funded", 9, 8, "100.50", "1000"),
                        new Mistake("number-of-projects", 7, 14, "num_projects;2", "num_projects;3"),
                        new Mistake("number-of-votes", 8, 11, "num_votes;3", "num_votes;4"),
                        new Mistake("project-twice", 19, 1, "b;50.5", "a;50.5"),
                        new Mistake("voter-twice", 24, 1, "3;b;bad", "1;b;bad"),
                        new Mistake("no-cost", 19, 3, "b;50.5", "b;0"),
                        new Mistake("cost-above-budget", 19, 3, "b;50.5", "b;100.51"),
                        new Mistake("budget-exceeded", 9, 8, "Lamps;0", "Lamps;1"),
                        new Mistake("budget-unspent", 19, 1, "b;50.5", "b;40.49"),
                        new Mistake("selected-value", 19, 16, "Lamps;0", "Lamps;4"),
                        new Mistake("votes-differ", 19, 8, "50.5;2", "50.5;1"),
                        new Mistake("blank-vote", 23, 3, "2;a;", "2;;"),
                        new Mistake("unknown-project", 23, 3, "2;a;", "2;c;"),
                        new Mistake("duplicate-in-vote", 23, 3, "2;a;", "2;a,a;"),
                        new Mistake("vote-too-long", 22, 3, "max_length;2", "max_length;1"),
                        new Mistake("vote-too-short", 23, 3, "max_length;2", "min_length;2"))
                .map(mistake -> DynamicTest.dynamicTest(mistake.rule() + " " + mistake.bad(), mistake::isFound));
    }

    @Test
    void pointsMustMatchTheirVoteAndTheirSum() {
        String good = Files.GOOD
                .replace("type;approval", "type;cumulative")
                .replace("max_length;2", "max_sum_points;4")
                .replace("votes;name", "score;name")
                .replace("a;60;2", "a;60;5")
                .replace("vote;mood", "vote;points")
                .replace("a,b;good", "a,b;3,1")
                .replace("2;a;", "2;a;2")
                .replace("b;bad", "b;1");
        assertThat(PbRules.problems(Files.read(good))).isEmpty();
        assertThat(PbRules.problems(Files.read(good.replace("2;a;2", "2;a;2,1"))))
                .extracting(PbProblem::rule)
                .contains("points-differ", "score-differs");
        assertThat(PbRules.problems(Files.read(good.replace("a,b;3,1", "a,b;3,2"))))
                .extracting(PbProblem::rule)
                .contains("points-sum", "score-differs");
        assertThat(PbRules.problems(Files.read(good.replace("max_sum_points;4\n", ""))))
                .extracting(PbProblem::rule)
                .contains("missing-key");
    }

    @Test
    void unspentMoneyIsAWarningUnderRulesThatMayLeaveSome() {
        String left = Files.GOOD.replace("b;50.5", "b;40.49");
        assertThat(PbRules.problems(Files.read(left.replace("rule;greedy", "rule;equalshares/add1"))))
                .filteredOn(problem -> problem.rule().equals("budget-unspent"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isWarning()).isTrue();
                    assertThat(problem).hasToString("Line 19, column 1: The money left could fund project b.");
                });
    }

    @TestFactory
    Stream<DynamicTest> realFilesHaveNoProblemsButThoseKnown() {
        return SharedElections.files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(PbRules.problems(PbSections.read(SharedElections.bytes(file))).stream()
                                        .filter(problem -> !problem.isWarning()))
                                .isEmpty()));
    }
}
