package community.linli.lending.views.audit;

/** As what somebody acted on a loan. */
public enum Acting {
    /** somebody of the borrower household */
    BORROWER,
    /** somebody of the owner household */
    OWNER,
    /** a steward */
    STEWARD,
    /** the house rules: a timer, or a reaction to something else */
    RULE,
    /** one of the two households, or of a return perhaps a steward, of whom it is not known any more */
    PARTY
}
