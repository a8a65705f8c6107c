package community.linli.lending.postbox;

import community.linli.eventsourcing.Rejection;

/** Why something about a postbox is refused. */
public enum PostboxRejection implements Rejection {
    /** somebody else's */
    NOT_YOUR_POSTBOX(Kind.NOT_ALLOWED, "Only the person sees to a postbox."),
    /** the person lives behind no door of this district */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only who lives in a household of the district has a postbox."),
    /** the person has been erased and the key is being destroyed */
    POSTBOX_BEING_CLEARED(Kind.CONFLICT, "This postbox is being cleared; try again in a minute."),
    /** one hour without the other, or both alike */
    QUIET_HOURS_WRONG(Kind.INVALID, "Quiet hours go from one full hour, 0 to 23, to another."),
    /** a daily mail without its hour, or an hour without daily mail */
    DIGEST_HOUR_WRONG(Kind.INVALID, "A daily mail has an hour, 0 to 23, and nothing else has."),
    /** neither {@code zh} nor {@code en} */
    LANGUAGE_UNKNOWN(Kind.INVALID, "Notices are written in zh and in en."),
    /** not yet happened */
    READ_AHEAD(Kind.INVALID, "What has not happened yet cannot have been read."),
    /** too many single ones, or in one request */
    READ_TOO_SCATTERED(Kind.CONFLICT, "So many single notices are not remembered; mark them read up to one of them."),
    /** timers and reactions alone */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the rule that sends does this."),
    /** another channel is wished, or none */
    CHANNEL_NOT_WISHED(Kind.CONFLICT, "The person does not wish to be told this way."),
    /** no address for this channel */
    CONTACT_UNKNOWN(Kind.CONFLICT, "No address is known for this channel."),
    /** none, too many, older than three days, or from the future */
    NOTICES_WRONG(Kind.INVALID, "A sending has 1 to 50 notices, each of the last three days."),
    /** begun before, so it may have been sent */
    NOTICE_ALREADY_BEGUN(Kind.CONFLICT, "One of the notices has been begun on this channel."),
    /** something waits for its next attempt already */
    TOO_MUCH_UNDER_WAY(Kind.CONFLICT, "So many sendings of this person are under way that none is begun."),
    /** never begun, or over */
    SENDING_NOT_UNDER_WAY(Kind.CONFLICT, "This sending is not under way."),
    /** it is under way, waits, or is a mail of which nobody knows whether it left */
    NOT_TO_BE_TRIED_NOW(Kind.CONFLICT, "This sending is not to be tried again now.");

    private final Kind kind;
    private final String meaning;

    PostboxRejection(Kind kind, String meaning) {
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
