package community.linli.lending.postbox;

/** Why a sending did not succeed. */
public enum Failure {
    /** the other side did not take it; tried again after a while, in the end given up */
    NOT_TAKEN,
    /** the other side will never take it, or the address is none to which anything is sent */
    REFUSED,
    /** the house went down in between: nobody knows whether it left; a mail is not sent again, a signed request is, under the same delivery id */
    UNKNOWN,
    /** nothing of it mattered any more, or the person wishes it no more */
    MOOT
}
