package community.linli.catalog.invitation;

/**
 * How long an invitation that is issued from now on is good.
 *
 * @param days 1 to 90
 */
public record InvitationTerm(int days) {

    private static final int LONGEST = 90;

    public InvitationTerm {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("linli.catalog.invitation-days is 1 to " + LONGEST + ", not " + days);
        }
    }
}
