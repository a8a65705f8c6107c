package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.localstack.demo.DemoRealm;
import community.linli.localstack.demo.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer's realm files: what a deployment imports, and the same with the demo people for docker-compose. */
class RealmTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final ComposeFile compose = ComposeFile.read();
    private final String deployment = ComposeFile.text(DemoRealm.DEPLOYMENT.toString());
    private final JsonNode realm = JsonMapper.shared().readTree(deployment);
    private final JsonNode client = realm.path("clients").get(0);

    @Test
    void aDeploymentsRealmHasNobodyInItAndNoSecret() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.path("sslRequired").asString()).isEqualTo("external");
        assertThat(client.path("secret").asString()).isEqualTo("${OIDC_CLIENT_SECRET}");
    }

    @Test
    void aFileIsNamedAfterItsRealmAsKeycloakAsks() {
        String expected = realm.path("realm").asString() + "-realm.json";

        assertThat(DemoRealm.DEPLOYMENT).hasFileName(expected);
        assertThat(DemoRealm.DEMO).hasFileName(expected);
    }

    @Test
    void guessingAPasswordIsSlowedDown() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isBetween(3, 10);
        assertThat(realm.path("waitIncrementSeconds").asInt()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void theDemosRealmIsTheDeploymentsWithTheDemoPeopleAsTheProgramWritesIt() {
        assertThat(ComposeFile.text(DemoRealm.DEMO.toString()))
                .as("run DemoRealm again")
                .isEqualTo(DemoRealm.of(deployment));
    }

    @Test
    void theDemosRealmSaysWhatItIsAndOnlyItHasPeople() {
        JsonNode demo = JsonMapper.shared().readTree(ComposeFile.text(DemoRealm.DEMO.toString()));

        assertThat(demo.path("displayName").asString()).contains("DEMO", "password");
        assertThat(elements(demo.path("users"))
                        .map(user -> user.path("username").asString()))
                .containsExactlyElementsOf(
                        People.all().stream().map(People.Person::name).toList())
                .contains(
                        "steward",
                        "steward2",
                        "officer",
                        "officer2",
                        "analyst",
                        "operator",
                        "jinjiang-steward",
                        "1-102",
                        "hx-1");
        assertThat(elements(demo.path("users"))).allSatisfy(user -> {
            People.Person person =
                    People.named(user.path("username").asString()).orElseThrow();
            assertThat(texts(user.path("realmRoles"))).isEqualTo(person.roles());
            assertThat(texts(user.at("/attributes/districts"))).isEqualTo(person.districts());
            assertThat(texts(user.at("/attributes/pseudonym"))).containsExactly(person.pseudonym());
        });
    }

    @Test
    void composeImportsTheDemosFolderAloneAndGivesEveryPlaceholder() {
        assertThat(compose.list("keycloak", "volumes"))
                .contains("./" + DemoRealm.DEMO.getParent().toString().replace('\\', '/')
                        + ":/opt/keycloak/data/import:ro");
        Set<String> placeholders = new TreeSet<>();
        PLACEHOLDER.matcher(deployment).results().forEach(found -> placeholders.add(found.group(1)));
        assertThat(placeholders)
                .containsExactly("LINLI_PUBLIC_URI", "OIDC_CLIENT_SECRET")
                .isSubsetOf(compose.environment("keycloak").keySet());
        assertThat(compose.environment("keycloak").get("LINLI_PUBLIC_URI"))
                .isEqualTo(compose.environment("gateway").get("LINLI_PUBLIC_URI"));
        assertThat(compose.environment("keycloak").get("OIDC_CLIENT_SECRET"))
                .isEqualTo(compose.environment("gateway").get("OIDC_CLIENT_SECRET"));
        assertThat(compose.environment("gateway").get("OIDC_ISSUER_URI"))
                .endsWith("/realms/" + realm.path("realm").asString());
    }

    @Test
    void tokensHaveTheClaimsThatServicesCheckForTheClientThatTheGatewayIs() {
        SettingsOfAService gateway = SettingsOfAService.of("gateway", false);
        assertThat(gateway.given())
                .containsEntry(
                        "spring.security.oauth2.client.registration.linli.client-id",
                        client.path("clientId").asString());
        assertThat(gateway.given().get("spring.security.oauth2.client.registration.linli.redirect-uri"))
                .endsWith(client.path("redirectUris").get(0).asString().replace("${LINLI_PUBLIC_URI}", ""));
        assertThat(client.at("/attributes/access.token.header.type.rfc9068").asString())
                .isEqualTo("true");
        assertThat(elements(client.path("protocolMappers"))
                        .map(mapper -> mapper.path("config").path("claim.name").asString("")))
                .contains("sub", "districts", "roles", "name");
        assertThat(elements(client.path("protocolMappers"))
                        .map(mapper -> mapper.path("config")
                                .path("included.custom.audience")
                                .asString("")))
                .contains("linli");
        assertThat(elements(realm.at("/roles/realm"))
                        .map(role -> role.path("name").asString()))
                .containsAll(People.all().stream()
                        .flatMap(person -> person.roles().stream())
                        .toList());
    }

    @Test
    void tokensAreShortLivedAndSignedAndTheBrowsersLoginProvesItsCode() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 900);
        assertThat(realm.path("defaultSignatureAlgorithm").asString()).isEqualTo("RS256");
        assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    @Test
    void nobodyCanGiveThemselvesADistrict() {
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                        .path("kc.user.profile.config")
                        .get(0)
                        .asString());
        Map<String, JsonNode> declared = new HashMap<>();
        profile.path("attributes")
                .forEach(attribute -> declared.put(attribute.path("name").asString(), attribute));

        List<String> read = elements(client.path("protocolMappers"))
                .filter(mapper -> mapper.path("protocolMapper").asString().equals("oidc-usermodel-attribute-mapper"))
                .map(mapper -> mapper.path("config").path("user.attribute").asString())
                .toList();
        assertThat(read).containsExactlyInAnyOrder("pseudonym", "districts");
        assertThat(read).allSatisfy(name -> {
            assertThat(declared).containsKey(name);
            assertThat(declared.get(name).at("/permissions/edit").toString()).isEqualTo("[\"admin\"]");
        });
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> texts(JsonNode array) {
        return new TreeSet<>(elements(array).map(JsonNode::asString).toList());
    }
}
