package community.linli.proposals.rating;

/**
 * One person's rating.
 *
 * @param stars 1 to 5; 0 before the first
 */
public record RatingState(int stars) {}
