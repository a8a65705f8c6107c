package community.linli.proposals.criteria;

import java.util.List;

/**
 * How a round's projects are evaluated.
 *
 * @param criteria 1 to 12, in the order in which they are scored
 * @param satisfactionPercent the weight of the residents' ratings, 0 to 50; with the criteria's weights it makes 100
 * @param passMark from how many points of 100 a project may go on
 * @param excellentMark from how many it has earned an incentive; at least the pass mark
 * @param evaluatorsNeeded how many scores a result needs at least, 1 to 9
 * @param appealDays how many days an elimination can be appealed against, 1 to 60
 */
public record Yardstick(
        List<Criterion> criteria,
        int satisfactionPercent,
        int passMark,
        int excellentMark,
        int evaluatorsNeeded,
        int appealDays) {

    /**
     * One thing that is looked at.
     *
     * @param name as evaluators and residents read it
     * @param weightPercent above zero
     */
    public record Criterion(String name, int weightPercent) {
        public Criterion {
            name = name.strip();
        }
    }

    public Yardstick {
        criteria = List.copyOf(criteria);
    }

    /** The criteria's weights together. */
    public int expertPercent() {
        return criteria.stream().mapToInt(Criterion::weightPercent).sum();
    }
}
