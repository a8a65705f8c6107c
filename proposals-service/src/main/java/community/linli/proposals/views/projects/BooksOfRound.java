package community.linli.proposals.views.projects;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The books of one round, in fen: {@code awardedFen = undisbursedFen + (disbursedFen - repaidFen) + returnedFen}, and so for each community.
 *
 * @param total all of it
 * @param communities by community, in the order of their ids
 * @param continued how many may go on after their evaluation
 * @param eliminated how many were ended by it
 * @param givenUp how many their parties gave up
 * @param awaiting how many have no final outcome yet
 */
record BooksOfRound(
        String round,
        Sums total,
        Map<String, Sums> communities,
        int continued,
        int eliminated,
        int givenUp,
        int awaiting) {

    /**
     * Money of some projects.
     *
     * @param undisbursedFen not paid out, of projects that have not ended
     * @param inHandFen paid out, neither spent nor repaid; owed by those that have ended
     * @param returnedFen released and repaid
     */
    record Sums(
            int projects,
            long awardedFen,
            long undisbursedFen,
            long disbursedFen,
            long spentFen,
            long inHandFen,
            long releasedFen,
            long repaidFen,
            long returnedFen) {

        static Sums of(List<SummaryDocument> projects) {
            long awarded = sum(projects, SummaryDocument::grantFen);
            long disbursed = sum(projects, SummaryDocument::disbursedFen);
            long spent = sum(projects, SummaryDocument::spentFen);
            long released = sum(projects, SummaryDocument::releasedFen);
            long repaid = sum(projects, SummaryDocument::repaidFen);
            return new Sums(
                    projects.size(),
                    awarded,
                    awarded - disbursed - released,
                    disbursed,
                    spent,
                    disbursed - spent - repaid,
                    released,
                    repaid,
                    released + repaid);
        }

        private static long sum(List<SummaryDocument> projects, ToLongFunction<SummaryDocument> fen) {
            return projects.stream().mapToLong(fen).sum();
        }
    }

    static BooksOfRound of(String round, List<SummaryDocument> projects) {
        Map<String, Sums> communities = new TreeMap<>();
        projects.stream()
                .map(project -> project.community().value())
                .distinct()
                .forEach(community -> communities.put(
                        community,
                        Sums.of(projects.stream()
                                .filter(project -> project.community().value().equals(community))
                                .toList())));
        return new BooksOfRound(
                round,
                Sums.of(projects),
                communities,
                count(projects, "continued"),
                count(projects, "eliminated"),
                Math.toIntExact(projects.stream()
                        .filter(project -> project.stage().equals("given-up"))
                        .count()),
                Math.toIntExact(
                        projects.stream().filter(SummaryDocument::isAwaited).count()));
    }

    private static int count(List<SummaryDocument> projects, String judgement) {
        return Math.toIntExact(projects.stream()
                .filter(project -> project.judgement().equals(judgement)
                        && !project.stage().equals("given-up"))
                .count());
    }
}
