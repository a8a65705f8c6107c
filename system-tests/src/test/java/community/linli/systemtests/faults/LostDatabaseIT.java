package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A read database may vanish at any time; it comes back by itself, the same. */
class LostDatabaseIT {

    private static final List<String> DROPPED = List.of("catalog", "lending");

    @Test
    void aDroppedReadDatabaseIsRebuiltByteForByte() {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person owner = Linli.resident(item);
        Person borrower = Linli.residentElsewhere(item, 9);
        String loan = Linli.JINPING + "/loans/"
                + borrower.post(Linli.JINPING + "/loans", "{\"item\":\"" + item.id() + "\"}")
                        .createdId();
        owner.post(loan + "/acceptance", "{}");
        Board.untilItemIs(owner, Linli.JINPING, item.id(), "promised");
        String before = Board.seenBy(owner, Linli.JINPING).toString();
        String loanBefore = borrower.get(loan).body();

        Map<String, Long> shown = shown();
        assertThat(shown.values()).allMatch(views -> views > 0);

        try (MongoClient documents = MongoClients.create(Linli.stack().mongodbUri())) {
            DROPPED.forEach(service -> documents.getDatabase(service).drop());
        }

        Person reader = Linli.person("steward");
        await("it is noticed").atMost(Duration.ofSeconds(30)).until(() -> shown().equals(shown));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(reader.get(Linli.JINPING + "/board").body()).isEqualTo(before);
            assertThat(borrower.get(loan).body()).isEqualTo(loanBefore);
        });
    }

    /** How many views have a pointer, by service; all of them must have one again, so that what is compared is not a leftover. */
    private static Map<String, Long> shown() {
        try (MongoClient documents = MongoClients.create(Linli.stack().mongodbUri())) {
            Map<String, Long> shown = new HashMap<>();
            DROPPED.forEach(service -> shown.put(
                    service,
                    documents.getDatabase(service).getCollection("pointers").countDocuments()));
            return shown;
        }
    }
}
