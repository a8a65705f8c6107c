package community.linli.catalog.desk;

import community.linli.catalog.desk.Pen.Hand;
import java.io.IOException;

/** How a thing is offered, by shape, letter and colour at once: a dark disc to lend, an open square to swap, a dark square to give. */
record ModeSign(String mode, String letter) {

    /** How wide a sign is with the gap behind it, in letters of one point. */
    static final float WIDTH = 1.22f;

    private static final float SIDE = 0.98f;
    private static final float LETTER = 0.68f;

    /** Draws the sign before text of this size whose baseline this is. */
    void draw(Pen pen, float size, float left, float baseline) throws IOException {
        float side = SIDE * size;
        float top = baseline - side * 0.88f;
        float centre = left + side / 2;
        Ink letterInk = Ink.PAPER;
        switch (mode) {
            case "lend" -> pen.spot(Ink.LEND, centre, top + side / 2, side / 2);
            case "swap" -> {
                pen.frame(
                        Ink.SWAP,
                        size * 0.08f,
                        left + size * 0.05f,
                        top + size * 0.05f,
                        side - size * 0.1f,
                        side - size * 0.1f);
                letterInk = Ink.SWAP;
            }
            default -> pen.fill(Ink.GIVE, left, top, side, side);
        }
        float letterSize = LETTER * size;
        pen.writeAround(Hand.bold(letterSize, letterInk), centre, top + side / 2 + letterSize * 0.37f, letter);
    }
}
