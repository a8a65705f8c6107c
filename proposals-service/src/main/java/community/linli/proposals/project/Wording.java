package community.linli.proposals.project;

/**
 * A text that people wrote, with where it stands and how long it may be. Line breaks may stand in it; what else is not seen, or turns the text about
 * it around, may not.
 *
 * @param pointer a JSON pointer into the request
 * @param longest in characters as a reader counts them
 */
public record Wording(String pointer, String text, int longest) {

    /** Whether it says something. */
    public boolean isThere() {
        return !text.isBlank();
    }

    /** Whether it is short enough. */
    public boolean isShort() {
        return text.codePointCount(0, text.length()) <= longest;
    }

    /** Whether a page can show it. */
    public boolean isPrintable() {
        return text.codePoints().allMatch(Wording::isPrintable);
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\r';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (letter < 0x202A || letter > 0x202E) && (letter < 0x2066 || letter > 0x2069);
        };
    }
}
