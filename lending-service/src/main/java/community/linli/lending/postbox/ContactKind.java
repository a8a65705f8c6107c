package community.linli.lending.postbox;

/** What kind of address. */
public enum ContactKind {
    /** a mail address */
    MAIL,
    /** an https address and the secret with which requests to it are signed */
    WEBHOOK
}
