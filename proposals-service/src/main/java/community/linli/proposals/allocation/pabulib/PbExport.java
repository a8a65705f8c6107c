package community.linli.proposals.allocation.pabulib;

import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.Election;
import community.linli.proposals.allocation.SlateProject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file made of an election and its result, such that anyone can count it again and Pabulib takes it. Ballots are written in the order of their
 * choices and voters are numbered in that order, so that nothing in the file tells who voted or when.
 *
 * <p>The column {@code selected} is left out where the rule leaves money that could fund another project, for Pabulib refuses that; the result then
 * stands in the comment. Blank ballots and projects that cost nothing or more than the budget are written as they are, and Pabulib refuses them; {@link
 * PbRules} says so.
 */
public final class PbExport {

    /** What nobody can compute from an election. */
    public record Heading(
            String description, String country, String unit, String instance, String dateBegin, String dateEnd) {}

    private final Election election;
    private final Allocation allocation;
    private final Map<String, String> names;
    private final boolean isByPoints;
    private final Map<String, Long> votes = new HashMap<>();
    private final Map<String, Long> scores = new HashMap<>();
    private final Set<String> selected;

    private PbExport(Election election, Allocation allocation, Map<String, String> names) {
        this.election = election;
        this.allocation = allocation;
        this.names = names;
        selected = new HashSet<>(allocation.selected());
        for (SlateProject project : election.projects()) {
            if (project.id().contains(",") || !project.id().strip().equals(project.id())) {
                throw new IllegalArgumentException("No vote of a .pb file can name project " + project.id());
            }
        }
        isByPoints = election.ballots().stream()
                .anyMatch(ballot -> ballot.points().values().stream().anyMatch(points -> points > 1));
        for (Ballot ballot : election.ballots()) {
            ballot.points().forEach((id, points) -> {
                votes.merge(id, ballot.weight(), Long::sum);
                scores.merge(id, points * ballot.weight(), Long::sum);
            });
        }
    }

    /**
     * Makes a file. Amounts are fen and are written in yuan.
     *
     * @param rule what the file calls its rule, such as {@code equalshares/add1}
     * @param names what projects are called, by id; those without a name are called by their id
     * @throws IllegalArgumentException if an id has a comma, or blanks around it, so that no vote could name it
     */
    public static PbSections of(
            Election election, Allocation allocation, Heading heading, String rule, Map<String, String> names) {
        PbExport export = new PbExport(election, allocation, names);
        return new PbSections(
                PbSections.LineEnd.LF, export.meta(heading, rule), export.projects(), export.votes(), List.of());
    }

    private PbTable meta(Heading heading, String rule) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", heading.description());
        meta.put("country", heading.country());
        meta.put("unit", heading.unit());
        meta.put("instance", heading.instance());
        meta.put("num_projects", String.valueOf(election.projects().size()));
        meta.put("num_votes", String.valueOf(election.voters()));
        meta.put("budget", yuan(election.budget()));
        meta.put("vote_type", isByPoints ? "cumulative" : "approval");
        meta.put("rule", rule);
        meta.put("date_begin", heading.dateBegin());
        meta.put("date_end", heading.dateEnd());
        if (isByPoints) {
            meta.put("max_sum_points", String.valueOf(mostPoints()));
        }
        meta.put("currency", "CNY");
        if (paysForAll()) {
            meta.put("fully_funded", "1");
        }
        meta.put("comment", comment());
        List<PbRow> rows = new ArrayList<>();
        meta.forEach((key, value) -> rows.add(PbRow.of(List.of(key, value))));
        return new PbTable(PbRow.of(List.of("key", "value")), rows);
    }

    private String comment() {
        return "#1: Counted with input %s and ruleset %s. #2: Funded, in this order: %s."
                .formatted(
                        allocation.inputDigest(),
                        allocation.rulesetHash(),
                        selected.isEmpty() ? "none" : String.join(", ", allocation.selected()));
    }

    private PbTable projects() {
        boolean isSelectedTold = paysForAll() || !couldFundMore();
        List<String> heading = new ArrayList<>(List.of("project_id", "cost", "votes"));
        if (isByPoints) {
            heading.add("score");
        }
        heading.addAll(List.of("name", "category"));
        if (isSelectedTold) {
            heading.add("selected");
        }
        List<PbRow> rows = new ArrayList<>();
        for (SlateProject project : election.projects()) {
            List<String> row = new ArrayList<>(
                    List.of(project.id(), yuan(project.cost()), String.valueOf(votes.getOrDefault(project.id(), 0L))));
            if (isByPoints) {
                row.add(String.valueOf(scores.getOrDefault(project.id(), 0L)));
            }
            row.add(names.getOrDefault(project.id(), project.id()));
            row.add(String.join(",", project.dimensions()));
            if (isSelectedTold) {
                row.add(selected.contains(project.id()) ? "1" : "0");
            }
            rows.add(PbRow.of(row));
        }
        return new PbTable(PbRow.of(heading), rows);
    }

    private PbTable votes() {
        List<PbRow> rows = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            String vote = String.join(",", ballot.points().keySet());
            String points = String.join(
                    ",", ballot.points().values().stream().map(String::valueOf).toList());
            for (long voter = 0; voter < ballot.weight(); voter++) {
                String id = String.valueOf(rows.size() + 1);
                rows.add(PbRow.of(isByPoints ? List.of(id, vote, points) : List.of(id, vote)));
            }
        }
        return new PbTable(
                PbRow.of(isByPoints ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote")), rows);
    }

    private boolean paysForAll() {
        return election.projects().stream().mapToLong(SlateProject::cost).reduce(0, Math::addExact)
                <= election.budget();
    }

    private boolean couldFundMore() {
        long left = election.budget() - allocation.spent();
        return election.projects().stream()
                .anyMatch(project -> !selected.contains(project.id()) && project.cost() < left);
    }

    private long mostPoints() {
        return election.ballots().stream()
                .mapToLong(ballot -> ballot.points().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .max()
                .orElse(0);
    }

    private static String yuan(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2).stripTrailingZeros();
        return yuan.scale() < 0 ? yuan.setScale(0).toPlainString() : yuan.toPlainString();
    }
}
