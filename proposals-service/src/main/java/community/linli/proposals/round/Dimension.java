package community.linli.proposals.round;

/** What a project works on; the five dimensions of community building. */
public enum Dimension {
    /** 人 */
    PEOPLE("人"),
    /** 文 */
    CULTURE("文"),
    /** 地 */
    PLACE("地"),
    /** 景 */
    LANDSCAPE("景"),
    /** 产 */
    PRODUCTION("产");

    private final String sign;

    Dimension(String sign) {
        this.sign = sign;
    }

    /** The one character under which residents know it. */
    public String sign() {
        return sign;
    }
}
