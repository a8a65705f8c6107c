package community.linli.proposals.ballot;

/** Whose ballot counts once. */
public enum Electorate {
    /** one ballot per household; whoever lives there may cast and change it */
    HOUSEHOLDS,
    /** one ballot per resident */
    RESIDENTS
}
