package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A read database may vanish at any time; it comes back by itself, the same. */
class LostDatabaseIT {

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

        try (MongoClient documents = MongoClients.create(Linli.stack().mongodbUri())) {
            documents.getDatabase("catalog").drop();
            documents.getDatabase("lending").drop();
        }

        Person reader = Linli.person("steward");
        await("it is noticed").atMost(Duration.ofSeconds(30)).until(() -> filled());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(reader.get(Linli.JINPING + "/board").body()).isEqualTo(before);
            assertThat(borrower.get(loan).body()).isEqualTo(loanBefore);
        });
    }

    /** Whether the database has a pointer again, so that what is compared is not a leftover. */
    private static boolean filled() {
        try (MongoClient documents = MongoClients.create(Linli.stack().mongodbUri())) {
            return documents.getDatabase("catalog").getCollection("pointers").countDocuments() == 3
                    && documents
                                    .getDatabase("lending")
                                    .getCollection("pointers")
                                    .countDocuments()
                            == 2;
        }
    }
}
