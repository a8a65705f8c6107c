package community.linli.proposals.round;

import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Violation;
import community.linli.proposals.allocation.Rule;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What terms may say at all, and what they must say before a round is announced; one function per statement. */
final class TermsPolicies {

    /** Longest title, in characters as a reader counts them. */
    static final int MAX_TITLE_LENGTH = 80;

    /** Most communities of one round. */
    static final int MAX_SHARES = 500;

    /** Most money in one amount, in fen: a hundred billion yuan. */
    static final long MAX_FEN = 10_000_000_000_000L;

    private static final Set<String> TIES = Set.of("recommended", "lexico", "lot");

    private record Policy(Predicate<RoundTerms> holds, String pointer, String code, String message) {}

    private record Condition(BiPredicate<RoundTerms, Lookup> holds, String pointer, String code, String message) {}

    private static final List<Policy> FOR_A_DRAFT = List.of(
            new Policy(
                    TermsPolicies::theTitleIsALine,
                    "/title",
                    "title-invalid",
                    "1 to 80 printable characters on one line, please."),
            new Policy(
                    TermsPolicies::theAmountsAreAmounts,
                    "/envelopeFen",
                    "amount-out-of-range",
                    "Amounts are 0 to 10,000,000,000,000 fen."),
            new Policy(
                    terms -> terms.shares().size() <= MAX_SHARES,
                    "/shares",
                    "too-many-communities",
                    "At most 500 communities take part in one round."),
            new Policy(
                    TermsPolicies::noCommunityIsThereTwice,
                    "/shares",
                    "community-twice",
                    "A community takes part once."),
            new Policy(
                    terms -> isWithin(terms.ruralPercent(), 0, 100),
                    "/ruralPercent",
                    "percent-out-of-range",
                    "A percentage is 0 to 100."),
            new Policy(
                    terms -> isWithin(terms.quorumPercent(), 0, 100),
                    "/quorumPercent",
                    "percent-out-of-range",
                    "A percentage is 0 to 100."),
            new Policy(
                    terms -> isWithin(terms.targetProjects(), 0, 10_000),
                    "/targetProjects",
                    "number-out-of-range",
                    "A round aims at 0 to 10,000 projects."),
            new Policy(
                    terms -> isWithin(terms.endorsementsNeeded(), 0, 10_000),
                    "/endorsementsNeeded",
                    "number-out-of-range",
                    "0 to 10,000 households, please."),
            new Policy(
                    terms -> isWithin(terms.appealDays(), 0, 60),
                    "/appealDays",
                    "number-out-of-range",
                    "0 to 60 days, please."),
            new Policy(
                    terms -> methodCanBeMarked(terms.method()),
                    "/method",
                    "method-invalid",
                    "This way of marking does not fit its form."),
            new Policy(
                    terms -> ruleIsInRange(terms.rule()),
                    "/rule",
                    "rule-invalid",
                    "The rule needs a key, an increment of 1 fen or more, 1 to 100,000 steps, a known way with ties, and figures in range."));

    private static final List<Condition> FOR_AN_ANNOUNCEMENT = List.of(
            new Condition(
                    (terms, lookup) -> terms.envelopeFen() > 0,
                    "/envelopeFen",
                    "envelope-missing",
                    "The round needs money."),
            new Condition(
                    (terms, lookup) -> !terms.shares().isEmpty(),
                    "/shares",
                    "communities-missing",
                    "At least one community takes part."),
            new Condition(
                    TermsPolicies::everyCommunityIsKnown,
                    "/shares",
                    "community-unknown",
                    "A community of the round is not in the catalogue."),
            new Condition(
                    (terms, lookup) -> everyShareFitsItsElection(terms),
                    "/shares",
                    "share-invalid",
                    "Each community has a share above zero and within its cap; in a district-wide round none has one."),
            new Condition(
                    (terms, lookup) -> theSharesAreWithinTheEnvelope(terms),
                    "/shares",
                    "shares-above-envelope",
                    "The shares together are more than the envelope."),
            new Condition(
                    (terms, lookup) -> terms.projectCapFen() > 0 && terms.projectCapFen() <= terms.communityCapFen(),
                    "/projectCapFen",
                    "caps-invalid",
                    "A project's cap is above zero and not above its community's."),
            new Condition(
                    (terms, lookup) -> !terms.dimensions().isEmpty(),
                    "/dimensions",
                    "dimensions-missing",
                    "At least one dimension, please."),
            new Condition(
                    (terms, lookup) -> Rule.of(terms.rule().rule()).isPresent(),
                    "/rule/rule",
                    "rule-unknown",
                    "There is no allocation rule of this key."));

