package community.linli.proposals.allocation.pabulib;

/** A file that cannot be read as an election; says one sentence with line and column. Only a corrected file helps. */
public final class PbUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    PbUnreadable(PbCell cell, String message) {
        super("Line " + cell.line() + ", column " + cell.column() + ": " + message);
    }
}
