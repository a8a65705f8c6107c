package community.linli.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The board as a reader of the API sees it. */
public record Board(String text, List<Door> doors) {

    /** One door, such as {@code 1-102}. */
    public record Door(String name, String household, List<Item> items) {}

    /** One item behind a door. */
    public record Item(String id, String name, String mode, String availability, String door) {}

    /** Reads the board of a community, given as {@code district/communities/community}. */
    public static Board seenBy(Person person, String community) {
        Answer answer = person.get(community + "/board");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<Door> doors = new ArrayList<>();
        for (JsonNode unit : answer.json().path("units")) {
            for (JsonNode door : unit.path("doors")) {
                doors.add(door(unit.path("unit").asString(), door));
            }
        }
        return new Board(answer.body(), doors);
    }

    /** Waits until an item is available, promised or out; the board learns it from lending's events a moment later. */
    public static void untilItemIs(Person person, String community, String item, String availability) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(seenBy(person, community).items())
                        .filteredOn(Item::id, item)
                        .extracting(Item::availability)
                        .containsExactly(availability));
    }

    public List<Item> items() {
        return doors.stream().flatMap(door -> door.items().stream()).toList();
    }

    private static Door door(String unit, JsonNode door) {
        String name = unit.replaceAll("\\D", "") + "-" + door.path("door").asString();
        List<Item> items = new ArrayList<>();
        for (JsonNode item : door.path("items")) {
            items.add(new Item(
                    item.path("id").asString(),
                    item.path("name").asString(),
                    item.path("mode").asString(),
                    item.path("availability").asString(),
                    name));
        }
        return new Door(name, door.path("household").asString(), items);
    }

    /** The answer's bytes, for comparing. */
    @Override
    public String toString() {
        return text;
    }
}
