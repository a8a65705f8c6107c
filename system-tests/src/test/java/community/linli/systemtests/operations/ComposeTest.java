package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.spring.EngineProperties;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** docker-compose.yml says nothing that a service or the broker does not read, and leaves out nothing that they need. */
class ComposeTest {

    /** Below these the system has not been seen to work. */
    private static final Map<String, String> OLDEST = Map.of("mongodb", "8.0", "keycloak", "26.5");

    private static final Set<String> ON_THE_ENGINE = Set.of("catalog", "lending", "proposals");
    private static final Set<String> FOR_THE_IMAGE = Set.of("KAFKA_HEAP_OPTS");
    private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:(\\d+):(\\d+)");
    private static final Pattern IMAGE =
            Pattern.compile("\"((?:apache/kafka|mongo|quay\\.io/keycloak/keycloak):[^\"]+)\"");

    private final ComposeFile compose = ComposeFile.read();

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "lending", "proposals", "gateway"})
    void theFileSetsWhatAServiceReads(String service) {
        SettingsOfAService settings = settings(service);

        assertThat(settings.given()).isNotEmpty();
        assertThat(settings.asked()).isNotEmpty();
        assertThat(settings.values()).isNotEmpty();
        assertThat(settings.flaws(compose.environment(service).keySet())).isEmpty();
    }

    @Test
    void everyKindOfMismatchIsFound() {
        SettingsOfAService settings = new SettingsOfAService(
                Map.of(
                        "a.needed", "${NEEDED}",
                        "a.optional", "${OPTIONAL:3}",
                        "a.here", "${HERE:http://localhost:1}",
                        "linli.nobodys", "x"),
                Map.of("linli.engine.tuned-by-name", true, "linli.engine.missing", false),
                Set.of("a.needed", "not.there"));

        assertThat(settings.flaws(Set.of("OPTIONAL", "INVENTED", "LINLI_ENGINE_TUNEDBYNAME")))
                .containsExactlyInAnyOrder(
                        "NEEDED is read and not set",
                        "HERE is read and not set",
                        "INVENTED is set and not read",
                        "linli.engine.missing has no default and application.yml does not give it",
                        "not.there is injected and application.yml does not give it",
                        "linli.nobodys is given and nobody asks for it");
    }

    @Test
    void theEnginesSettingsAreReadFromItsCodeAsTheyAre() {
        Map<String, Boolean> expected = new TreeMap<>();
        for (RecordComponent component : EngineProperties.class.getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            expected.put("linli.engine." + name, defaultOf(component.getName()) != null);
        }
        Map<String, Boolean> read = new TreeMap<>(settings("catalog").asked());
        read.keySet().removeIf(property -> !property.startsWith("linli.engine."));

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void theBrokerReadsEveryVariableAndTakesEveryValue() {
        Map<String, String> settings = brokerSettings();

        assertThat(settings.keySet()).isSubsetOf(AbstractKafkaConfig.CONFIG_DEF.names());
        assertThatCode(() -> AbstractKafkaConfig.CONFIG_DEF.parse(settings)).doesNotThrowAnyException();
    }

    @Test
    void theBrokerTakesTheEnginesLargestRecord() {
        Map<String, Object> effective = AbstractKafkaConfig.CONFIG_DEF.parse(brokerSettings());

        assertThat(effective.get("message.max.bytes")).isEqualTo(EngineTopics.MAX_RECORD_BYTES);
        assertThat((int) effective.get("socket.request.max.bytes")).isGreaterThan(2 * EngineTopics.MAX_RECORD_BYTES);
    }

    @Test
    void noTopicOfTheBrokerOrTheEngineAsksForMoreCopiesThanThereAreBrokers() {
        Map<String, Object> effective = AbstractKafkaConfig.CONFIG_DEF.parse(brokerSettings());
        long brokers = compose.services().stream()
                .filter(service -> service.startsWith("kafka"))
                .count();

        for (String setting : List.of(
                "offsets.topic.replication.factor",
                "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr")) {
            assertThat(((Number) effective.get(setting)).longValue())
                    .as(setting)
                    .isEqualTo(brokers);
        }
        assertThat(Long.parseLong(String.valueOf(defaultOf("replicationFactor"))))
                .isEqualTo(brokers);
        assertThat(Long.parseLong(String.valueOf(defaultOf("minInSyncReplicas"))))
                .isEqualTo(brokers);
    }

    @Test
    void topicsAreMadeByTheEngineAlone() {
        assertThat(AbstractKafkaConfig.CONFIG_DEF.parse(brokerSettings()).get("auto.create.topics.enable"))
                .isEqualTo(false);
    }

    @Test
    void imagesAreOfTheVersionsThatTheTestsRunOn() throws IOException {
        assertThat(compose.image("kafka")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
        OLDEST.forEach((service, oldest) -> assertThat(Version.parse(compose.version(service)))
                .as(service)
                .isGreaterThanOrEqualTo(Version.parse(oldest)));
        assertThat(imagesOfContainerTests())
                .isNotEmpty()
                .allMatch(image -> List.of(compose.image("kafka"), compose.image("mongodb"), compose.image("keycloak"))
                        .contains(image));
        String pom = ComposeFile.text("pom.xml");
        String dockerfile = ComposeFile.text("deploy/Dockerfile");
        assertThat(dockerfile).contains("eclipse-temurin-" + element(pom, "java.version") + " ");
        assertThat(dockerfile).contains("eclipse-temurin:" + element(pom, "java.version") + "-jre");
        assertThat(dockerfile)
                .contains("-" + element(pom.substring(pom.indexOf("<artifactId>linli<")), "version") + "-exec.jar");
    }

    @Test
    void aServiceIsFoundWhereTheOthersLookForIt() {
        for (String service : ON_THE_ENGINE) {
            Map<String, String> environment = compose.environment(service);
            assertThat(environment)
                    .containsEntry(
                            "KAFKA_BOOTSTRAP_SERVERS",
                            compose.environment("kafka")
                                    .get("KAFKA_ADVERTISED_LISTENERS")
                                    .replace("PLAINTEXT://", ""))
                    .containsEntry("MONGODB_URI", "mongodb://mongodb:27017");
            assertThat(compose.environment("gateway"))
                    .containsEntry(
                            service.toUpperCase(Locale.ROOT) + "_URI",
                            "http://" + service + ":" + environment.get("SERVER_PORT"));
        }
        for (String service : List.of("catalog", "lending", "proposals", "gateway")) {
            assertThat(compose.environment(service).get("OIDC_ISSUER_URI"))
                    .startsWith(compose.environment("keycloak").get("KC_HOSTNAME") + "/realms/");
        }
        assertThat(compose.dependencies("gateway")).containsOnly("keycloak", "catalog", "lending", "proposals");
        assertThat(compose.dependencies("catalog")).containsOnly("kafka", "mongodb", "keycloak");
    }

    @Test
    void onlyTheDoorAndTheIssuerArePublishedAndOnThisMachineAlone() {
        Map<String, String> listening = new HashMap<>();
        listening.put("gateway", compose.environment("gateway").get("SERVER_PORT"));
        listening.put("keycloak", httpPort());
        Map<String, String> reached = Map.of(
                "gateway", compose.environment("gateway").get("LINLI_PUBLIC_URI"),
                "keycloak", compose.environment("keycloak").get("KC_HOSTNAME"));
        for (String service : compose.services()) {
            List<String> ports = compose.list(service, "ports");
            if (!listening.containsKey(service)) {
                assertThat(ports).as(service).isEmpty();
                continue;
            }
            var published = PUBLISHED.matcher(ports.getFirst());
            assertThat(ports).as(service).hasSize(1);
            assertThat(published.matches()).as(ports.getFirst()).isTrue();
            assertThat(published.group(2)).isEqualTo(listening.get(service));
            assertThat(reached.get(service)).endsWith(":" + published.group(1));
        }
    }

    private String httpPort() {
        return compose.list("keycloak", "command").stream()
                .filter(option -> option.startsWith("--http-port="))
                .map(option -> option.substring(option.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatMustOutliveAContainerLiesInAVolumeWhereItIsWritten() {
        Map<String, List<String>> kept = new TreeMap<>();
        kept.put("kafka", List.of(brokerSettings().get("log.dirs")));
        kept.put("mongodb", List.of("/data/db"));
        kept.put("keycloak", List.of("/opt/keycloak/data/h2"));
        ON_THE_ENGINE.forEach(service -> kept.put(service, folders(service)));
        Set<String> used = new TreeSet<>();
        for (String service : compose.services()) {
            List<String> named = compose.list(service, "volumes").stream()
                    .filter(volume -> !volume.startsWith("."))
                    .toList();
            assertThat(named.stream().map(volume -> volume.substring(volume.indexOf(':') + 1)))
                    .as(service)
                    .containsExactlyInAnyOrderElementsOf(kept.getOrDefault(service, List.of()));
            named.forEach(volume -> used.add(volume.substring(0, volume.indexOf(':'))));
        }
        assertThat(compose.volumes())
                .containsExactlyInAnyOrderElementsOf(used)
                .hasSize(kept.values().stream().mapToInt(List::size).sum());
        assertThat(ComposeFile.text("deploy/Dockerfile"))
                .contains("chown linli " + compose.environment("catalog").get("LINLI_STATE_DIR"));
    }

    @Test
    void foldersOfKeysAreTheServicesAloneAndNoneLiesInAnother() {
        List<String> folders = folders("proposals");
        List<String> keys =
                folders.stream().filter(folder -> folder.endsWith("keys")).toList();

        assertThat(keys).hasSize(2);
        assertThat(folders)
                .allSatisfy(folder -> assertThat(folders)
                        .filteredOn(other -> !other.equals(folder))
                        .noneMatch(other -> other.startsWith(folder + "/")));
        assertThat(ComposeFile.text("deploy/Dockerfile"))
                .contains("install -d -o linli -m 0700 " + String.join(" ", keys));
    }

    /** Where a service writes. */
    private List<String> folders(String service) {
        return Stream.of("LINLI_STATE_DIR", "LINLI_KEYS_DIR", "LINLI_WRAPPING_KEYS_DIR")
                .filter(compose.environment(service)::containsKey)
                .map(name -> compose.environment(service).get(name))
                .toList();
    }

    @Test
    void everyPartIsRestartedAndWhatOthersWaitForSaysWhenItIsReady() {
        for (String name : compose.services()) {
            assertThat(compose.service(name)).as(name).containsEntry("restart", "unless-stopped");
            assertThat(compose.service(name)).as(name).containsKey("healthcheck");
        }
        for (String name : List.of("catalog", "lending", "proposals", "gateway")) {
            String port = compose.environment(name).get("MANAGEMENT_SERVER_PORT");
            assertThat(compose.healthcheck(name).getLast().replace("$$MANAGEMENT_SERVER_PORT", port))
                    .as(name)
                    .contains("localhost/" + port + " ", "/actuator/health/readiness ", "[[ $$answer == *' 200'* ]]");
        }
    }

    @Test
    void nothingSecretOrHeavyEntersAnImage() {
        assertThat(ComposeFile.text("deploy/Dockerfile.dockerignore").lines())
                .contains(".env", ".git", ".linli", "**/target");
        assertThat(ComposeFile.text(".gitignore").lines()).contains(".env");
    }

    @Test
    void noSecretIsInTheFileAndEachIsExplained() {
        Set<String> secrets = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(ComposeFile.text("docker-compose.yml"))
                .results()
                .forEach(secret -> secrets.add(secret.group(1)));

        assertThat(secrets).containsExactly("KEYCLOAK_ADMIN_PASSWORD", "LINLI_FINGERPRINT_KEY", "OIDC_CLIENT_SECRET");
        assertThat(secrets)
                .allMatch(name -> ComposeFile.text("deploy/env.example").contains("\n" + name + "=\n"));
        for (String service : compose.services()) {
            compose.environment(service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET|KEY)")) {
                    assertThat(value).as(service + "'s " + name).matches("\\$\\{[A-Z_]+:\\?.*}");
                }
            });
        }
    }

    private SettingsOfAService settings(String service) {
        boolean isOnTheEngine = ON_THE_ENGINE.contains(service);
        return SettingsOfAService.of(isOnTheEngine ? service + "-service" : service, isOnTheEngine);
    }

    /** As the image makes server.properties of its environment. */
    private Map<String, String> brokerSettings() {
        Map<String, String> settings = new TreeMap<>();
        compose.environment("kafka").forEach((name, value) -> {
            if (!FOR_THE_IMAGE.contains(name)) {
                settings.put(name.replaceFirst("KAFKA_", "").replace('_', '.').toLowerCase(Locale.ROOT), value);
            }
        });
        return settings;
    }

    private static String defaultOf(String component) {
        return Stream.of(EngineProperties.class.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .map(standby -> standby == null ? null : standby.value()[0])
                .reduce(null, (none, found) -> found);
    }

    private static String element(String xml, String name) {
        return xml.substring(xml.indexOf("<" + name + ">") + name.length() + 2, xml.indexOf("</" + name + ">"));
    }

    private static Set<String> imagesOfContainerTests() throws IOException {
        Set<String> images = new TreeSet<>();
        for (String module :
                List.of("event-sourcing-testkit", "catalog-service", "lending-service", "proposals-service")) {
            try (Stream<Path> files =
                    Files.walk(ComposeFile.ROOT.resolve(module).resolve("src"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    IMAGE.matcher(Files.readString(file)).results().forEach(found -> images.add(found.group(1)));
                }
            }
        }
        return images;
    }
}
