package community.linli.proposals.allocation.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What Pabulib refuses, each with line and column; no problem without {@code isWarning} means that it would take the file.
 *
 * <p>Rules: {@code blank-line}, {@code missing-key}, {@code missing-column}, {@code cells-in-row}, {@code comma-in-decimal}, {@code no-number}, {@code
 * vote-type}, {@code date}, {@code date-range}, {@code comment-form}, {@code number-of-projects}, {@code number-of-votes}, {@code project-twice},
 * {@code voter-twice}, {@code no-cost}, {@code cost-above-budget}, {@code budget-exceeded}, {@code budget-unspent}, {@code fully-funded}, {@code
 * selected-value}, {@code votes-differ}, {@code score-differs}, {@code no-count-column}, {@code blank-vote}, {@code unknown-project}, {@code
 * duplicate-in-vote}, {@code vote-too-long}, {@code vote-too-short}, {@code points-differ}, {@code points-sum}. Warnings only: {@code no-votes}, and
 * {@code budget-unspent} where the file's rule is none of the greedy ones.
 */
public final class PbRules {

    private static final List<String> REQUIRED = List.of(
            "description",
            "country",
            "unit",
            "instance",
            "num_projects",
            "num_votes",
            "budget",
            "vote_type",
            "rule",
            "date_begin",
            "date_end");
    private static final Set<String> KINDS = Set.of("approval", "ordinal", "cumulative", "scoring", "choose-1");

    private final PbSections file;
    private final List<PbProblem> problems = new ArrayList<>();

    private PbRules(PbSections file) {
        this.file = file;
    }

    /** Everything that is wrong, in the order of the file. */
    public static List<PbProblem> problems(PbSections file) {
        PbRules rules = new PbRules(file);
        rules.lines();
        rules.meta();
        rules.projects();
        rules.money();
        rules.problems.addAll(PbVoteRules.problems(file));
        return rules.problems.stream()
                .sorted(java.util.Comparator.comparingInt(PbProblem::line).thenComparingInt(PbProblem::column))
                .toList();
    }

    private void lines() {
        for (int line : file.blankLines()) {
            problems.add(new PbProblem(line, 1, "blank-line", false, "The line is blank."));
        }
        for (PbTable table : List.of(file.projects(), file.votes())) {
            for (PbRow row : table.rows()) {
                int due = table.heading().cells().size();
                if (row.cells().size() != due) {
                    add(
                            row.first(),
                            "cells-in-row",
                            "The row has " + row.cells().size() + " cells, the heading " + due + ".");
                }
            }
        }
    }

    private void meta() {
        PbCell start = file.meta().heading().first();
        for (String key : REQUIRED) {
            if (file.value(key).filter(cell -> !cell.stripped().isEmpty()).isEmpty()) {
                add(start, "missing-key", "META does not say " + key + ".");
            }
        }
        for (String key : List.of("budget", "min_sum_cost", "max_sum_cost")) {
            file.value(key).ifPresent(cell -> decimal(cell, key));
        }
        count("num_projects", "number-of-projects", file.projects().rows().size());
        count("num_votes", "number-of-votes", file.votes().rows().size());
        expect("vote_type", KINDS::contains, "vote-type", "There is no kind of vote called %s.");
        expect(
                "comment",
                text -> text.startsWith("#1: "),
                "comment-form",
                "A comment begins with \"#1: \", this one does not.");
        expect("fully_funded", "1"::equals, "fully-funded", "fully_funded is 1 or left out, not %s.");
        dates();
        if (file.value("vote_type")
                        .filter(kind -> kind.stripped().equals("cumulative"))
                        .isPresent()
                && file.value("max_sum_points").isEmpty()) {
            add(start, "missing-key", "META does not say max_sum_points, which cumulative votes need.");
        }
    }

    private void dates() {
        Optional<String> begin = date("date_begin");
        Optional<String> end = date("date_end");
        if (begin.isPresent() && end.isPresent() && begin.get().compareTo(end.get()) > 0) {
            file.value("date_end").ifPresent(cell -> add(cell, "date-range", "The vote ends before it begins."));
        }
    }

