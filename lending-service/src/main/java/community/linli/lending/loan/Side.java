package community.linli.lending.loan;

/** The two households of a loan. */
public enum Side {
    /** whose door the item comes from and goes back to */
    OWNER,
    /** who uses it meanwhile */
    BORROWER
}
