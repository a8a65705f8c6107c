package community.linli.proposals.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of each project how it fared and what it lacked. */
final class Verdicts {

    private final Contest contest;
    private final Set<String> selected;
    private final EqualShares.@Nullable Run run;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Exclusion> exclusions = new HashMap<>();
    private final Map<Integer, Greedy.Miss> misses = new HashMap<>();

    Verdicts(Contest contest, List<String> selected, EqualShares.@Nullable Run run, @Nullable Greedy greedy) {
        this.contest = contest;
        this.selected = new HashSet<>(selected);
        this.run = run;
        for (int number = 0; number < contest.size(); number++) {
            numbers.put(contest.id(number), number);
        }
        contest.exclusions().forEach(exclusion -> exclusions.put(exclusion.project(), exclusion));
        if (greedy != null) {
            greedy.misses().forEach(miss -> misses.put(miss.project(), miss));
        }
    }

    List<Verdict> all() {
        List<Verdict> verdicts = new ArrayList<>();
        for (SlateProject project : contest.election().projects()) {
            Exclusion exclusion = exclusions.get(project.id());
            Integer number = numbers.get(project.id());
            if (exclusion != null) {
                verdicts.add(excluded(project, exclusion));
            } else if (number != null) {
                verdicts.add(counted(project, number));
            }
        }
        return List.copyOf(verdicts);
    }

    private Verdict excluded(SlateProject project, Exclusion exclusion) {
        boolean isForVotes = exclusion.reason() == Exclusion.Reason.BELOW_MINIMUM_VOTES
                || exclusion.reason() == Exclusion.Reason.BELOW_THRESHOLD_SHARE;
        Rational asked = exclusion.asked();
        long roundedUp = asked.numerator()
                .add(asked.denominator())
                .subtract(java.math.BigInteger.ONE)
                .divide(asked.denominator())
                .longValueExact();
        return verdict(
                project,
                Verdict.Outcome.EXCLUDED,
                null,
                isForVotes ? null : exclusion.found() - roundedUp,
                isForVotes ? roundedUp - exclusion.found() : null);
    }

    private Verdict counted(SlateProject project, int number) {
        if (selected.contains(project.id())) {
            return verdict(project, Verdict.Outcome.FUNDED, null, null, null);
        }
        Rational voterMoneyLacking = run == null ? null : run.lacking(number);
        Greedy.Miss miss = misses.get(number);
        if (miss != null) {
            boolean isForCap = project.cost() > miss.leftOfCap();
            long left = isForCap ? miss.leftOfCap() : miss.leftOfBudget();
            return verdict(
                    project,
                    isForCap ? Verdict.Outcome.SHORT_OF_COMMUNITY_CAP : Verdict.Outcome.SHORT_OF_BUDGET,
                    voterMoneyLacking,
                    project.cost() - left,
                    miss.votesLacking());
        }
        if (voterMoneyLacking != null) {
            return verdict(project, Verdict.Outcome.SHORT_OF_VOTER_MONEY, voterMoneyLacking, null, null);
        }
        if (!contest.isCandidate(number)) {
            boolean isUnwanted = contest.score(number) == 0;
            return verdict(
                    project,
                    isUnwanted ? Verdict.Outcome.SHORT_OF_VOTER_MONEY : Verdict.Outcome.WORTHLESS_BY_COST,
                    isUnwanted ? Rational.of(project.cost()) : null,
                    null,
                    null);
        }
        long leftOfCap = run == null ? 0 : run.spending().leftOfCap(number);
        return verdict(project, Verdict.Outcome.SHORT_OF_COMMUNITY_CAP, null, project.cost() - leftOfCap, null);
    }

    private Verdict verdict(
            SlateProject project,
            Verdict.Outcome outcome,
            @Nullable Rational voterMoneyLacking,
            @Nullable Long budgetLacking,
            @Nullable Long votesLacking) {
        return new Verdict(
                project.id(),
                outcome,
                project.cost(),
                contest.score(project.id()),
                contest.supporters(project.id()),
                voterMoneyLacking,
                budgetLacking,
                votesLacking);
    }
}
