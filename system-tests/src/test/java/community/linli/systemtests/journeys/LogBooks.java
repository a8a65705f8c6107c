package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** The books of one round, reckoned from the log alone as an auditor would; nothing of the service's own arithmetic is used. */
final class LogBooks {

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, Long> admittedFen = new HashMap<>();
    private final Map<String, String> admittedIn = new HashMap<>();
    private final Map<String, Long> selectedFen = new HashMap<>();
    private final List<JsonNode> frozen = new ArrayList<>();
    private int drafted;

    /** One project's money, in fen, and how it stands. */
    static final class Account {
        private final String community;
        private final long grantFen;
        private long disbursedFen;
        private long spentFen;
        private long releasedFen;
        private long repaidFen;
        private boolean hasEnded;
        private String outcome = "";

        private Account(String community, long grantFen) {
            this.community = community;
            this.grantFen = grantFen;
        }

        String community() {
            return community;
        }

        long grantFen() {
            return grantFen;
        }

        long disbursedFen() {
            return disbursedFen;
        }

        long spentFen() {
            return spentFen;
        }

        long releasedFen() {
            return releasedFen;
        }

        long repaidFen() {
            return repaidFen;
        }

        /** {@code continued}, {@code eliminated}, {@code given-up}, or empty while it waits. */
        String outcome() {
            return outcome;
        }

        private void check(String project) {
            assertThat(spentFen).as(project).isBetween(0L, disbursedFen);
            assertThat(disbursedFen).as(project).isBetween(0L, grantFen);
            assertThat(repaidFen).as(project).isBetween(0L, disbursedFen - spentFen);
            assertThat(hasEnded || releasedFen == 0).as(project).isTrue();
        }

        private void end(JsonNode data, String how) {
            long owedFen = disbursedFen - spentFen - repaidFen;
            long unpaidFen = hasEnded ? 0 : grantFen - disbursedFen;
            assertThat(data.path("owedFen").asLong()).as(data.toString()).isEqualTo(owedFen);
            assertThat(data.path("releasedFen").asLong()).as(data.toString()).isEqualTo(unpaidFen);
            releasedFen += unpaidFen;
            hasEnded = true;
            outcome = how.isEmpty() ? outcome : how;
        }
    }

    /** Reckons; every project's money holds after each of its events. */
    LogBooks(Collection<JsonNode> events, String round) {
        for (JsonNode event : events) {
            JsonNode data = event.path("data");
            String type = event.path("type").asString().replaceFirst(".*\\.proposals\\.", "");
            String of = data.path("round").asString("");
            if (of.equals(round)) {
                ofTheRound(type, data);
            }
            String project = data.path("project").asString("");
            if (accounts.containsKey(project)) {
                Account account = accounts.get(project);
                book(type, data, account);
                account.check(project);
            }
        }
    }

    private void ofTheRound(String type, JsonNode data) {
        switch (type) {
            case "proposal-admitted.v1" -> {
                long sum = 0;
                for (JsonNode line : data.at("/content/budget")) {
                    sum += line.path("amountFen").asLong();
                }
                admittedFen.put(data.path("proposal").asString(), sum);
                admittedIn.put(
                        data.path("proposal").asString(),
                        data.at("/content/parties/community").asString());
            }
            case "proposal-drafted.v1" -> drafted++;
            case "slate-frozen.v1" -> frozen.add(data);
            case "election-decided.v1" ->
                data.path("funded")
                        .forEach(one -> selectedFen.put(
                                one.path("proposal").asString(),
                                one.path("grantFen").asLong()));
            case "project-awarded.v1" ->
                accounts.put(
                        data.path("project").asString(),
                        new Account(
                                data.path("community").asString(),
                                data.path("grantFen").asLong()));
            default -> {
                // moves no money
            }
        }
    }

    private static void book(String type, JsonNode data, Account account) {
        long amountFen = data.path("amountFen").asLong(0);
        switch (type) {
            case "money-disbursed.v1" -> account.disbursedFen += amountFen;
            case "expense-recorded.v1" -> account.spentFen += amountFen;
            case "expense-reversed.v1" -> account.spentFen -= amountFen;
            case "money-repaid.v1" -> account.repaidFen += amountFen;
            case "project-completed.v1" -> account.end(data, "");
            case "project-given-up.v1" -> account.end(data, "given-up");
            case "project-eliminated.v1" -> account.end(data, "eliminated");
            case "project-continued.v1" -> account.outcome = "continued";
            default -> {
                // moves no money
            }
        }
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    /** What voting was about, as it was frozen. */
    JsonNode slate() {
        assertThat(frozen).hasSize(1);
        return frozen.getFirst();
    }

    /** How many proposals were begun. */
    int drafted() {
        return drafted;
    }

    /** Cost by proposal, of those that were admitted. */
    Map<String, Long> admittedFen() {
        return admittedFen;
    }

    /** Where they are to be, by proposal. */
    Map<String, String> admittedIn() {
        return admittedIn;
    }

    /** Grant by proposal, of those that the elections decided for. */
    Map<String, Long> selectedFen() {
        return selectedFen;
    }

    long sum(ToLongFunction<Account> fen) {
        return accounts.values().stream().mapToLong(fen).sum();
    }

    long sumIn(String community, ToLongFunction<Account> fen) {
        return accounts.values().stream()
                .filter(account -> account.community().equals(community))
                .mapToLong(fen)
                .sum();
    }

    long undisbursedFen() {
        return accounts.values().stream()
                .filter(account -> !account.hasEnded)
                .mapToLong(account -> account.grantFen - account.disbursedFen)
                .sum();
    }

    int count(Predicate<Account> is) {
        return Math.toIntExact(accounts.values().stream().filter(is).count());
    }
}