    /** A date as text that sorts; a year is its first day. */
    private Optional<String> date(String key) {
        Optional<PbCell> cell = file.value(key);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String text = cell.get().stripped();
        if (text.matches("[0-9]{4}")) {
            return Optional.of(text + "-01-01");
        }
        if (text.matches("[0-3][0-9]\\.[01][0-9]\\.[0-9]{4}")) {
            return Optional.of(text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2));
        }
        add(cell.get(), "date", "A date is written dd.mm.yyyy or yyyy, not " + text + ".");
        return Optional.empty();
    }

    private void projects() {
        for (String column : List.of("project_id", "cost")) {
            if (file.projects().column(column) < 0) {
                add(file.projects().heading().first(), "missing-column", "PROJECTS has no column " + column + ".");
            }
        }
        if (file.projects().column("votes") < 0 && file.projects().column("score") < 0) {
            add(file.projects().heading().first(), "no-count-column", "PROJECTS has neither votes nor score.");
        }
        Set<String> ids = new HashSet<>();
        for (PbRow row : file.projects().rows()) {
            file.projects()
                    .cell(row, "project_id")
                    .filter(id -> !ids.add(id.stripped()))
                    .ifPresent(id -> add(id, "project-twice", "Project " + id.stripped() + " is there twice."));
            file.projects().cell(row, "cost").ifPresent(cell -> decimal(cell, "cost"));
            file.projects()
                    .cell(row, "selected")
                    .filter(cell -> !Set.of("0", "1", "2", "3").contains(cell.stripped()))
                    .ifPresent(
                            cell -> add(cell, "selected-value", "selected is 0, 1, 2 or 3, not " + cell.text() + "."));
        }
    }

    private void money() {
        Optional<BigDecimal> budget = file.value("budget").flatMap(PbRules::number);
        if (budget.isEmpty()) {
            return;
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        Map<PbRow, BigDecimal> unselected = new HashMap<>();
        for (PbRow row : file.projects().rows()) {
            Optional<PbCell> cell = file.projects().cell(row, "cost");
            BigDecimal cost = cell.flatMap(PbRules::number).orElse(BigDecimal.ZERO);
            all = all.add(cost);
            if (cell.isPresent() && cost.signum() == 0) {
                add(cell.get(), "no-cost", "The project costs nothing.");
            }
            if (cell.isPresent() && cost.compareTo(budget.get()) > 0) {
                add(cell.get(), "cost-above-budget", "The project costs more than the whole budget.");
            }
            String selected =
                    file.projects().cell(row, "selected").map(PbCell::stripped).orElse("");
            if (selected.equals("1")) {
                spent = spent.add(cost);
            } else if (selected.equals("0")) {
                unselected.put(row, cost);
            }
        }
        spent(budget.get(), all, spent, unselected);
    }

    private void spent(BigDecimal budget, BigDecimal all, BigDecimal spent, Map<PbRow, BigDecimal> unselected) {
        PbCell cell = file.value("budget").orElseThrow();
        if (spent.compareTo(budget) > 0) {
            add(
                    cell,
                    "budget-exceeded",
                    "The selected projects cost " + spent.toPlainString() + ", more than the budget.");
        }
        if (file.value("fully_funded").isPresent()) {
            return;
        }
        if (budget.compareTo(all) > 0) {
            add(cell, "fully-funded", "The budget pays for every project, and META does not say fully_funded.");
        }
        boolean isGreedy = file.value("rule")
                .filter(rule -> rule.stripped().equals("greedy"))
                .isPresent();
        BigDecimal left = budget.subtract(spent);
        unselected.forEach((row, cost) -> {
            if (cost.compareTo(left) < 0) {
                problems.add(new PbProblem(
                        row.first().line(),
                        row.first().column(),
                        "budget-unspent",
                        !isGreedy,
                        "The money left could fund project " + row.first().stripped() + "."));
            }
        });
    }

    private void count(String key, String rule, int found) {
        expect(key, String.valueOf(found)::equals, rule, "META says %s for " + key + ", there are " + found + ".");
    }

    private void expect(String key, Predicate<String> isRight, String rule, String message) {
        file.value(key)
                .filter(cell -> !isRight.test(cell.stripped()))
                .ifPresent(cell -> add(cell, rule, message.formatted(cell.stripped())));
    }

    private void decimal(PbCell cell, String name) {
        if (cell.text().contains(",")) {
            add(cell, "comma-in-decimal", "The " + name + " is written with a comma: " + cell.text() + ".");
        } else if (!PbNumbers.isDecimal(cell.stripped())) {
            add(cell, "no-number", "The " + name + " is no number from 0 up: " + cell.text() + ".");
        }
    }

    private static Optional<BigDecimal> number(PbCell cell) {
        return Optional.of(cell.stripped()).filter(PbNumbers::isDecimal).map(BigDecimal::new);
    }

    private void add(PbCell cell, String rule, String message) {
        problems.add(new PbProblem(cell.line(), cell.column(), rule, false, message));
    }
}
