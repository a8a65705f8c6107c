package community.linli.proposals.round;

import community.linli.proposals.round.RoundCommand.NextRoundSettings;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import java.math.BigInteger;
import java.util.List;

/**
 * Computes the terms of the next round from one that has its evaluation: fewer projects, more money for each. It is a proposal to the officer, who
 * revises the draft freely.
 *
 * <p>Projects: as many as may go on, or the settings' share of those awarded, rounded up; never more than were awarded. Cap of a project: raised by
 * the settings' percentage, rounded down to the fen. Cap of a community: as before, unless a single project may now cost more. Envelope: as given, or
 * as before less the eliminated projects' part of what was awarded. Shares: as before; scaled down alike where they would not fit.
 */
final class NextTerms {

    private NextTerms() {}

    /** Whether the settings make sense. */
    static boolean areInRange(NextRoundSettings settings) {
        Integer target = settings.targetPercent();
        Long envelope = settings.envelopeFen();
        return (target == null || (target >= 1 && target <= 100))
                && settings.capRaisePercent() >= 0
                && settings.capRaisePercent() <= 400
                && (envelope == null || (envelope > 0 && envelope <= TermsPolicies.MAX_FEN));
    }

    /** How many projects the next round aims at. */
    static int target(RoundBooks books, NextRoundSettings settings) {
        Integer percent = settings.targetPercent();
        long target = percent == null ? books.continued() : ((long) books.projects() * percent + 99) / 100;
        return (int) Math.min(target, books.projects());
    }

    /** The terms to begin with. */
    static RoundTerms after(RoundTerms before, RoundBooks books, NextRoundSettings settings) {
        long projectCap =
                Math.min(part(before.projectCapFen(), 100L + settings.capRaisePercent(), 100), TermsPolicies.MAX_FEN);
        long communityCap = Math.max(before.communityCapFen(), projectCap);
        Long given = settings.envelopeFen();
        long envelope = given == null
                ? Math.max(0, before.envelopeFen() - part(books.awardedFen(), books.eliminated(), books.projects()))
                : given;
        return new RoundTerms(
                before.title(),
                envelope,
                projectCap,
                communityCap,
                before.scope(),
                scaled(before.shares(), envelope),
                before.dimensions(),
                before.ruralPercent(),
                target(books, settings),
                before.electorate(),
                before.method(),
                before.quorumPercent(),
                before.rule(),
                before.endorsementsNeeded(),
                before.appealDays());
    }

    private static List<CommunityShare> scaled(List<CommunityShare> shares, long envelope) {
        long sum = shares.stream().mapToLong(CommunityShare::budgetFen).sum();
        if (sum <= envelope) {
            return shares;
        }
        return shares.stream()
                .map(share -> new CommunityShare(share.community(), part(share.budgetFen(), envelope, sum)))
                .toList();
    }

    private static long part(long fen, long numerator, long denominator) {
        return BigInteger.valueOf(fen)
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
    }
}
