package community.linli.catalog.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a telephone finds the pages that a printed code opens: behind the gateway, as browsers know it. */
public final class PublicPages {

    private final String gateway;

    /**
     * The pages of one deployment.
     *
     * @param gateway scheme, host and port, such as {@code https://linli.example}
     */
    public PublicPages(URI gateway) {
        this.gateway = gateway.toString();
    }

    /** The name of the place, as one would type it. */
    String name() {
        return gateway.replaceFirst("^https?://", "");
    }

    String board(String district, String community) {
        return gateway + boardPath(district, community);
    }

    private static String boardPath(String district, String community) {
        return "/?district=" + encoded(district) + "&community=" + encoded(community);
    }

    String item(String district, String community, String item) {
        return board(district, community) + "&item=" + encoded(item);
    }

    /** The board with the code of an invitation in the fragment, which no server hears. */
    String joining(String district, String community, String code) {
        return gateway + joiningPath(district, community, code);
    }

    static String joiningPath(String district, String community, String code) {
        return boardPath(district, community) + "#joining=" + encoded(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
