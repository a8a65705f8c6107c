package community.linli.proposals.evaluation;

import community.linli.proposals.criteria.Yardstick;
import community.linli.proposals.evaluation.EvaluationState.Evaluator;
import community.linli.proposals.rating.RatingTotals;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the scores come to: the weighted mean over evaluators and criteria, with the residents' stars (1 is 0 points, 5 is 100) at their weight. Where
 * fewer than five have rated, their weight is shared by the criteria in proportion. Exact until the end, then rounded down to hundredths of a point.
 *
 * @param totalHundredths 0 to 10,000
 * @param criteriaHundredths the mean of each criterion
 * @param satisfactionHundredths null where too few have rated or the residents have no weight
 */
record Score(
        int totalHundredths,
        List<Integer> criteriaHundredths,
        @Nullable Integer satisfactionHundredths) {

    Score {
        criteriaHundredths = List.copyOf(criteriaHundredths);
    }

    static Score of(Yardstick yardstick, List<Evaluator> evaluators, RatingTotals ratings) {
        int scores = evaluators.size();
        int criteria = yardstick.criteria().size();
        long[] sums = new long[criteria];
        long weighted = 0;
        for (Evaluator evaluator : evaluators) {
            for (int at = 0; at < criteria; at++) {
                int points = evaluator.points().get(at);
                sums[at] += points;
                weighted += (long) points * yardstick.criteria().get(at).weightPercent();
            }
        }
        List<Integer> means = IntStream.range(0, criteria)
                .mapToObj(at -> Math.toIntExact(sums[at] * 100 / scores))
                .toList();
        if (yardstick.satisfactionPercent() == 0 || ratings.ratings() < RatingTotals.ENOUGH) {
            long total = weighted * 100 / ((long) scores * yardstick.expertPercent());
            return new Score(Math.toIntExact(total), means, null);
        }
        long residents = (ratings.stars() - ratings.ratings()) * 25;
        long total = (weighted * ratings.ratings() + yardstick.satisfactionPercent() * residents * scores)
                / ((long) scores * ratings.ratings());
        return new Score(Math.toIntExact(total), means, Math.toIntExact(residents * 100 / ratings.ratings()));
    }
}
