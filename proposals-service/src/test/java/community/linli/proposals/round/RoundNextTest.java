package community.linli.proposals.round;

import community.linli.proposals.Surroundings.BooksStood;
import community.linli.proposals.round.RoundCommand.DraftNextRound;
import community.linli.proposals.round.RoundCommand.NextRoundSettings;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundEvent.NextRoundDrafted;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundEvent.TermsRevised;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In the next year there are fewer projects and more money for each. */
class RoundNextTest extends RoundScenarios {

    private static final RoundId NEXT = new RoundId("2027");
    private static final NextRoundSettings A_FIFTH_MORE = new NextRoundSettings(null, 20, null);

    /** Ten projects at 45 million fen, of which seven go on, two were ended and one went on under guidance among the seven. */
    private static final RoundBooks BOOKS = new RoundBooks(45_000_000, Map.of(), 40_000_000, 2_000_000, 10, 8, 2, 0);

    @Test
    void theNextRoundHasFewerProjectsAndAHigherCapForEach() {
        inTheDistrict()
                .given(evaluated(ROUND))
                .given(new BooksStood(ROUND, BOOKS))
                .when(new DraftNextRound(NEXT, ROUND, A_FIFTH_MORE))
                .thenEvents(new NextRoundDrafted(NEXT, ROUND, 10, 8, 2, next(41_000_000, 24_600_000, 16_400_000, 8)));
    }

    @Test
    void targetAndEnvelopeAreAsGivenWhereTheyAreGiven() {
        inTheDistrict()
                .given(evaluated(ROUND))
                .given(new BooksStood(ROUND, BOOKS))
                .when(new DraftNextRound(NEXT, ROUND, new NextRoundSettings(55, 20, 60_000_000L)))
                .thenEvents(new NextRoundDrafted(NEXT, ROUND, 10, 8, 2, next(60_000_000, 30_000_000, 20_000_000, 6)));
    }

    @Test
    void whatWasComputedIsADraftLikeAnyOther() {
        inTheDistrict()
                .given(evaluated(ROUND))
                .given(new BooksStood(ROUND, BOOKS))
                .when(new DraftNextRound(NEXT, ROUND, A_FIFTH_MORE))
                .when(new ReviseTerms(NEXT, TERMS))
                .thenEvents(new TermsRevised(NEXT, TERMS));
    }

    @Test
    void aRoundThatIsNotEvaluatedHasNoNext() {
        announced()
                .given(new BooksStood(ROUND, BOOKS))
                .when(new DraftNextRound(NEXT, ROUND, A_FIFTH_MORE))
                .thenRejected(RoundRejection.ROUND_NOT_EVALUATED);
    }

    @Test
    void whereNothingGoesOnNothingIsComputed() {
        inTheDistrict()
                .given(evaluated(ROUND))
                .given(new BooksStood(ROUND, new RoundBooks(9_000_000, Map.of(), 0, 9_000_000, 1, 0, 1, 0)))
                .when(new DraftNextRound(NEXT, ROUND, A_FIFTH_MORE))
                .thenRejected(RoundRejection.NOTHING_TO_CONTINUE);
    }

    static List<RoundEvent> evaluated(RoundId round) {
        return List.of(
                new RoundDrafted(round, TERMS),
                new RoundDecided(round, 45_000_000, new VillageShare(10, 4, 34, 0)),
                new ProjectsBegun(round),
                new RoundEvaluated(round, 10, 8, 2));
    }

    private static RoundTerms next(long envelopeFen, long jinpingFen, long villageFen, int target) {
        RoundTerms same = terms(
                envelopeFen, List.of(new CommunityShare(JINPING, jinpingFen), new CommunityShare(VILLAGE, villageFen)));
        return new RoundTerms(
                same.title(),
                envelopeFen,
                12_000_000,
                same.communityCapFen(),
                same.scope(),
                same.shares(),
                same.dimensions(),
                same.ruralPercent(),
                target,
                same.electorate(),
                same.method(),
                same.quorumPercent(),
                same.rule(),
                same.endorsementsNeeded(),
                same.appealDays());
    }
}
