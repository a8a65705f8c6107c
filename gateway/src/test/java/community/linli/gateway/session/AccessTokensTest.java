package community.linli.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Issuer;
import community.linli.gateway.door.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final String BOARD = "/api/districts/wuhou/communities/jinping-26/board";

    private final Door door = Door.open();
    private final Issuer issuer = door.issuer();
    private final JWTClaimsSet good = issuer.claims(Duration.ofHours(1)).build();

    @Test
    void aGoodTokenIsSomebodys() {
        assertThat(asked("Bearer " + issuer.token()).status()).isEqualTo(200);
        assertThat(asked("bearer " + issuer.token()).status()).isEqualTo(200);
        assertThat(asked("Bearer " + issuer.token("application/at+jwt", claims -> claims))
                        .status())
                .as("the type's full name")
                .isIn(200, 401);
    }

    @Test
    void aTokenOfAnotherIssuerIsNobodys() {
        refused(issuer.token(claims -> claims.issuer("http://localhost:1")));
        refused(issuer.token(claims -> claims.issuer(issuer.uri() + "/")));
        refused(issuer.token(claims -> claims.issuer(null)));
    }

    @Test
    void aTokenForSomebodyElseIsNobodys() {
        refused(issuer.token(claims -> claims.audience("linli-gateway")));
        refused(issuer.token(claims -> claims.audience(List.of("Linli", "linli2"))));
        refused(issuer.token(claims -> claims.audience((String) null)));
    }

    @Test
    void aTokenOfAnotherTypeIsNobodys() {
        for (String type : List.of("", "JWT", "id_token", "logout+jwt", "dpop+jwt")) {
            refused(issuer.token(type, claims -> claims));
        }
    }

    @Test
    void aTokenOutOfItsTimeIsNobodys() {
        Date yesterday = Date.from(Instant.now().minus(Duration.ofDays(1)));
        Date tomorrow = Date.from(Instant.now().plus(Duration.ofDays(1)));
        refused(issuer.token(claims -> claims.expirationTime(yesterday)));
        refused(issuer.token(claims -> claims.notBeforeTime(tomorrow)));
    }

    @Test
    void aTokenThatNeverEndsIsNobodys() {
        refused(issuer.token(claims -> claims.expirationTime(null)));
    }

    @Test
    void aTokenWithoutAPersonIsNobodys() {
        refused(issuer.token(claims -> claims.subject(null)));
    }

    @Test
    void anUnsignedTokenIsNobodys() {
        refused(new PlainJWT(good).serialize());
        String[] parts = issuer.token().split("\\.", -1);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        for (String none : List.of("none", "None", "NONE")) {
            refused(base64("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
            refused(base64("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2]);
        }
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException {
        RSAKey key = issuer.publicKey();
        byte[] der = key.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(
                der, pem.getBytes(StandardCharsets.US_ASCII), key.toJSONString().getBytes(StandardCharsets.UTF_8))) {
            SignedJWT forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType("at+jwt"))
                            .build(),
                    good);
            forged.sign(new MACSigner(secret));
            refused(forged.serialize());
        }
    }

    @Test
    void aKeyThatCallsItselfTheIssuersIsNot() throws JOSEException {
        RSAKey forger = Issuer.freshKey(issuer.publicKey().getKeyID());
        refused(Issuer.signed(forger, "at+jwt", good));

        SignedJWT withItsKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(forger.getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .jwk(forger.toPublicJWK())
                        .build(),
                good);
        withItsKey.sign(new RSASSASigner(forger));
        refused(withItsKey.serialize());
        refused(Issuer.signed(Issuer.freshKey("unheard-of"), "at+jwt", good));
    }

    @Test
    void aChangedTokenIsNobodys() {
        String[] parts = issuer.token().split("\\.", -1);
        String more = good.toString().replace("wuhou", "jinjiang");
        refused(parts[0] + "." + base64(more) + "." + parts[2]);
    }

    @Test
    void whatIsNoTokenIsNobodys() {
        for (String junk : List.of("garbage", "a.b.c", "....", "e30.e30.e30", "x".repeat(5000))) {
            refused(junk);
        }
        assertThat(asked("Bearer ").status()).isEqualTo(401);
        assertThat(asked("Bearer").status()).isEqualTo(401);
        assertThat(asked("Basic " + base64("steward:steward")).status()).isEqualTo(401);
    }

    @Test
    void aTokenCountsInItsHeaderAlone() {
        String token = issuer.token();
        for (Reply reply : List.of(
                door.bare("GET", BOARD + "?access_token=" + token).send(),
                door.bare("GET", BOARD)
                        .with("Cookie", "access_token=" + token + "; LINLI=" + token)
                        .send(),
                door.bare("GET", BOARD).with("X-Access-Token", token).send(),
                door.bare("GET", BOARD).with("X-Forwarded-Access-Token", token).send())) {
            assertThat(reply.status()).isEqualTo(401);
        }
        String form = "access_token=" + token;
        assertThat(door.bare("POST", BOARD)
                        .body("application/x-www-form-urlencoded", form)
                        .send()
                        .status())
                .isIn(401, 403);
        assertThat(door.catalog().seen()).isEmpty();
    }

    private void refused(String token) {
        Reply reply = asked("Bearer " + token);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(door.catalog().seen()).isEmpty();
    }

    private Reply asked(String authorization) {
        return door.bare("GET", BOARD).with("Authorization", authorization).send();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
