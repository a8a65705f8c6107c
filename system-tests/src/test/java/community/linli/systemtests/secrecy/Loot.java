package community.linli.systemtests.secrecy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.linli.localstack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * All that lies about: every record of every topic, internal ones and aborted transactions too, every document, every file of the stack but the
 * broker's own, whose content the topics are, and what the services tell of themselves. Of the folder of wrapping keys what lies there now.
 *
 * @param pieces each as Latin-1 text, so that bytes stay bytes
 */
record Loot(List<Piece> pieces) {

    private static final Pattern KEY = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    /** A record, a document, a line of a log, a file. */
    record Piece(String place, long time, String text) {
        boolean names(Collection<String> words) {
            return words.stream().anyMatch(text::contains);
        }
    }

    /** Everything that names the district or was written since. */
    static Loot of(LocalStack stack, String district, long sinceMillis) {
        List<Piece> pieces = new ArrayList<>();
        records(stack, pieces);
        pieces.removeIf(piece -> piece.time() < sinceMillis && !piece.text().contains(district));
        documents(stack, district, pieces);
        files(stack, pieces);
        metrics(stack, pieces);
        return new Loot(pieces);
    }

    Loot and(Loot other) {
        return new Loot(Stream.concat(pieces.stream(), other.pieces().stream()).toList());
    }

    Loot and(Piece piece) {
        return and(new Loot(List.of(piece)));
    }

    /** The pieces whose place begins so. */
    List<Piece> at(String place) {
        return pieces.stream().filter(piece -> piece.place().startsWith(place)).toList();
    }

    /** Where one of these words stands. */
    List<String> placesOf(Collection<String> words) {
        return pieces.stream()
                .filter(piece -> piece.names(words))
                .map(Piece::place)
                .toList();
    }

    /** Where this is found. */
    List<String> placesOf(Pattern pattern) {
        return pieces.stream()
                .filter(piece -> pattern.matcher(piece.text()).find())
                .map(Piece::place)
                .toList();
    }

    /** Where a word of each kind stands in one piece, but for pieces with all the words of one list: they tell nothing of one of them. */
    List<String> placesOfBoth(Collection<String> some, Collection<String> others, Collection<String> all) {
        return pieces.stream()
                .filter(piece -> piece.names(some) && piece.names(others))
                .filter(piece -> !all.stream().allMatch(piece.text()::contains))
                .map(Piece::place)
                .toList();
    }

    /** Whatever could be a key of 32 bytes: each 64 hexadecimal digits anywhere. */
    Set<String> candidates() {
        Set<String> found = new TreeSet<>();
        pieces.forEach(piece -> KEY.matcher(piece.text()).results().forEach(match -> found.add(match.group())));
        return found;
    }

    private static void records(LocalStack stack, List<Piece> pieces) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "attacker-" + UUID.randomUUID());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()));
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            for (String topic : admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get()) {
                consumer.partitionsFor(topic).forEach(info -> all.add(new TopicPartition(topic, info.partition())));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> pieces.add(piece(record)));
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Piece piece(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(text(record.key())).append('\n');
        record.headers()
                .forEach(header -> text.append(header.key())
                        .append('=')
                        .append(text(header.value()))
                        .append('\n'));
        return new Piece(
                "topic " + record.topic() + " " + record.partition() + ":" + record.offset(),
                record.timestamp(),
                text.append(text(record.value())).toString());
    }

    private static void documents(LocalStack stack, String district, List<Piece> pieces) {
        try (MongoClient client = MongoClients.create(stack.mongodbUri())) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(document -> {
                                String json = document.toJson();
                                if (json.contains(district)) {
                                    pieces.add(new Piece("documents " + database + "." + collection, 0, json));
                                }
                            });
                }
            }
        }
    }

    private static void files(LocalStack stack, List<Piece> pieces) {
        try (Stream<Path> files = Files.walk(stack.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = stack.data().relativize(file).toString();
                if (name.startsWith("broker")) {
                    continue;
                }
                String content = read(file);
                if (name.startsWith("logs")) {
                    content.lines().forEach(line -> pieces.add(new Piece("file " + name, 0, line)));
                } else {
                    pieces.add(new Piece("file " + name, 0, content));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return text(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return ""; // the store has merged it away meanwhile
        }
    }

    private static void metrics(LocalStack stack, List<Piece> pieces) {
        for (String service : List.of("catalog", "lending", "proposals", "gateway")) {
            URI uri = stack.service(service).management().resolve("prometheus");
            try (HttpClient http = HttpClient.newHttpClient()) {
                String told = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                        .body();
                pieces.add(new Piece("metrics " + service, 0, told));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
