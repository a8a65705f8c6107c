package community.linli.eventsourcing.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.CommandClient;
import community.linli.eventsourcing.kafka.CommandCodec;
import community.linli.eventsourcing.kafka.CommandReply;
import community.linli.eventsourcing.kafka.CommandReply.Outcome;
import community.linli.eventsourcing.kafka.CommandTooLarge;
import community.linli.eventsourcing.kafka.DistrictPartitions;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.kafka.OutcomeUnknown;
import community.linli.eventsourcing.kafka.WriteUnavailable;
import community.linli.eventsourcing.testkit.broker.SharedBroker;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.IssueInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceId;
import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandClientIT {

    private static final BoundedContext CONTEXT = InvoicesContext.declare();
    private static final Actor CLEO = new Actor("cleo", Set.of("clerk"));
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final District district = new District("north-" + mark);
    private final EngineSettings settings = settings(Duration.ofSeconds(30));
    private final Map<String, Object> cluster = Map.of("bootstrap.servers", SharedBroker.bootstrapServers());
    private KafkaProducer<byte[], byte[]> writer;
    private DistrictPartitions districts;
    private CommandClient client;

    private EngineSettings settings(Duration replyTimeout) {
        return new EngineSettings(
                "invoices-" + mark,
                SharedBroker.bootstrapServers(),
                1,
                0,
                (short) 1,
                1,
                Path.of("target", "unused"),
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                replyTimeout,
                false);
    }

    @BeforeEach
    void connect() throws Exception {
        try (Admin admin = Admin.create(cluster)) {
            for (NewTopic topic : EngineTopics.of(CONTEXT, settings)) {
                createIfAbsent(admin, topic);
            }
        }
        writer = new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer());
        districts = new DistrictPartitions(settings);
        districts.assign(district);
        client = client(settings);
    }

    private static void createIfAbsent(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        if (!admin.listTopics().names().get().contains(topic.name())) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private CommandClient client(EngineSettings own) {
        return new CommandClient(own, new CommandCodec(CONTEXT, own), districts, new SimpleMeterRegistry());
    }

    @AfterEach
    void disconnect() {
        client.close();
        districts.close();
        writer.close();
    }

    private CompletableFuture<CommandReply> send(CommandClient by, String commandId, String customer) {
        IssueInvoice issue = new IssueInvoice(new InvoiceId("one"), customer, "17", 14);
        return by.send(issue, commandId, district, CLEO, NOON, OptionalLong.empty());
    }

    private void reply(byte @Nullable [] value) throws Exception {
        reply("nobody's", value);
    }

    private void reply(String ticket, byte @Nullable [] value) throws Exception {
        ProducerRecord<byte[], byte[]> reply = new ProducerRecord<>(settings.repliesTopic(), 0, new byte[0], value);
        reply.headers().add("linli_ticket", ticket.getBytes(StandardCharsets.UTF_8));
        writer.send(reply).get();
    }

    /** With which ticket each sending of a command waits, in the order in which they lie in the log. */
    private List<String> tickets(String commandId, int sendings) {
        Map<String, Object> reading = Map.of("bootstrap.servers", SharedBroker.bootstrapServers());
        TopicPartition commands = new TopicPartition(settings.commandsTopic(), 0);
        List<String> tickets = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(commands));
            consumer.seekToBeginning(List.of(commands));
            while (tickets.size() < sendings) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    Envelope asked = EnvelopeCodec.fromBytes(record.value());
                    if (asked.id().equals(commandId)) {
                        tickets.add(asked.text(Envelope.REPLY_TICKET).orElseThrow());
                    }
                });
            }
        }
        return tickets;
    }

    private static CommandReply accepted(String commandId) {
        return new CommandReply(
                commandId, Outcome.ACCEPTED, null, null, null, List.of(), "invoice/one", 1, "invoices:0:0", 1, false);
    }

    private void accept(String commandId) throws Exception {
        reply(tickets(commandId, 1).getFirst(), bytes(accepted(commandId)));
    }

    private static byte[] bytes(CommandReply reply) {
        return DomainJson.mapper().writeValueAsBytes(reply);
    }

    private long commandsWritten() throws Exception {
        TopicPartition commands = new TopicPartition(settings.commandsTopic(), 0);
        try (Admin admin = Admin.create(cluster)) {
            return admin.listOffsets(Map.of(commands, OffsetSpec.latest()))
                    .partitionResult(commands)
                    .get()
                    .offset();
        }
    }

    @Test
    void eachOfTwoThatShareACommandIdHearsTheAnswerToItsOwnSending() throws Exception {
        CompletableFuture<CommandReply> first = send(client, "c1", "acme");
        CompletableFuture<CommandReply> second = send(client, "c1", "other");
        CommandReply refused = new CommandReply(
                "c1", Outcome.REJECTED, "reused", null, "No.", List.of(), "invoice/one", 0, null, 0, false);

        List<String> tickets = tickets("c1", 2);
        reply(tickets.get(1), bytes(refused));
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(refused);
        assertThat(first).isNotDone();

        reply(tickets.get(0), bytes(accepted("c1")));
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(accepted("c1"));
    }

    @Test
    void aReplyToNobodyHereIsPassedOver() throws Exception {
        CompletableFuture<CommandReply> waiting = send(client, "c1", "acme");

        reply(bytes(accepted("c1")));
        accept("c1");

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(accepted("c1"));
    }

    @Test
    void aReplyThatCannotBeReadIsSkippedAndLaterOnesAreHeard() throws Exception {
        CompletableFuture<CommandReply> waiting = send(client, "c1", "acme");

        String ticket = tickets("c1", 1).getFirst();
        reply(ticket, null);
        for (String garbage : List.of("", "{", "null", "7", "{}", "{\"commandId\":null,\"violations\":[]}")) {
            reply(ticket, garbage.getBytes(StandardCharsets.UTF_8));
        }
        accept("c1");

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(accepted("c1"));
    }

    @Test
    void whoStillWaitsAtTheEndHearsThatTheOutcomeIsUnknown() {
        CompletableFuture<CommandReply> waiting = send(client, "c1", "acme");

        client.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void whoComesAfterTheEndHearsThatNothingWasWritten() {
        client.close();

        assertThatThrownBy(send(client, "c1", "acme")::join).hasCauseInstanceOf(WriteUnavailable.class);
    }

    @Test
    void aCommandOfAWholeImportFitsIntoItsRecord() throws Exception {
        CompletableFuture<CommandReply> waiting = send(client, "c1", "x".repeat(3 * 1024 * 1024));
        accept("c1");

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(accepted("c1"));
        client.close();
        assertThat(commandsWritten()).isEqualTo(1);
    }

    @Test
    void aCommandLargerThanARecordIsSurelyNotWritten() throws Exception {
        CompletableFuture<CommandReply> waiting = send(client, "c1", "x".repeat(EngineTopics.MAX_RECORD_BYTES));

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(CommandTooLarge.class);
        assertThat(commandsWritten()).isZero();
    }

    @Test
    void aDistrictThatWasNeverRegisteredHasNoWriter() {
        IssueInvoice issue = new IssueInvoice(new InvoiceId("one"), "acme", "17", 14);

        assertThatThrownBy(client.send(issue, "c1", new District("nowhere"), CLEO, NOON, OptionalLong.empty())::join)
                .hasCauseInstanceOf(WriteUnavailable.class);
    }

    @Test
    void whoHasWaitedLongEnoughHearsThatItIsNotDecidedYet() throws Exception {
        try (CommandClient impatient = client(settings(Duration.ofMillis(300)))) {
            assertThatThrownBy(send(impatient, "c1", "acme")::join).hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(commandsWritten()).isEqualTo(1);
    }

    @Test
    void aRowOfTheDistrictTableThatCannotBeReadIsSkipped() throws Exception {
        for (String garbage : List.of("null", "{", "{\"district\":null,\"partition\":0}", "{\"district\":\"A B\"}")) {
            writer.send(new ProducerRecord<>(EngineTopics.DISTRICTS, 0, null, garbage.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        writer.send(new ProducerRecord<>(EngineTopics.DISTRICTS, 0, new byte[0], null))
                .get();
        District later = new District("later-" + mark);

        assertThat(districts.assign(later)).isZero();
        try (DistrictPartitions restarted = new DistrictPartitions(settings)) {
            assertThat(restarted.partitionOf(later)).hasValue(0);
        }
    }
}
