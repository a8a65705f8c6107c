package community.linli.proposals.views.boxes;

import community.linli.eventsourcing.District;
import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.pabulib.PbExport;
import community.linli.proposals.allocation.pabulib.PbExport.Heading;
import community.linli.proposals.ballot.Counting;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.Rulebook;
import community.linli.proposals.views.boxes.BoxDocument.Count;
import community.linli.proposals.views.boxes.BoxDocument.Vote;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is published of a vote so that anyone can count it again. */
final class Published {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneOffset.UTC);

    private Published() {}

    /** The rulebook; empty before voting opens. */
    static Optional<String> rulebook(BoxDocument box) {
        Vote vote = box.vote();
        Integer voters = box.preparation().voters();
        if (vote == null || voters == null || vote.lot() == null) {
            return Optional.empty();
        }
        var terms = new Rulebook.Terms(
                box.box(),
                box.purpose(),
                voters,
                box.preparation().rollAt(),
                vote.question(),
                vote.opensAt(),
                vote.announcedClosesAt(),
                vote.appealDays());
        return Optional.of(Rulebook.text(terms, vote.lot()));
    }

    /** The count in its one spelling; empty before it, and in polls. */
    static Optional<String> allocation(BoxDocument box) {
        return Optional.ofNullable(box.count()).flatMap(count -> Optional.ofNullable(count.allocation()));
    }

    /** The election as a file; empty before the count, and in polls. */
    static Optional<String> election(BoxDocument box, District district) {
        Vote vote = box.vote();
        Count count = box.count();
        if (vote == null
                || count == null
                || count.allocation() == null
                || vote.lot() == null
                || !(vote.question() instanceof Election election)) {
            return Optional.empty();
        }
        Allocation allocation = Counting.allocate(election, vote.lot(), count.choices());
        Heading heading = new Heading(
                "Round " + box.purpose().of() + ", box " + box.box() + ". Count it again with: "
                        + command(election, vote.lot()),
                "China",
                district.slug(),
                box.box().value(),
                day(vote.opensAt()),
                day(vote.closesAt()));
        byte[] file = PbExport.of(
                        Counting.input(election, count.choices()), allocation, heading, rule(election), Map.of())
                .write();
        return Optional.of(new String(file, StandardCharsets.UTF_8));
    }

    /** How the auditors' command counts this file as it was counted; a cap over communities is not in a file of Pabulib. */
    static String command(Election election, List<String> lot) {
        RuleTerms rule = election.rule();
        StringBuilder command = new StringBuilder("./linli allocate FILE.pb --rule ")
                .append(rule.rule())
                .append(" --increment ")
                .append(yuan(rule.incrementFen()))
                .append(" --ties ")
                .append(rule.ties());
        if (!rule.ties().equals("lexico")) {
            command.append(" --lot ").append(String.join(",", lot));
        }
        command.append(" --within-budget");
        if (rule.minimumVotes() > 0) {
            command.append(" --minimum-votes ").append(rule.minimumVotes());
        }
        if (rule.thresholdPercent() != null) {
            command.append(" --threshold-percent ").append(rule.thresholdPercent());
        }
        if (rule.projectCapFen() != null) {
            command.append(" --project-cap ").append(yuan(rule.projectCapFen()));
        }
        return command.toString();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    private static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** Pabulib's names of rules; see {@code pabulib.org/format}. */
    private static String rule(Election election) {
        String key = election.rule().rule();
        if (key.equals("greedy_cost_sat")) {
            return "greedy";
        }
        if (key.startsWith("mes_")) {
            return key.contains("add1") ? "equalshares/add1" : "equalshares";
        }
        return "greedy-custom";
    }
}
