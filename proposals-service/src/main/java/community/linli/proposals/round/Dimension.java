package community.linli.proposals.round;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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

    /** The same dimensions, unmodifiable and in their own order, so that they are written alike on every machine. */
    public static Set<Dimension> inOrder(Set<Dimension> dimensions) {
        return Collections.unmodifiableSet(new TreeSet<>(dimensions));
    }
}
