package community.linli.proposals.views.projects;

/**
 * What residents think of a project together; leaves the service only from five ratings on.
 *
 * @param ratings how many have rated
 * @param stars sum of theirs
 */
public record RatingDocument(int ratings, long stars) {}
