package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a request is said in a problem that names the place; nothing is half done and nothing of our inside leaves. */
class BadInputIT {

    private static final String LOANS = Linli.JINPING + "/loans";

    private final Person resident = Linli.person("1-102");
    private final Person steward = Linli.person("steward");

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        refused(resident.post(LOANS, "{\"item\":"), 400, "malformed");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Answer answer = resident.post(LOANS, "{\"item\":\"x\",\"colour\":\"red\"}");
        refused(answer, 422, "invalid-fields");
        assertThat(pointers(answer)).containsExactly("/colour");
    }

    @Test
    void aMissingFieldIsNamed() {
        Answer answer = resident.post(LOANS, "{}");
        refused(answer, 422, "invalid-fields");
        assertThat(pointers(answer)).containsExactly("/item");
    }

    @Test
    void anUnknownItemIsNotFound() {
        refused(resident.post(LOANS, "{\"item\":\"" + UUID.randomUUID() + "\"}"), 404, "item-not-found");
    }

    @Test
    void anUnknownLoanIsNotFound() {
        refused(resident.post(LOANS + "/" + UUID.randomUUID() + "/acceptance", "{}"), 404, "loan-not-found");
        refused(resident.get(LOANS + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        refused(resident.get("wuhou/nowhere"), 404, "not-found");
        refused(resident.get("/api/elsewhere"), 404, "not-found");
    }

    @Test
    void anUnsupportedMethodAndMediaTypeAreTold() {
        refused(resident.postBare(Linli.JINPING + "/board", BodyPublishers.noBody()), 405, "method-not-allowed");
        refused(
                resident.post(LOANS, "<item/>", "text/xml", UUID.randomUUID().toString()),
                415,
                "unsupported-media-type");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAlsoWithoutItsLength() {
        String large = "{\"item\":\"" + "x".repeat(70_000) + "\"}";
        refused(resident.post(LOANS, large), 413, "too-large");
        Answer chunked = resident.postBare(
                LOANS,
                BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        refused(chunked, 413, "too-large");
    }

    @Test
    void aMissingIdempotencyKeyIsAskedFor() {
        Answer answer = resident.postBare(
                LOANS, BodyPublishers.ofString("{\"item\":\"x\"}"), "Content-Type", "application/json");
        refused(answer, 428, "idempotency-key-missing");
    }

    @Test
    void theSameKeyWithTheSameBodyIsDoneOnceAndWithAnotherBodyRefused() {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person borrower = Linli.residentElsewhere(item, 5);
        String key = UUID.randomUUID().toString();
        String body = "{\"item\":\"" + item.id() + "\"}";

        Answer first = borrower.post(LOANS, body, "application/json", key);
        Answer again = borrower.post(LOANS, body, "application/json", key);
        Answer other = borrower.post(LOANS, "{\"item\":\"other\"}", "application/json", key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.createdId()).isEqualTo(first.createdId());
        refused(other, 422, "idempotency-key-reused");
    }

    @Test
    void ofTwoBodiesSentAtOnceUnderOneKeyOneIsDoneAndTheOtherHearsItsOwnRefusal() throws Exception {
        List<Board.Item> items =
                Linli.unusedItems(20).stream().collect(Collectors.groupingBy(Board.Item::door)).values().stream()
                        .filter(ofOneDoor -> ofOneDoor.size() > 1)
                        .findFirst()
                        .orElseThrow()
                        .subList(0, 2);
        Person borrower = Linli.residentElsewhere(items.getFirst(), 8);
        String key = UUID.randomUUID().toString();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> sent = items.stream()
                    .map(item -> pool.submit(
                            () -> borrower.post(LOANS, "{\"item\":\"" + item.id() + "\"}", "application/json", key)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> one : sent) {
                statuses.add(one.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 422);
        }
    }

    @Test
    void aFileOfNothingButBadRowsIsAnsweredAndTheNextOneRead() {
        String bad = "unit,door,name,category,mode,loan_days,note\n" + "u,d,,,,,\n".repeat(4_000);

        Answer refused = steward.post(
                Linli.JINPING + "/item-imports",
                bad,
                "text/csv",
                UUID.randomUUID().toString());
        refused(refused, 422, "invalid-rows");
        Answer next = steward.post(
                Linli.JINPING + "/item-imports",
                bad,
                "text/csv",
                UUID.randomUUID().toString());
        refused(next, 422, "invalid-rows");
    }

    @Test
    void aStaleIfMatchIsRefused() {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person borrower = Linli.residentElsewhere(item, 6);
        Person owner = Linli.resident(item);
        Answer asked = borrower.post(LOANS, "{\"item\":\"" + item.id() + "\"}");
        String loan = LOANS + "/" + asked.createdId();
        String etag = borrower.get(loan).header("ETag").orElseThrow();

        Answer accepted = owner.post(
                loan + "/acceptance",
                "{}",
                "application/json",
                UUID.randomUUID().toString(),
                "If-Match",
                etag);
        Answer stale = borrower.post(
                loan + "/cancellation",
                "{}",
                "application/json",
                UUID.randomUUID().toString(),
                "If-Match",
                etag);

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        refused(stale, 412, "stale-version");
    }

    @Test
    void everyBadRowIsNamedAndNothingIsImported() {
        String before = Board.seenBy(steward, Linli.JINPING).toString();
        String csv = """
                unit,door,name,category,mode,loan_days,note
                1单元,102,好东西,工具,lend,3,
                1单元,999,梯子,工具,lend,3,
                1单元,102,锤子,工具,borrow,3,
                1单元,102,,工具,lend,many,
                """;

        Answer answer = steward.post(
                Linli.JINPING + "/item-imports",
                csv,
                "text/csv; charset=utf-8",
                UUID.randomUUID().toString());

        refused(answer, 422, "invalid-rows");
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "items.csv:3:door", "items.csv:4:mode", "items.csv:5:name", "items.csv:5:loan_days");
        assertThat(Board.seenBy(steward, Linli.JINPING).toString()).isEqualTo(before);
    }

    @Test
    void aWrongHeadingAndAnotherEncodingAreTold() {
        Answer heading = steward.post(
                Linli.JINPING + "/household-imports",
                "a,b\n1,2\n",
                "text/csv",
                UUID.randomUUID().toString());
        refused(heading, 422, "invalid-rows");
        assertThat(pointers(heading)).containsExactly("households.csv:1");
        Answer binary = steward.postBare(
                Linli.JINPING + "/household-imports",
                BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xff, 0, 1}),
                "Content-Type",
                "text/csv",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        refused(binary, 400, "malformed");
    }

    @Test
    void whatARoleMayNotDoIsRefused() {
        refused(
                resident.post(
                        Linli.JINPING + "/item-imports",
                        "x",
                        "text/csv",
                        UUID.randomUUID().toString()),
                403,
                "not-allowed");
    }

    private static void refused(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).hasValue("application/problem+json");
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "java.", "\tat ");
    }

    private static List<String> pointers(Answer answer) {
        return StreamSupport.stream(answer.json().path("violations").spliterator(), false)
                .map((JsonNode violation) -> violation.path("pointer").asString())
                .toList();
    }
}
