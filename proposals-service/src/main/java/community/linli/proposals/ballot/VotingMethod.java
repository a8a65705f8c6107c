package community.linli.proposals.ballot;

/**
 * How a voter marks a ballot.
 *
 * @param form what a mark means
 * @param least how many options must be marked; 0 allows a blank ballot
 * @param most how many may be marked
 * @param points how many points may be dealt together; 0 unless {@link Form#POINTS}
 * @param mostEach how many points one option may get; 0 unless {@link Form#POINTS}
 */
public record VotingMethod(Form form, int least, int most, long points, long mostEach) {

    /** What a mark means. */
    public enum Form {
        /** any number of options, or up to {@code most} */
        APPROVAL,
        /** points dealt out */
        POINTS,
        /** an order, the most wanted first: the first of {@code most} places is worth {@code most}, each after it one less */
        RANKING,
        /** options that together cost no more than the budget */
        KNAPSACK
    }

    /** Any number of options up to so many. */
    public static VotingMethod approving(int most) {
        return new VotingMethod(Form.APPROVAL, 0, most, 0, 0);
    }
}
