package community.linli.proposals.allocation.pabulib;

import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.BallotForm;
import community.linli.proposals.allocation.Election;
import community.linli.proposals.allocation.Rational;
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
 * An election made of a file. Money is counted in the smallest decimal that the file's budget and costs use, at least hundredths, so that nothing is
 * rounded; {@code decimals} says how many places that are.
 *
 * <p>{@code approval} and {@code choose-1} votes are approvals. {@code cumulative} and {@code scoring} votes carry the points of their column. {@code
 * ordinal} votes carry {@code max_length} points for the first place (the number of projects where that is less or not given), one less for each place
 * after it. Voters' ids, ages and other columns are left behind.
 *
 * @param election what is counted
 * @param decimals how many decimal places of the file's currency one unit of money is
 */
public record PbElection(Election election, int decimals) {

    private static final int USUAL_DECIMALS = 2;

    /**
     * Makes an election of a file.
     *
     * @throws PbUnreadable if a number is none, an id is missing or there twice, a vote names a project that is not in the file, or the kind of vote
     *     is unknown
     */
    public static PbElection of(PbSections file) {
        BigDecimal budget = PbNumbers.decimal(required(file, "budget"), "budget");
        Map<String, BigDecimal> costs = costs(file.projects());
        int decimals = Math.max(USUAL_DECIMALS, places(budget));
        for (BigDecimal cost : costs.values()) {
            decimals = Math.max(decimals, places(cost));
        }
        List<SlateProject> projects = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> cost : costs.entrySet()) {
            projects.add(new SlateProject(cost.getKey(), units(file, cost.getValue(), decimals)));
        }
        return new PbElection(
                new Election(units(file, budget, decimals), projects, ballots(file, costs.keySet())), decimals);
    }

    /** An amount of the file's currency in the unit that is counted with. */
    public Rational units(Rational amount) {
        return amount.times(new Rational(java.math.BigInteger.TEN.pow(decimals), java.math.BigInteger.ONE));
    }

    private static Map<String, BigDecimal> costs(PbTable projects) {
        Map<String, BigDecimal> costs = new LinkedHashMap<>();
        for (PbRow row : projects.rows()) {
            PbCell id = projects.required(row, "project_id");
            if (id.stripped().isEmpty()) {
                throw new PbUnreadable(id, "A project has no id.");
            }
            BigDecimal cost = PbNumbers.decimal(projects.required(row, "cost"), "cost of " + id.stripped());
            if (costs.put(id.stripped(), cost) != null) {
                throw new PbUnreadable(id, "Project " + id.stripped() + " is there twice.");
            }
        }
        return costs;
    }

    private static List<Ballot> ballots(PbSections file, Set<String> known) {
        PbTable votes = file.votes();
        PbCell kind = required(file, "vote_type");
        BallotForm form = switch (kind.stripped()) {
            case "approval", "choose-1" -> new BallotForm.Approval(0, Integer.MAX_VALUE);
            case "cumulative", "scoring" -> new BallotForm.Cumulative(Long.MAX_VALUE, Long.MAX_VALUE);
            case "ordinal" -> BallotForm.Ranking.falling(places(file, known.size()));
            default -> throw new PbUnreadable(kind, "There is no kind of vote called " + kind.stripped() + ".");
        };
        Map<List<?>, Ballot> shared = new HashMap<>();
        List<Ballot> ballots = new ArrayList<>();
        for (PbRow row : votes.rows()) {
            PbCell vote = votes.required(row, "vote");
            List<String> chosen = named(vote, known);
            List<Long> points =
                    form instanceof BallotForm.Cumulative ? points(votes.required(row, "points"), chosen) : List.of();
            ballots.add(shared.computeIfAbsent(List.of(chosen, points), ignored -> ballot(form, vote, chosen, points)));
        }
        return ballots;
    }

    private static Ballot ballot(BallotForm form, PbCell vote, List<String> chosen, List<Long> points) {
        try {
            return switch (form) {
                case BallotForm.Approval ignored -> Ballot.approving(chosen);
                case BallotForm.Cumulative cumulative -> cumulative.ballot(dealt(chosen, points));
                case BallotForm.Ranking ranking -> ranking.ballot(chosen);
                case BallotForm.Knapsack ignored -> Ballot.approving(chosen);
            };
        } catch (BallotForm.NotABallot wrong) {
            throw new PbUnreadable(vote, String.valueOf(wrong.getMessage()));
        }
    }

    private static List<String> named(PbCell vote, Set<String> known) {
        List<String> chosen = PbNumbers.list(vote);
        for (String project : new HashSet<>(chosen)) {
            if (!known.contains(project)) {
                throw new PbUnreadable(vote, "A vote names " + project + ", which is no project of the file.");
            }
        }
        return chosen;
    }

    private static List<Long> points(PbCell cell, List<String> chosen) {
        List<String> parts = PbNumbers.list(cell);
        if (parts.size() != chosen.size()) {
            throw new PbUnreadable(
                    cell, "There are " + parts.size() + " numbers of points for " + chosen.size() + " projects.");
        }
        return parts.stream()
                .map(part -> PbNumbers.whole(new PbCell(part, cell.line(), cell.column()), "number of points"))
                .toList();
    }

    private static Map<String, Long> dealt(List<String> chosen, List<Long> points) {
        Map<String, Long> dealt = new LinkedHashMap<>();
        for (int at = 0; at < chosen.size(); at++) {
            dealt.merge(chosen.get(at), points.get(at), Math::addExact);
        }
        return dealt;
    }

    private static int places(PbSections file, int projects) {
        return file.value("max_length")
                .map(cell -> (int) Math.min(projects, PbNumbers.whole(cell, "max_length")))
                .orElse(projects);
    }

    private static PbCell required(PbSections file, String key) {
        return file.value(key)
                .orElseThrow(
                        () -> new PbUnreadable(file.meta().heading().first(), "META does not say the " + key + "."));
    }

    private static int places(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }

    private static long units(PbSections file, BigDecimal amount, int decimals) {
        try {
            return amount.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new PbUnreadable(
                    file.meta().heading().first(), "The amount " + amount + " is too large to count with.");
        }
    }
}
