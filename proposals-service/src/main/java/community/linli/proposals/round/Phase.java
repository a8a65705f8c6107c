package community.linli.proposals.round;

/** How far a round has come; in this order, one after the other. */
public enum Phase {
    /** its terms are still being written */
    DRAFT,
    /** announced, and waiting for its first day */
    ANNOUNCED,
    /** residents write and hand in proposals */
    SUBMISSION,
    /** proposals are held against the checklist */
    REVIEW,
    /** residents talk about what was admitted; ends with the slate frozen */
    DELIBERATION,
    /** ballots are cast */
    VOTING,
    /** every result is certified */
    DECIDED,
    /** the funded projects work */
    RUNNING,
    /** every project has its evaluation */
    EVALUATED,
    /** its books are closed */
    CLOSED,
    /** called off, with a reason, before it was decided */
    ANNULLED
}
