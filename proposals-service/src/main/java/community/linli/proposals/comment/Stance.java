package community.linli.proposals.comment;

/** Where a comment stands on its proposal. */
public enum Stance {
    FOR,
    AGAINST,
    NEUTRAL
}
