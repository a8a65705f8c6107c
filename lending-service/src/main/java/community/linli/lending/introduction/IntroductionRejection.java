package community.linli.lending.introduction;

import community.linli.eventsourcing.Rejection;

/** Why something about introductions is refused. None of them tells what the other household has said. */
public enum IntroductionRejection implements Rejection {
    /** a person without a household in this community */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "You do not belong to a household of this community."),
    /** unknown, or of two others */
    INTRODUCTION_NOT_FOUND(Kind.NOT_FOUND, "There is no such introduction of your household."),
    /** nobody has joined behind that door, they have left, or it is elsewhere */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** a resident proposes two others, or speaks for another door */
    NOT_YOUR_HOUSEHOLD(Kind.NOT_ALLOWED, "A resident speaks for the own household only."),
    /** both ends are one door */
    SAME_HOUSEHOLD(Kind.INVALID, "A household knows itself; please name two."),
    /** one of the two does not want to be introduced to anybody */
    OPTED_OUT(Kind.CONFLICT, "One of the two takes no part in introductions at the moment."),
    /** one a week is enough */
    ONE_A_WEEK(
            Kind.CONFLICT, "One of the two has been proposed an introduction this week; please try again next week."),
    /** owed to both */
    REASON_MISSING(Kind.INVALID, "Please say in a sentence why the two might like to meet."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write without control characters."),
    /** met, or not come about */
    INTRODUCTION_ENDED(Kind.CONFLICT, "This introduction is over."),
    /** they may meet when both would like to */
    NOT_WELCOMED_BY_BOTH(Kind.CONFLICT, "Not both households have said that they would like to, so far."),
    /** a person asks what the clock asks */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this.");

    private final Kind kind;
    private final String meaning;

    IntroductionRejection(Kind kind, String meaning) {
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
