package community.linli.lending.settlement;

/** What is done about a thing that was lost or damaged. */
public enum Remedy {
    REPAIR,
    REPLACE,
    /** noted, never moved */
    PAY,
    /** a settlement as any other */
    FORGIVE
}
