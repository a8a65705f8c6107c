package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.Rejection;

/** Why an offer command is refused. */
public enum OrganisationOfferRejection implements Rejection {
    /** also where it is for another round */
    OFFER_NOT_FOUND(Kind.NOT_FOUND, "There is no such offer in this round."),
    /** unknown, or not announced yet */
    ROUND_NOT_FOUND(Kind.NOT_FOUND, "There is no such round."),
    /** voting has begun, or the round is over or called off */
    SLATE_FROZEN(Kind.CONFLICT, "Voting has begun, or the round is over; nobody is matched any more."),
    /** the same id for something else */
    ALREADY_MADE(Kind.CONFLICT, "There is such an offer already."),
    /** one for each organisation and round */
    ORGANISATION_HAS_AN_OFFER(Kind.CONFLICT, "The organisation has an open offer in this round; revise that one."),
    /** somebody else's */
    NOT_ITS_SPEAKER(Kind.NOT_ALLOWED, "Only who speaks for the organisation, or an officer, may do this."),
    /** taken back */
    OFFER_WITHDRAWN(Kind.CONFLICT, "It was taken back; make a new one."),
    /** no dimension, or one that the round is not for */
    DIMENSION_NOT_IN_ROUND(Kind.INVALID, "Please name at least one dimension, and only such as the round is for."),
    /** empty, too long, or not printable */
    TEXT_INVALID(
            Kind.INVALID,
            "A name is one line of 100 characters; abilities take up to 1,000, without control characters.");

    private final Kind kind;
    private final String meaning;

    OrganisationOfferRejection(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
