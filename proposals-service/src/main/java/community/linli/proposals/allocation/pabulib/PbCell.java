package community.linli.proposals.allocation.pabulib;

/**
 * One cell.
 *
 * @param text what it says, without quoting
 * @param line where it begins, from 1
 * @param column where it begins, from 1, in characters
 */
public record PbCell(String text, int line, int column) {

    /** The text without blanks around it. */
    public String stripped() {
        return text.strip();
    }
}