    private TermsPolicies() {}

    /** What no terms may say, drafts included. */
    static List<Violation> flaws(RoundTerms terms) {
        List<Violation> found = new ArrayList<>();
        for (Policy policy : FOR_A_DRAFT) {
            if (!policy.holds().test(terms)) {
                found.add(new Violation(policy.pointer(), policy.code(), policy.message()));
            }
        }
        return found;
    }

    /** What stands between a draft and its announcement. */
    static List<Violation> gaps(RoundTerms terms, Lookup lookup) {
        List<Violation> found = new ArrayList<>(flaws(terms));
        for (Condition condition : FOR_AN_ANNOUNCEMENT) {
            if (!condition.holds().test(terms, lookup)) {
                found.add(new Violation(condition.pointer(), condition.code(), condition.message()));
            }
        }
        return found;
    }

    private static boolean theTitleIsALine(RoundTerms terms) {
        String title = terms.title();
        return !title.isBlank()
                && title.strip().equals(title)
                && PlainWords.length(title) <= MAX_TITLE_LENGTH
                && PlainWords.isLine(title);
    }

    private static boolean theAmountsAreAmounts(RoundTerms terms) {
        return isAmount(terms.envelopeFen())
                && isAmount(terms.projectCapFen())
                && isAmount(terms.communityCapFen())
                && terms.shares().stream().allMatch(share -> isAmount(share.budgetFen()));
    }

    private static boolean noCommunityIsThereTwice(RoundTerms terms) {
        Set<CommunityId> seen = new HashSet<>();
        return terms.shares().stream().map(CommunityShare::community).allMatch(seen::add);
    }

    private static boolean methodCanBeMarked(VotingMethod method) {
        boolean isCounted = method.least() >= 0 && method.most() >= 1 && method.least() <= method.most();
        boolean isBounded = method.most() <= 1_000;
        boolean dealsPoints = method.points() >= 1
                && method.points() <= 1_000
                && method.mostEach() >= 1
                && method.mostEach() <= method.points();
        boolean dealsNone = method.points() == 0 && method.mostEach() == 0;
        return isCounted
                && isBounded
                && switch (method.form()) {
                    case APPROVAL, RANKING, KNAPSACK -> dealsNone;
                    case POINTS -> dealsPoints;
                };
    }

    private static boolean ruleIsInRange(RuleTerms rule) {
        return rule.rule().length() <= 60
                && isAmount(rule.incrementFen())
                && rule.incrementFen() >= 1
                && isWithin(rule.stepLimit(), 1, 100_000)
                && TIES.contains(rule.ties())
                && rule.minimumVotes() >= 0
                && rule.minimumVotes() <= 10_000_000
                && isAbsentOrWithin(rule.thresholdPercent(), 1, 100)
                && rule.projectCapFen() == null
                && rule.communityCapFen() == null;
    }

    private static boolean everyCommunityIsKnown(RoundTerms terms, Lookup lookup) {
        return terms.shares().stream()
                .allMatch(share -> lookup.find(
                                KnownCommunity.class, share.community().value())
                        .isPresent());
    }

    private static boolean everyShareFitsItsElection(RoundTerms terms) {
        return terms.shares().stream()
                .allMatch(share -> terms.scope() == Scope.DISTRICT_WIDE
                        ? share.budgetFen() == 0
                        : share.budgetFen() > 0 && share.budgetFen() <= terms.communityCapFen());
    }

    private static boolean theSharesAreWithinTheEnvelope(RoundTerms terms) {
        return terms.shares().stream().mapToLong(CommunityShare::budgetFen).sum() <= terms.envelopeFen();
    }

    private static boolean isAmount(long fen) {
        return fen >= 0 && fen <= MAX_FEN;
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private static boolean isAbsentOrWithin(@Nullable Integer number, int least, int most) {
        return number == null || isWithin(number, least, most);
    }
}
