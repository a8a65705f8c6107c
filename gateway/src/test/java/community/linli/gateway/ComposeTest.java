package community.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml says nothing that a service does not read, and leaves out nothing that it needs. */
class ComposeTest {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, String> MODULES =
            Map.of("catalog", "catalog-service", "lending", "lending-service", "gateway", "gateway");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(:[^}]*)?}");

    @Test
    void theFileSaysWhatTheServicesRead() throws IOException {
        for (Map.Entry<String, String> service : MODULES.entrySet()) {
            String settings =
                    Files.readString(ROOT.resolve(service.getValue()).resolve("src/main/resources/application.yml"));
            assertThat(flaws(environment(compose(), service.getKey()).keySet(), settings))
                    .as(service.getKey())
                    .isEmpty();
        }
    }

    @Test
    void aVariableThatNobodyReadsAndOneThatIsMissingAreFound() {
        String settings = "a: ${NEEDED}\nb: ${OPTIONAL:x}\n";
        assertThat(flaws(Set.of("OPTIONAL", "INVENTED"), settings))
                .containsExactlyInAnyOrder("INVENTED is set and not read", "NEEDED is read and not set");
    }

    @Test
    void portsAndVolumesAreTheOnesOfTheServices() throws IOException {
        Map<String, Object> compose = compose();
        assertThat(environment(compose, "gateway")).containsEntry("SERVER_PORT", 8080);
        assertThat(list(service(compose, "gateway"), "ports")).containsExactly("127.0.0.1:8080:8080");
        assertThat(environment(compose, "gateway"))
                .containsEntry(
                        "CATALOG_URI",
                        "http://catalog:" + environment(compose, "catalog").get("SERVER_PORT"))
                .containsEntry(
                        "LENDING_URI",
                        "http://lending:" + environment(compose, "lending").get("SERVER_PORT"));
        for (String service : List.of("catalog", "lending")) {
            assertThat(list(service(compose, service), "volumes"))
                    .containsExactly(
                            service + "-state:" + environment(compose, service).get("LINLI_STATE_DIR"));
        }
        assertThat(map(compose, "volumes"))
                .containsOnlyKeys("kafka-log", "documents", "people", "catalog-state", "lending-state");
    }

    @Test
    void theBrokerServesTransactionsAloneAndMakesNoTopicByItself() throws IOException {
        assertThat(environment(compose(), "kafka"))
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", 1)
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", 1)
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", 1)
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_BROKER_SESSION_TIMEOUT_MS", 2000)
                .containsEntry("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", 500);
    }

    @Test
    void everyPartIsRestartedAndWhatOthersWaitForSaysWhenItIsReady() throws IOException {
        Map<String, Object> compose = compose();
        for (String name : map(compose, "services").keySet()) {
            assertThat(service(compose, name)).as(name).containsEntry("restart", "unless-stopped");
            assertThat(service(compose, name)).as(name).containsKey("healthcheck");
        }
        for (String name : MODULES.keySet()) {
            String port =
                    environment(compose, name).get("MANAGEMENT_SERVER_PORT").toString();
            assertThat(list(map(service(compose, name), "healthcheck"), "test")
                            .getLast()
                            .replace("$$MANAGEMENT_SERVER_PORT", port))
                    .as(name)
                    .contains("localhost/" + port + " ", "/actuator/health/readiness ", "[[ $$answer == *' 200'* ]]");
        }
        assertThat(map(service(compose, "gateway"), "depends_on")).containsOnlyKeys("keycloak", "catalog", "lending");
    }

    @Test
    void theIssuerListensWhereServicesAskIt() throws IOException {
        Map<String, Object> keycloak = service(compose(), "keycloak");
        String issuer = (String) environment(compose(), "catalog").get("OIDC_ISSUER_URI");

        assertThat(list(keycloak, "command")).contains("--http-port=8090");
        assertThat(list(keycloak, "ports")).containsExactly("127.0.0.1:8090:8090");
        assertThat(issuer).startsWith(map(keycloak, "environment").get("KC_HOSTNAME") + "/realms/");
    }

    @Test
    void nothingSecretOrHeavyEntersAnImage() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("deploy/Dockerfile.dockerignore")))
                .contains(".env", ".git", ".linli", "**/target");
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains(".env");
    }

    @Test
    void nobodyCanGiveThemselvesADistrict() throws IOException {
        JsonNode realm = realm();
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                        .path("kc.user.profile.config")
                        .get(0)
                        .asString());
        Map<String, JsonNode> declared = new HashMap<>();
        profile.path("attributes")
                .forEach(attribute -> declared.put(attribute.path("name").asString(), attribute));

        List<String> read = StreamSupport.stream(
                        realm.path("clients").get(0).path("protocolMappers").spliterator(), false)
                .filter(mapper -> mapper.path("protocolMapper").asString().equals("oidc-usermodel-attribute-mapper"))
                .map(mapper -> mapper.path("config").path("user.attribute").asString())
                .toList();
        assertThat(read).containsExactlyInAnyOrder("pseudonym", "districts");
        assertThat(read).allSatisfy(name -> {
            assertThat(declared).containsKey(name);
            assertThat(declared.get(name).at("/permissions/edit").toString()).isEqualTo("[\"admin\"]");
        });
    }

    @Test
    void tokensAreShortLivedAndSignedAndTheBrowsersLoginProvesItsCode() throws IOException {
        JsonNode realm = realm();
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 900);
        assertThat(realm.path("defaultSignatureAlgorithm").asString()).isEqualTo("RS256");
        assertThat(realm.path("clients")
                        .get(0)
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asString())
                .isEqualTo("S256");
    }

    @Test
    void noSecretIsInTheFileAndEachIsExplained() throws IOException {
        String file = Files.readString(ROOT.resolve("docker-compose.yml"));
        String example = Files.readString(ROOT.resolve("deploy/env.example"));
        Matcher secret = Pattern.compile("\\$\\{([A-Z_]+):\\?").matcher(file);
        Set<String> secrets = new TreeSet<>();
        while (secret.find()) {
            secrets.add(secret.group(1));
        }
        assertThat(secrets).containsExactly("KEYCLOAK_ADMIN_PASSWORD", "LINLI_FINGERPRINT_KEY", "OIDC_CLIENT_SECRET");
        assertThat(secrets).allMatch(name -> example.contains("\n" + name + "=\n"));
    }

    @Test
    void theRealmGivesTheClaimsThatServicesCheck() throws IOException {
        JsonNode realm = realm();
        String settings = Files.readString(ROOT.resolve("gateway/src/main/resources/application.yml"));
        JsonNode client = realm.path("clients").get(0);
        assertThat(settings).contains("client-id: " + client.path("clientId").asString());
        assertThat(client.path("redirectUris").get(0).asString())
                .isEqualTo(environment(compose(), "gateway").get("LINLI_PUBLIC_URI") + "/login/oauth2/code/linli");
        assertThat(client.path("attributes")
                        .path("access.token.header.type.rfc9068")
                        .asString())
                .isEqualTo("true");
        List<String> claims = StreamSupport.stream(
                        client.path("protocolMappers").spliterator(), false)
                .map(mapper -> mapper.path("config").path("claim.name").asString(""))
                .toList();
        assertThat(claims).contains("sub", "districts", "roles", "name");
        assertThat(StreamSupport.stream(client.path("protocolMappers").spliterator(), false))
                .anyMatch(mapper -> mapper.path("config")
                        .path("included.custom.audience")
                        .asString("")
                        .equals("linli"));
        assertThat(StreamSupport.stream(realm.path("users").spliterator(), false))
                .allMatch(user -> user.path("attributes")
                        .path("pseudonym")
                        .get(0)
                        .asString()
                        .matches("p-[0-9a-f]{16}"));
    }

    private static List<String> flaws(Set<String> set, String settings) {
        List<String> flaws = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(settings);
        while (placeholder.find()) {
            read.add(placeholder.group(1));
            if (placeholder.group(2) == null && !set.contains(placeholder.group(1))) {
                flaws.add(placeholder.group(1) + " is read and not set");
            }
        }
        set.stream().filter(name -> !read.contains(name)).forEach(name -> flaws.add(name + " is set and not read"));
        return flaws.stream().distinct().toList();
    }

    private static JsonNode realm() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(ROOT.resolve("deploy/identity/linli-realm.json")));
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
    }

    private static Map<String, Object> service(Map<String, Object> compose, String name) {
        return map(map(compose, "services"), name);
    }

    private static Map<String, Object> environment(Map<String, Object> compose, String service) {
        return map(service(compose, service), "environment");
    }

    @SuppressWarnings("unchecked") // what a YAML reader returns
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked") // what a YAML reader returns
    private static List<String> list(Map<String, Object> parent, String key) {
        return (List<String>) parent.get(key);
    }
}
