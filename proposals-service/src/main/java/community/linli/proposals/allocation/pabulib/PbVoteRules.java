package community.linli.proposals.allocation.pabulib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Pabulib refuses in votes, and in the counts of them that stand beside the projects. */
final class PbVoteRules {

    private final PbSections file;
    private final List<PbProblem> problems = new ArrayList<>();
    private final Map<String, Long> votes = new HashMap<>();
    private final Map<String, Long> scores = new HashMap<>();

    private PbVoteRules(PbSections file) {
        this.file = file;
    }

    static List<PbProblem> problems(PbSections file) {
        PbVoteRules rules = new PbVoteRules(file);
        rules.votes();
        rules.counts();
        return rules.problems;
    }

    private void votes() {
        PbTable table = file.votes();
        for (String column : List.of("voter_id", "vote")) {
            if (table.column(column) < 0) {
                add(table.heading().first(), "missing-column", "VOTES has no column " + column + ".");
            }
        }
        Set<String> known = new HashSet<>();
        file.projects()
                .rows()
                .forEach(row -> file.projects().cell(row, "project_id").ifPresent(id -> known.add(id.stripped())));
        Set<String> voters = new HashSet<>();
        for (PbRow row : table.rows()) {
            table.cell(row, "voter_id")
                    .filter(voter -> !voters.add(voter.stripped()))
                    .ifPresent(voter -> add(voter, "voter-twice", "Voter " + voter.stripped() + " is there twice."));
            table.cell(row, "vote").ifPresent(vote -> vote(vote, table.cell(row, "points"), known));
        }
    }

    private void vote(PbCell vote, Optional<PbCell> points, Set<String> known) {
        List<String> chosen = PbNumbers.list(vote);
        Set<String> distinct = new HashSet<>(chosen);
        if (chosen.isEmpty()) {
            add(vote, "blank-vote", "The vote names no project.");
        }
        if (distinct.size() < chosen.size()) {
            add(vote, "duplicate-in-vote", "The vote names a project twice.");
        }
        distinct.stream()
                .filter(project -> !known.contains(project))
                .sorted()
                .forEach(project -> add(
                        vote, "unknown-project", "The vote names " + project + ", which is no project of the file."));
        limit("max_length")
                .filter(most -> chosen.size() > most)
                .ifPresent(most -> add(
                        vote,
                        "vote-too-long",
                        "The vote names " + chosen.size() + " projects, at most " + most + " may be."));
        limit("min_length")
                .filter(least -> chosen.size() < least)
                .ifPresent(least -> add(
                        vote,
                        "vote-too-short",
                        "The vote names " + chosen.size() + " projects, at least " + least + " must be."));
        distinct.forEach(project -> votes.merge(project, 1L, Long::sum));
        points.ifPresent(cell -> points(cell, chosen));
    }

    private void points(PbCell cell, List<String> chosen) {
        List<String> given = PbNumbers.list(cell);
        if (given.size() != chosen.size() || !given.stream().allMatch(PbNumbers::isWhole)) {
            add(cell, "points-differ", "There must be one whole number of points for each project named.");
            return;
        }
        long sum = 0;
        for (int at = 0; at < given.size(); at++) {
            long one = Long.parseLong(given.get(at));
            sum += one;
            scores.merge(chosen.get(at), one, Long::sum);
        }
        long together = sum;
        limit("max_sum_points")
                .filter(most -> together > most)
                .ifPresent(most -> add(
                        cell,
                        "points-sum",
                        "The vote deals out " + together + " points, at most " + most + " may be."));
    }

    private void counts() {
        PbTable table = file.projects();
        for (PbRow row : table.rows()) {
            String id = table.cell(row, "project_id").map(PbCell::stripped).orElse("");
            table.cell(row, "votes").ifPresent(cell -> {
                count(cell, "votes-differ", votes.getOrDefault(id, 0L));
                if (votes.getOrDefault(id, 0L) == 0) {
                    problems.add(new PbProblem(
                            cell.line(), cell.column(), "no-votes", true, "Nobody voted for project " + id + "."));
                }
            });
            if (file.votes().column("points") >= 0) {
                table.cell(row, "score").ifPresent(cell -> count(cell, "score-differs", scores.getOrDefault(id, 0L)));
            }
        }
    }

    private void count(PbCell cell, String rule, long found) {
        if (!cell.stripped().equals(String.valueOf(found))) {
            add(cell, rule, "The file says " + cell.stripped() + ", its votes add up to " + found + ".");
        }
    }

    private Optional<Long> limit(String key) {
        return file.value(key).map(PbCell::stripped).filter(PbNumbers::isWhole).map(Long::parseLong);
    }

    private void add(PbCell cell, String rule, String message) {
        problems.add(new PbProblem(cell.line(), cell.column(), rule, false, message));
    }
}
