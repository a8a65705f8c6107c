package community.linli.proposals.allocation.pabulib;

/**
 * What is wrong in a file, and where.
 *
 * @param line from 1
 * @param column from 1, in characters; where the cell begins
 * @param rule which rule is broken, such as {@code comma-in-decimal}
 * @param isWarning whether Pabulib would take the file all the same
 * @param message one sentence
 */
public record PbProblem(int line, int column, String rule, boolean isWarning, String message) {

    @Override
    public String toString() {
        return "Line " + line + ", column " + column + ": " + message;
    }
}
