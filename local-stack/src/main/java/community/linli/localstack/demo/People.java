package community.linli.localstack.demo;

import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.localstack.demo.DemoBoard.Door;
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
     * @param community where the own door is; empty for those without one
     * @param unit the stairwell of the own door; empty for those without one
     * @param door the own door; empty for those without one
     */
    public record Person(
            String name, Set<String> districts, Set<String> roles, String community, String unit, String door) {

        /** The pseudonym in tokens and events. */
        public String pseudonym() {
            return "p-" + NameBasedId.of("person", name).replace("-", "").substring(0, 16);
        }
    }

    /** All of them: those who run things, one resident per sharing door of Jinping Street, and the village of Huaxi. */
    public static List<Person> all() {
        return ALL;
    }

    private static List<Person> read() {
        List<Person> people = new ArrayList<>();
        people.add(official("steward", "steward", "wuhou"));
        people.add(official("steward2", "steward", "wuhou"));
        people.add(official("officer", "officer", "wuhou", "jinjiang"));
        people.add(official("officer2", "officer", "wuhou", "jinjiang"));
        people.add(official("analyst", "analyst", "wuhou"));
        people.add(official("operator", "operator", "wuhou", "jinjiang"));
        people.add(official("jinjiang-steward", "steward", "jinjiang"));
        for (Door door : DemoBoard.JINPING.sharingDoors()) {
            String name = door.unit().replaceAll("\\D", "") + "-" + door.door();
            people.add(resident(name, DemoBoard.JINPING, door));
        }
        List<Door> village = DemoBoard.HUAXI.doors();
        for (int i = 0; i <= village.size(); i++) {
            // one behind each door, and a second one behind the first
            people.add(resident("hx-" + (i + 1), DemoBoard.HUAXI, village.get(i % village.size())));
        }
        return List.copyOf(people);
    }

    /** The person of that name. */
    public static Optional<Person> named(String name) {
        return all().stream().filter(person -> person.name().equals(name)).findFirst();
    }

    private static Person official(String name, String role, String... districts) {
        return new Person(name, Set.of(districts), Set.of(role), "", "", "");
    }

    private static Person resident(String name, DemoBoard board, Door door) {
        return new Person(name, Set.of(board.district()), Set.of("resident"), board.folder(), door.unit(), door.door());
    }
}
