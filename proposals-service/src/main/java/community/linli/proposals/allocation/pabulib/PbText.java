package community.linli.proposals.allocation.pabulib;

import java.util.ArrayList;
import java.util.List;

/** Text cut into rows and cells: cells end at {@code ;}, quotes are doubled inside quotes, a quoted cell may go over several lines. */
final class PbText {

    private final String text;
    private final List<PbRow> rows = new ArrayList<>();
    private List<PbCell> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private PbText(String text) {
        this.text = text;
    }

    static List<PbRow> rows(String text) {
        PbText reading = new PbText(text);
        while (reading.at < text.length()) {
            reading.cell();
        }
        return reading.rows;
    }

    /** How a cell is written: quoted only if it must be. */
    static String written(String cell) {
        boolean mustBeQuoted =
                cell.indexOf(';') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        return mustBeQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private void cell() {
        int startLine = line;
        int startColumn = at - lineStart + 1;
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            quoted(cell, new PbCell("", startLine, startColumn));
        }
        while (at < text.length() && text.charAt(at) != ';' && !isLineEnd()) {
            cell.append(text.charAt(at++));
        }
        cells.add(new PbCell(cell.toString(), startLine, startColumn));
        if (at < text.length() && text.charAt(at) == ';') {
            at++;
            if (at < text.length()) {
                return;
            }
            cells.add(new PbCell("", line, at - lineStart + 1));
        }
        rows.add(new PbRow(cells));
        cells = new ArrayList<>();
        passLineEnd();
    }

    private void quoted(StringBuilder cell, PbCell start) {
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new PbUnreadable(start, "A quote is opened and never closed.");
            }
            char letter = text.charAt(at);
            if (letter == '"') {
                at++;
                if (at >= text.length() || text.charAt(at) != '"') {
                    return;
                }
            } else if (letter == '\n') {
                line++;
                lineStart = at + 1;
            }
            cell.append(letter);
            at++;
        }
    }

    private boolean isLineEnd() {
        char letter = text.charAt(at);
        return letter == '\n' || letter == '\r';
    }

    private void passLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }
}
