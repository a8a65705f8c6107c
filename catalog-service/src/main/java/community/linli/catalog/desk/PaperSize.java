package community.linli.catalog.desk;

/** A poster's paper, lying on its long side. */
enum PaperSize {
    /** 420 x 297 mm, for a door: letters of 7 to 16 points, so that a Chinese character is at least 2.5 mm high, read from half a metre. */
    A3(420, 297, 7, 16, 1),
    /** 841 x 594 mm, for a wall: letters of 11 to 30 points, so that a Chinese character is at least 3.9 mm high, read from a metre. */
    A1(841, 594, 11, 30, 2);

    static final float POINTS_PER_MM = 72 / 25.4f;

    private final int widthMm;
    private final int heightMm;
    private final float smallest;
    private final float largest;
    private final float scale;

    PaperSize(int widthMm, int heightMm, float smallest, float largest, float scale) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.smallest = smallest;
        this.largest = largest;
        this.scale = scale;
    }

    /** In points. */
    float width() {
        return widthMm * POINTS_PER_MM;
    }

    /** In points. */
    float height() {
        return heightMm * POINTS_PER_MM;
    }

    /** The smallest letters that things are written in, in points; what does not fit in them goes on on a further page. */
    float smallest() {
        return smallest;
    }

    /** The largest letters that things are written in, in points. */
    float largest() {
        return largest;
    }

    /** How much larger than on A3 heading, margins and lines are. */
    float scale() {
        return scale;
    }
}
