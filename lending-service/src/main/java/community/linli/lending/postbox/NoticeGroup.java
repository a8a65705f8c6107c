package community.linli.lending.postbox;

/** What notices are about; a person may wish not to be sent a group. They stand in the inbox all the same. */
public enum NoticeGroup {
    /** requests, handovers and returns */
    LOANS,
    /** due days, coming and gone */
    REMINDERS,
    /** turns on waitlists */
    WAITLISTS,
    /** reserved days */
    RESERVATIONS,
    SWAPS,
    GIFTS,
    /** lost and damaged things */
    CASES,
    /** what neighbours ask for, and answers to what one asks for */
    WANTED,
    /** introductions, walks and thanks */
    NEIGHBOURS,
    /** what a steward has laid down about the household */
    STANDING
}
