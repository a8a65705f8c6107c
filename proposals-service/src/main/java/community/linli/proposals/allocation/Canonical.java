package community.linli.proposals.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The one spelling of elections and rulesets, for digests. It does not depend on the order in which projects or ballots were given, because an
 * {@link Election} keeps none.
 */
public final class Canonical {

    private Canonical() {}

    /**
     * An election as JSON:
     *
     * <pre>{@code
     * {"budget":10000,"projects":[{"id":"a","cost":500,"community":null,"dimensions":["人"]}],"ballots":[{"weight":2,"points":{"a":1}}]}
     * }</pre>
     */
    public static String text(Election election) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("budget", election.budget());
        text.put(
                "projects", election.projects().stream().map(Canonical::project).toList());
        text.put(
                "ballots",
                election.ballots().stream()
                        .map(ballot -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("weight", ballot.weight());
                            one.put("points", ballot.points());
                            return one;
                        })
                        .toList());
        return JsonText.of(text);
    }

    /** A ruleset as JSON, with every parameter, also those the rule does not use. */
    public static String text(Ruleset ruleset) {
        Limits limits = ruleset.limits();
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("rule", ruleset.rule().key());
        text.put("increment", ruleset.increment());
        text.put("stop", ruleset.rule().stop().name());
        text.put("stepLimit", ruleset.stepLimit());
        text.put("ties", ruleset.ties().key());
        text.put("lot", ruleset.ties().lot());
        text.put("minimumVotes", limits.minimumVotes());
        text.put("thresholdShare", limits.thresholdShare());
        text.put("projectCap", limits.projectCap());
        text.put("communityCap", limits.communityCap());
        text.put("withinBudgetOnly", limits.withinBudgetOnly());
        return JsonText.of(text);
    }

    /** SHA-256 of an election, in hexadecimal. */
    public static String digest(Election election) {
        return sha256(text(election));
    }

    /** SHA-256 of a ruleset, in hexadecimal. */
    public static String hash(Ruleset ruleset) {
        return sha256(text(ruleset));
    }

    /** A choice alone. */
    static String choice(SortedMap<String, Long> points) {
        return JsonText.of(points);
    }

    private static Map<String, Object> project(SlateProject project) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", project.id());
        one.put("cost", project.cost());
        one.put("community", project.community());
        one.put("dimensions", List.copyOf(project.dimensions()));
        return one;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
