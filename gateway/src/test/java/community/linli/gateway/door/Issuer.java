package community.linli.gateway.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer that logs everybody in as {@code 1-102} of {@code wuhou}, with a real key, a real code flow with PKCE, and
 * refresh tokens that are good once.
 */
public final class Issuer {

    static final String CLIENT_SECRET = "a-secret-between-two-sockets";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private final HttpServer server;
    private final RSAKey key = freshKey("issuer");
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private volatile Duration accessTokenLife = USUAL_LIFE;
    private volatile String refusal = "";

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of(
                                "issuer",
                                uri(),
                                "authorization_endpoint",
                                uri() + "/authorize",
                                "token_endpoint",
                                uri() + "/token",
                                "jwks_uri",
                                uri() + "/keys",
                                "end_session_endpoint",
                                uri() + "/end",
                                "response_types_supported",
                                List.of("code"),
                                "subject_types_supported",
                                List.of("public"),
                                "id_token_signing_alg_values_supported",
                                List.of("RS256"))));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::exchangeForTokens);
        server.start();
    }

    void close() {
        server.stop(0);
    }

    /** What its tokens name. */
    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Its key, as it publishes it. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** Another key with any name. */
    public static RSAKey freshKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Access tokens of later logins live so long; refresh requests are then refused with this error, or granted where it is empty. */
    public void gives(Duration life, String refreshRefusal) {
        accessTokenLife = life;
        refusal = refreshRefusal;
    }

    /** As it usually is. */
    public void givesAsUsual() {
        gives(USUAL_LIFE, "");
    }

    /** A good access token. */
    public String token() {
        return token(claims -> claims);
    }

    /** An access token that is good but for a change of its claims. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token("at+jwt", change);
    }

    /** A token of any type, signed with the issuer's key. */
    public String token(String type, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, type, change.apply(claims(USUAL_LIFE)).build());
    }

    /** The claims of a good access token. */
    public JWTClaimsSet.Builder claims(Duration life) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("linli")
                .subject("p-0c1d2e3f4a5b6c7d")
                .claim("districts", List.of("wuhou"))
                .claim("roles", List.of("resident"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
    }

    /** Any claims under any key. */
    public static String signed(RSAKey key, String type, JWTClaimsSet claims) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
            if (!type.isEmpty()) {
                header.type(new JOSEObjectType(type));
            }
            SignedJWT token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchangeForTokens(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean isRefresh = "refresh_token".equals(form.get("grant_type"));
        if (isRefresh && !refusal.isEmpty()) {
            answer(exchange, refusal.equals("invalid_grant") ? 400 : 503, Map.of("error", refusal));
            return;
        }
        if (isRefresh && !refreshTokens.remove(form.get("refresh_token"))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, String> asked = isRefresh ? Map.of() : codes.remove(form.get("code"));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("linli-gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || (!isRefresh && !challenge(form.get("code_verifier")).equals(asked.get("code_challenge")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Duration life = isRefresh ? USUAL_LIFE : accessTokenLife;
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put("token_type", "Bearer");
        tokens.put("access_token", signed(key, "at+jwt", claims(life).build()));
        tokens.put("expires_in", life.toSeconds());
        String refreshToken = "refresh-" + UUID.randomUUID();
        refreshTokens.add(refreshToken);
        tokens.put("refresh_token", refreshToken);
        if (!isRefresh) {
            tokens.put("id_token", idToken(asked.get("nonce")));
        }
        answer(exchange, 200, tokens);
    }

    private String idToken(String nonce) {
        return signed(
                key,
                "JWT",
                claims(USUAL_LIFE)
                        .audience("linli-gateway")
                        .claim("nonce", nonce)
                        .claim("name", "1-102")
                        .build());
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> json) throws IOException {
        Upstream.answer(exchange, status, "application/json", JSON.writeValueAsString(json));
    }
}
