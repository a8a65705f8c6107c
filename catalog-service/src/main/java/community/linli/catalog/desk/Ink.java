package community.linli.catalog.desk;

import java.awt.Color;

/** The colours of print: each is told from the others by its grey as well. */
enum Ink {
    TEXT(0x16, 0x1D, 0x21),
    QUIET(0x5B, 0x67, 0x6E),
    LINE(0xB4, 0xBD, 0xC2),
    SHADE(0xF1, 0xF4, 0xF4),
    PAPER(0xFF, 0xFF, 0xFF),
    UNIT(0x12, 0x3C, 0x45),
    LEND(0x0B, 0x6E, 0x6E),
    SWAP(0xB4, 0x4F, 0x0A),
    GIVE(0x8E, 0x1A, 0x46);

    private final Color color;

    Ink(int red, int green, int blue) {
        this.color = new Color(red, green, blue);
    }

    Color color() {
        return color;
    }
}
