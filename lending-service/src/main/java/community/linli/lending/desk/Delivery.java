package community.linli.lending.desk;

/** What became of an attempt. */
enum Delivery {
    TAKEN,
    /** perhaps later */
    NOT_TAKEN,
    /** never */
    REFUSED
}
