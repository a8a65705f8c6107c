package community.linli.proposals.views.rounds;

import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.views.rounds.RoundDocument.Election;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a round at one glance.
 *
 * @param admitted how many proposals stand since voting began; 0 before
 * @param byDimension how many of them name each sign, such as {@code 人}; one that names two counts twice
 * @param admittedShare how they keep to the quota of villages, with what is missing; null before voting
 * @param fundedShare how the funded projects do; null before the decision
 * @param awardedFen the sum of the grants
 * @param leftFen what of the envelope was not awarded
 */
public record RoundDashboard(
        String round,
        String title,
        String phase,
        long envelopeFen,
        long awardedFen,
        long leftFen,
        int admitted,
        int funded,
        Map<String, Integer> byDimension,
        List<Place> communities,
        @Nullable VillageShare admittedShare,
        @Nullable VillageShare fundedShare) {

    /** What stands and what is funded in one community. */
    public record Place(String community, String name, boolean isVillage, int admitted, int funded, long awardedFen) {

        private Place withOneMore() {
            return new Place(community, name, isVillage, admitted + 1, funded, awardedFen);
        }

        private Place funding(long fen) {
            return new Place(community, name, isVillage, admitted, funded + 1, awardedFen + fen);
        }
    }

    /** Counts a round. */
    static RoundDashboard of(RoundDocument round, Map<String, PlaceDocument> places) {
        Map<String, Integer> dimensions = new TreeMap<>();
        Map<String, Place> communities = new TreeMap<>();
        round.terms().shares().forEach(share -> at(communities, places, share.community(), place -> place));
        for (Election election : round.elections()) {
            for (Candidate candidate : election.slate()) {
                candidate.dimensions().forEach(sign -> dimensions.merge(sign, 1, Integer::sum));
                at(communities, places, candidate.community(), Place::withOneMore);
            }
            election.funded()
                    .forEach(one -> at(communities, places, one.community(), place -> place.funding(one.grantFen())));
        }
        List<Place> all = List.copyOf(communities.values());
        return new RoundDashboard(
                round.round().value(),
                round.terms().title(),
                round.phase(),
                round.terms().envelopeFen(),
                round.fundedFen(),
                round.terms().envelopeFen() - round.fundedFen(),
                all.stream().mapToInt(Place::admitted).sum(),
                all.stream().mapToInt(Place::funded).sum(),
                dimensions,
                all,
                round.admitted(),
                round.funded());
    }

    private static void at(
            Map<String, Place> communities,
            Map<String, PlaceDocument> places,
            CommunityId community,
            UnaryOperator<Place> change) {
        String id = community.value();
        PlaceDocument known = places.getOrDefault(id, new PlaceDocument(id, id, false));
        Place before = communities.getOrDefault(id, new Place(id, known.name(), known.isVillage(), 0, 0, 0));
        communities.put(id, change.apply(before));
    }
}
