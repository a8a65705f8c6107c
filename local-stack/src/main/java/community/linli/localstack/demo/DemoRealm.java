package community.linli.localstack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak's realm of a deployment with the demo people in it, each with the name as password: for docker-compose on one machine and for
 * nothing else. Its file is written by this program and held against it by a test:
 * {@code java -cp local-stack/target/local-stack-0.1.0-SNAPSHOT.jar community.linli.localstack.demo.DemoRealm}
 */
public final class DemoRealm {

    /** The realm of a deployment, below the checkout. */
    public static final Path DEPLOYMENT = Path.of("deploy/identity/linli-realm.json");

    /** The same with the demo people; Keycloak asks that a file is named after its realm. */
    public static final Path DEMO = Path.of("deploy/identity/demo/linli-realm.json");

    private static final String WARNING = "Linli DEMO: every password is the person's name";

    private DemoRealm() {}

    /** Writes the file; the checkout is the folder it is run in, or the one that is named. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : "");
        Files.createDirectories(root.resolve(DEMO).toAbsolutePath().getParent());
        Files.writeString(root.resolve(DEMO), of(Files.readString(root.resolve(DEPLOYMENT))));
    }

    /** The demo's realm file for a deployment's: one line for each person. */
    public static String of(String deployment) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode realm = (ObjectNode) json.readTree(deployment);
        realm.put("displayName", WARNING);
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        String users = People.all().stream()
                .map(person -> "    " + json.writeValueAsString(user(person)))
                .collect(Collectors.joining(",\n"));
        return text.substring(0, text.lastIndexOf('}')).stripTrailing() + ",\n  \"users\" : [\n" + users + "\n  ]\n}\n";
    }

    private static ObjectNode user(People.Person person) {
        ObjectNode user = JsonMapper.shared().createObjectNode();
        user.put("id", person.pseudonym());
        user.put("username", person.name());
        user.put("enabled", true);
        user.put("email", person.name() + "@example.invalid");
        user.put("emailVerified", true);
        user.put("firstName", person.name());
        user.put("lastName", "Linli");
        ObjectNode attributes = user.putObject("attributes");
        new TreeSet<>(person.districts()).forEach(attributes.putArray("districts")::add);
        attributes.putArray("pseudonym").add(person.pseudonym());
        new TreeSet<>(person.roles()).forEach(user.putArray("realmRoles")::add);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", person.name())
                .put("temporary", false);
        return user;
    }
}
