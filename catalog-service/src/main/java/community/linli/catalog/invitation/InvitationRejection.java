package community.linli.catalog.invitation;

import community.linli.eventsourcing.Rejection;

/** Why an invitation's command is refused; whoever comes in hears what a household says as well. */
public enum InvitationRejection implements Rejection {
    /** never founded */
    COMMUNITY_NOT_FOUND(Kind.NOT_FOUND, "There is no such community in this district."),
    /** never registered, or on another board */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** whoever moves in behind that door is another household, which the board shows */
    HOUSEHOLD_LEFT(Kind.CONFLICT, "This household has left; the board shows who is behind its door now."),
    /** nothing begins there any more */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; nobody is invited any more."),
    /** a code that never was, was used, has expired or was revoked; they answer alike, so that nobody learns which codes there were */
    INVITATION_NOT_FOUND(Kind.NOT_FOUND, "There is no open invitation with this code in this community."),
    /** somebody else's code */
    NOT_THE_PERSON(Kind.NOT_ALLOWED, "Only the person may do this."),
    /** the days are not over by anybody's word */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the days are over.");

    private final Kind kind;
    private final String meaning;

    InvitationRejection(Kind kind, String meaning) {
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
