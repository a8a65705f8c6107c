package community.linli.proposals.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An election made ready for counting: what is left after exclusions, by number. The number is the place in the tie order, so less goes first. */
final class Contest {

    private final Election election;
    private final Ruleset ruleset;
    private final Map<String, Long> scores = new HashMap<>();
    private final Map<String, Long> supporters = new HashMap<>();
    private final List<Exclusion> exclusions;
    private final List<SlateProject> projects;
    private final int[] communities;
    private final int communityCount;
    private final long voters;
    private final long[] weights;
    private final int[][] backers;
    private final long[][] points;

    Contest(Election election, Ruleset ruleset) {
        this.election = election;
        this.ruleset = ruleset;
        voters = election.voters();
        for (Ballot ballot : election.ballots()) {
            ballot.points().forEach((id, given) -> {
                scores.merge(id, Math.multiplyExact(given, ballot.weight()), Math::addExact);
                supporters.merge(id, ballot.weight(), Math::addExact);
            });
        }
        exclusions = new ArrayList<>();
        List<SlateProject> eligible = new ArrayList<>();
        for (SlateProject project : election.projects()) {
            Exclusion exclusion = exclusion(project);
            if (exclusion == null) {
                eligible.add(project);
            } else {
                exclusions.add(exclusion);
            }
        }
        eligible.sort(ruleset.ties().over(election, scores));
        projects = List.copyOf(eligible);
        Map<String, Integer> places = new HashMap<>();
        communities = projects.stream()
                .mapToInt(project -> project.community() == null
                        ? -1
                        : places.computeIfAbsent(project.community(), community -> places.size()))
                .toArray();
        communityCount = places.size();
        List<Map<Integer, Long>> groups = new ArrayList<>();
        weights = merge(groups);
        backers = new int[projects.size()][];
        points = new long[projects.size()][];
        back(groups);
    }

    private @Nullable Exclusion exclusion(SlateProject project) {
        Limits limits = ruleset.limits();
        Long cap = limits.projectCap();
        Rational share = limits.thresholdShare();
        long support = supporters.getOrDefault(project.id(), 0L);
        if (cap != null && project.cost() > cap) {
            return new Exclusion(project.id(), Exclusion.Reason.ABOVE_PROJECT_CAP, project.cost(), Rational.of(cap));
        }
        if (limits.withinBudgetOnly() && project.cost() > election.budget()) {
            return new Exclusion(
                    project.id(), Exclusion.Reason.ABOVE_BUDGET, project.cost(), Rational.of(election.budget()));
        }
        if (support < limits.minimumVotes()) {
            return new Exclusion(
                    project.id(), Exclusion.Reason.BELOW_MINIMUM_VOTES, support, Rational.of(limits.minimumVotes()));
        }
        if (share != null && Rational.of(support).compareTo(share.times(Rational.of(voters))) < 0) {
            return new Exclusion(
                    project.id(), Exclusion.Reason.BELOW_THRESHOLD_SHARE, support, share.times(Rational.of(voters)));
        }
        return null;
    }

    /** Ballots that agree on what is left are one group of voters; blank ones are none. */
    private long[] merge(List<Map<Integer, Long>> groups) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int project = 0; project < projects.size(); project++) {
            numbers.put(projects.get(project).id(), project);
        }
        Map<Map<Integer, Long>, Long> merged = new HashMap<>();
        for (Ballot ballot : election.ballots()) {
            Map<Integer, Long> choice = new TreeMap<>();
            ballot.points().forEach((id, given) -> {
                Integer number = numbers.get(id);
                if (number != null) {
                    choice.put(number, given);
                }
            });
            if (!choice.isEmpty()) {
                merged.merge(choice, ballot.weight(), Math::addExact);
            }
        }
        long[] merger = new long[merged.size()];
        merged.forEach((choice, weight) -> {
            merger[groups.size()] = weight;
            groups.add(choice);
        });
        return merger;
    }

    private void back(List<Map<Integer, Long>> groups) {
        int[] counts = new int[projects.size()];
        groups.forEach(group -> group.keySet().forEach(project -> counts[project]++));
        for (int project = 0; project < counts.length; project++) {
            backers[project] = new int[counts[project]];
            points[project] = new long[counts[project]];
        }
        for (int group = 0; group < groups.size(); group++) {
            for (Map.Entry<Integer, Long> choice : groups.get(group).entrySet()) {
                int project = choice.getKey();
                int at = --counts[project];
                backers[project][at] = group;
                points[project][at] = choice.getValue();
            }
        }
    }

    Election election() {
        return election;
    }

    Ruleset ruleset() {
        return ruleset;
    }

    List<Exclusion> exclusions() {
        return exclusions;
    }

    /** How many projects are left. */
    int size() {
        return projects.size();
    }

    SlateProject project(int number) {
        return projects.get(number);
    }

    String id(int number) {
        return projects.get(number).id();
    }

    long cost(int number) {
        return projects.get(number).cost();
    }

    /** Votes, or points where ballots carry points. */
    long score(String id) {
        return scores.getOrDefault(id, 0L);
    }

    long score(int number) {
        return score(id(number));
    }

    long supporters(String id) {
        return supporters.getOrDefault(id, 0L);
    }

    /** The community's number, or -1. */
    int community(int number) {
        return communities[number];
    }

    int communityCount() {
        return communityCount;
    }

    long budget() {
        return election.budget();
    }

    long voters() {
        return voters;
    }

    int groups() {
        return weights.length;
    }

    long weight(int group) {
        return weights[group];
    }

    /** How many projects each group supports that equal shares may choose. */
    int[] candidatesOfGroups() {
        int[] counts = new int[weights.length];
        for (int project = 0; project < projects.size(); project++) {
            if (isCandidate(project)) {
                for (int group : backers[project]) {
                    counts[group]++;
                }
            }
        }
        return counts;
    }

    /** The groups that support a project. */
    int[] backers(int number) {
        return backers[number];
    }

    /** What each of them gives it, in the same order. */
    long[] points(int number) {
        return points[number];
    }

    /** Whether equal shares may choose it at all. */
    boolean isCandidate(int number) {
        return score(number) > 0 && cost(number) > 0;
    }

    /** Whether equal shares fund it without asking anything. */
    boolean isFree(int number) {
        return ruleset.rule().utility() == Rule.Utility.CARDINALITY && score(number) > 0 && cost(number) == 0;
    }

    /** Who goes first of two with equal votes. */
    Comparator<SlateProject> amongEquals() {
        return ruleset.ties().over(election, Map.of());
    }
}
