package community.linli.proposals.ballot;

import community.linli.proposals.allocation.Limits;
import community.linli.proposals.allocation.Rational;
import community.linli.proposals.allocation.Rule;
import community.linli.proposals.allocation.Ruleset;
import community.linli.proposals.allocation.TieOrder;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.facts.CommunityId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that decides besides the ballots, as one text that anyone can hash: question, slate and costs, rule, hours, electorate and lot, a line each.
 * The hash is SHA-256 of its UTF-8, lower-case hexadecimal.
 */
public final class Rulebook {

    private static final int WHOLE = 100;

    private Rulebook() {}

    /**
     * What is fixed beside the lot.
     *
     * @param voters how many are on the roll
     */
    public record Terms(
            BoxId box,
            Purpose purpose,
            int voters,
            Instant rollAt,
            Question question,
            Instant opensAt,
            Instant closesAt,
            int appealDays) {}

    /** The text. */
    public static String text(Terms terms, List<String> lot) {
        Purpose purpose = terms.purpose();
        Stream<String> frame = Stream.of(
                "linli ruleset 1",
                "box " + terms.box(),
                "for " + purpose.kind() + " " + purpose.of(),
                "communities "
                        + new TreeSet<>(purpose.communities().stream()
                                .map(CommunityId::value)
                                .toList()),
                "electorate " + purpose.electorate() + " " + terms.voters() + " as of " + terms.rollAt(),
                "opens " + terms.opensAt() + " closes " + terms.closesAt() + " appeal days " + terms.appealDays(),
                "method " + method(terms.question().method()),
                "quorum percent " + terms.question().quorumPercent());
        return Stream.of(frame, question(terms.question()), Stream.of("lot " + lot))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** SHA-256 of a text. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The ruleset as the allocation takes it. */
    static Ruleset ruleset(Election election, List<String> lot) {
        RuleTerms terms = election.rule();
        TieOrder ties = switch (terms.ties()) {
            case "lexico" -> TieOrder.lexico();
            case "lot" -> new TieOrder.Lot(lot);
            default -> new TieOrder.Recommended(lot);
        };
        Integer percent = terms.thresholdPercent();
        Rational threshold = percent == null ? null : Rational.of(percent, WHOLE);
        Limits limits =
                new Limits(terms.minimumVotes(), threshold, terms.projectCapFen(), terms.communityCapFen(), true);
        return new Ruleset(
                Rule.of(terms.rule()).orElseThrow(),
                Rational.of(terms.incrementFen()),
                terms.stepLimit(),
                ties,
                limits);
    }

    private static String method(VotingMethod method) {
        return "%s least %d most %d points %d each %d"
                .formatted(method.form(), method.least(), method.most(), method.points(), method.mostEach());
    }

    private static Stream<String> question(Question question) {
        return switch (question) {
            case Election election -> election(election);
            case Referendum referendum ->
                Stream.concat(
                        referendum.options().stream().map(Rulebook::option),
                        Stream.of("threshold " + (referendum.threshold().isMoreThan() ? "more than " : "at least ")
                                + referendum.threshold().percent() + " percent of "
                                + referendum.threshold().of()));
        };
    }

    private static Stream<String> election(Election election) {
        RuleTerms rule = election.rule();
        return Stream.concat(
                election.slate().stream().map(Rulebook::candidate),
                Stream.of(
                        "budget fen " + election.budgetFen(),
                        "rule " + rule.rule() + " increment fen " + rule.incrementFen() + " step limit "
                                + rule.stepLimit() + " ties " + rule.ties(),
                        "steps times marks on different ballots at most " + Counting.MOST_WORK,
                        "limits votes " + rule.minimumVotes() + " percent " + rule.thresholdPercent()
                                + " project cap fen " + rule.projectCapFen() + " community cap fen "
                                + rule.communityCapFen()));
    }

    private static String candidate(Candidate candidate) {
        return "option %s cost fen %d community %s dimensions %s"
                .formatted(
                        candidate.proposal(),
                        candidate.costFen(),
                        candidate.community(),
                        new TreeSet<>(candidate.dimensions()));
    }

    private static String option(Option option) {
        return "option " + option.id() + (option.counts() ? " can pass: " : ": ") + option.text();
    }
}
