package community.linli.proposals.allocation.pabulib;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of Pabulib: three sections, {@code META}, {@code PROJECTS} and {@code VOTES}, each with a heading; cells end at {@code ;}.
 *
 * <p>Nothing is lost: {@code read(bytes).write()} gives the same bytes if the file is written as usual (quoted only where needed, the same line ends
 * throughout, no blank lines, no byte order mark), and a file that reads alike otherwise.
 *
 * @param lineEnd what ends its lines
 * @param meta keys and values
 * @param projects one row each
 * @param votes one row each
 * @param blankLines where blank lines stood; they are not written again
 */
public record PbSections(LineEnd lineEnd, PbTable meta, PbTable projects, PbTable votes, List<Integer> blankLines) {

    /** What ends a line. */
    public enum LineEnd {
        /** One character. */
        LF("\n"),
        /** Two characters. */
        CRLF("\r\n");

        private final String text;

        LineEnd(String text) {
            this.text = text;
        }
    }

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Keeps a copy. */
    public PbSections {
        blankLines = List.copyOf(blankLines);
    }

    /**
     * Reads a file.
     *
     * @throws PbUnreadable if it is not UTF-8, a section or its heading is missing, or a quote is never closed
     */
    public static PbSections read(byte[] bytes) {
        String text = decode(bytes);
        List<Integer> blankLines = new ArrayList<>();
        Map<Section, List<PbRow>> sections = new EnumMap<>(Section.class);
        List<PbRow> current = new ArrayList<>();
        for (PbRow row : PbText.rows(text)) {
            Optional<Section> begun = section(row);
            if (row.isBlank()) {
                blankLines.add(row.first().line());
            } else if (begun.isPresent()) {
                current = new ArrayList<>();
                if (sections.put(begun.get(), current) != null) {
                    throw new PbUnreadable(row.first(), "The section " + begun.get() + " is there twice.");
                }
            } else if (sections.isEmpty()) {
                throw new PbUnreadable(row.first(), "The file does not begin with META; it is no .pb file.");
            } else {
                current.add(row);
            }
        }
        LineEnd lineEnd = text.contains("\r\n") ? LineEnd.CRLF : LineEnd.LF;
        return new PbSections(
                lineEnd,
                table(sections, Section.META),
                table(sections, Section.PROJECTS),
                table(sections, Section.VOTES),
                blankLines);
    }

    /** The file's bytes, in UTF-8. */
    public byte[] write() {
        StringBuilder text = new StringBuilder();
        write(text, Section.META, meta);
        write(text, Section.PROJECTS, projects);
        write(text, Section.VOTES, votes);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of a key in META; empty if the key is not there. */
    public Optional<PbCell> value(String key) {
        return meta.rows().stream()
                .filter(row -> row.first().stripped().equals(key) && row.cells().size() > 1)
                .map(row -> row.cells().get(1))
                .findFirst();
    }

    /** All it says, without positions; equal for files that read alike. */
    public List<List<List<String>>> content() {
        return List.of(meta, projects, votes).stream()
                .map(table -> table.all().stream().map(PbRow::texts).toList())
                .toList();
    }

    private void write(StringBuilder text, Section section, PbTable table) {
        text.append(section).append(lineEnd.text);
        for (PbRow row : table.all()) {
            text.append(String.join(
                            ";", row.texts().stream().map(PbText::written).toList()))
                    .append(lineEnd.text);
        }
    }

    private static PbTable table(Map<Section, List<PbRow>> sections, Section section) {
        List<PbRow> rows = sections.getOrDefault(section, List.of());
        if (rows.isEmpty()) {
            throw new PbUnreadable(new PbCell("", 1, 1), "The section " + section + " is missing or has no heading.");
        }
        return new PbTable(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static Optional<Section> section(PbRow row) {
        boolean isAlone =
                row.cells().stream().skip(1).allMatch(cell -> cell.stripped().isEmpty());
        String word = row.first().stripped().toUpperCase(Locale.ROOT);
        for (Section section : Section.values()) {
            if (isAlone && section.name().equals(word)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PbUnreadable(new PbCell("", 1, 1), "The file is not in UTF-8.");
        }
    }
}
