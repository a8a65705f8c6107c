package community.linli.gateway.door;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with its cookies at the gateway; keeps everything it was ever sent. */
public final class Browser {

    private final Door door;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<Reply> replies = new ArrayList<>();

    public Browser(Door door) {
        this.door = door;
    }

    /** Logs in through the issuer as {@code 1-102} and comes back to the page. */
    public Reply logIn() {
        Reply away = get("/oauth2/authorization/linli");
        URI issuer = URI.create(away.header("Location").orElseThrow());
        Reply back = new Request(issuer.getPort(), "GET", issuer.getRawPath() + "?" + issuer.getRawQuery()).send();
        URI callback = URI.create(back.header("Location").orElseThrow());
        return get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    /** GETs with its cookies. */
    public Reply get(String path) {
        return send(door.bare("GET", path));
    }

    /** Sends anything with its cookies. */
    public Reply send(Request request) {
        if (!cookies.isEmpty()) {
            request.with("Cookie", cookie());
        }
        Reply reply = request.send();
        replies.add(reply);
        reply.headers().stream()
                .filter(header -> header.startsWith("set-cookie:"))
                .map(header -> header.substring(11).strip().split(";", -1)[0].split("=", 2))
                .forEach(pair -> cookies.put(pair[0], pair[1]));
        return reply;
    }

    /** This session's CSRF token, as the page gets it. */
    public String csrf() {
        return get("/session").json().path("csrf").asString();
    }

    /** Its cookies as a request carries them. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Everything it was sent, headers and bodies. */
    public String everythingSeen() {
        return replies.stream().map(Reply::toString).collect(Collectors.joining("\n"));
    }
}
