package community.linli.localstack.demo;

import community.linli.eventsourcing.envelope.NameBasedId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may log in on one machine. Each person's password is the name. */
public final class People {

    private static final List<Person> ALL = read();

    private People() {}

    /**
     * A demo person.
     *
     * @param name for logging in, such as {@code steward} or {@code 1-102}
     * @param districts which a token names
     * @param roles which a token names
     * @param unit the stairwell of the own door; empty for those without one
     * @param door the own door; empty for those without one
     */
    public record Person(String name, Set<String> districts, Set<String> roles, String unit, String door) {

        /** The pseudonym in tokens and events. */
        public String pseudonym() {
            return "p-" + NameBasedId.of("person", name).replace("-", "").substring(0, 16);
        }
    }

    /** All of them: those who run things, and one resident per sharing door. */
    public static List<Person> all() {
        return ALL;
    }

    private static List<Person> read() {
        List<Person> people = new ArrayList<>();
        people.add(new Person("steward", Set.of("wuhou"), Set.of("steward"), "", ""));
        people.add(new Person("officer", Set.of("wuhou", "jinjiang"), Set.of("officer"), "", ""));
        people.add(new Person("analyst", Set.of("wuhou"), Set.of("analyst"), "", ""));
        people.add(new Person("operator", Set.of("wuhou", "jinjiang"), Set.of("operator"), "", ""));
        people.add(new Person("jinjiang-steward", Set.of("jinjiang"), Set.of("steward"), "", ""));
        DemoBoard.JINPING.sharingDoors().forEach(door -> people.add(resident(door)));
        return List.copyOf(people);
    }

    /** The person of that name. */
    public static Optional<Person> named(String name) {
        return all().stream().filter(person -> person.name().equals(name)).findFirst();
    }

    private static Person resident(DemoBoard.Door door) {
        String name = door.unit().replaceAll("\\D", "") + "-" + door.door();
        return new Person(name, Set.of("wuhou"), Set.of("resident"), door.unit(), door.door());
    }
}
