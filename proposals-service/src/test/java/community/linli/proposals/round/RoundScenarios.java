package community.linli.proposals.round;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.proposals.Surroundings;
import community.linli.proposals.Surroundings.SlateStood;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.OpenedBallots;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.reactions.WhenDeliberationBegunThenPrepareBoxes;
import community.linli.proposals.reactions.WhenElectionAnnulledThenAnnulItsBox;
import community.linli.proposals.reactions.WhenElectionDecidedThenAwardProjects;
import community.linli.proposals.reactions.WhenResultCertifiedThenRecordItsElection;
import community.linli.proposals.reactions.WhenRoundAnnulledThenAnnulItsBoxes;
import community.linli.proposals.reactions.WhenRoundVotingExtendedThenExtendBoxes;
import community.linli.proposals.reactions.WhenSlateFrozenThenPutQuestions;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionBox;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.FrozenElection;
import community.linli.proposals.round.RoundEvent.RoundAnnounced;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.RoundScheduled;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.round.RoundSlate.Standing;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The round of 2026 in a compound and in a village. */
abstract class RoundScenarios extends ScenarioTest {

    static final Instant JANUARY = Instant.parse("2026-01-05T02:00:00Z");
    static final Instant SUBMISSION = Instant.parse("2026-03-01T01:00:00Z");
    static final Instant REVIEW = Instant.parse("2026-04-01T01:00:00Z");
    static final Instant DELIBERATION = Instant.parse("2026-05-01T01:00:00Z");
    static final Instant ROLL = Instant.parse("2026-05-20T01:00:00Z");
    static final Instant VOTING = Instant.parse("2026-06-01T01:00:00Z");
    static final Instant VOTING_ENDS = Instant.parse("2026-06-08T10:30:00Z");
    static final RoundId ROUND = new RoundId("2026");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final CommunityId VILLAGE = new CommunityId("liu-village");
    static final BoxId JINPING_BOX = new BoxId("2026.jinping-26");
    static final BoxId VILLAGE_BOX = new BoxId("2026.liu-village");
    static final RuleTerms RULE = new RuleTerms("mes_cost_sat_add1", 100, 10_000, "lot", 0, null, null, null);
    static final RoundTerms TERMS = terms(
            50_000_000, List.of(new CommunityShare(JINPING, 30_000_000), new CommunityShare(VILLAGE, 20_000_000)));
    static final RoundSchedule SCHEDULE = new RoundSchedule(
            LocalDateTime.parse("2026-03-01T09:00"),
            LocalDateTime.parse("2026-04-01T09:00"),
            LocalDateTime.parse("2026-05-01T09:00"),
            LocalDateTime.parse("2026-05-20T09:00"),
            LocalDateTime.parse("2026-06-01T09:00"),
            LocalDateTime.parse("2026-06-08T18:30"));
    static final RoundDrafted DRAFTED = new RoundDrafted(ROUND, TERMS);
    static final RoundScheduled SCHEDULED = new RoundScheduled(ROUND, SCHEDULE, "Asia/Shanghai");
    static final RoundAnnounced ANNOUNCED = new RoundAnnounced(ROUND);
    static final DeliberationBegun DELIBERATING = new DeliberationBegun(
            ROUND,
            Electorate.HOUSEHOLDS,
            ROLL,
            List.of(new ElectionBox(JINPING_BOX, List.of(JINPING)), new ElectionBox(VILLAGE_BOX, List.of(VILLAGE))));
    static final Standing BENCHES = new Standing("benches", JINPING, 8_000_000, Set.of(Dimension.PLACE));
    static final Standing CHOIR = new Standing("choir", JINPING, 4_000_000, Set.of(Dimension.PEOPLE));
    static final Standing GARDEN = new Standing("garden", VILLAGE, 9_000_000, Set.of(Dimension.LANDSCAPE));
    static final SlateStood SLATE = new SlateStood(ROUND, new RoundSlate(List.of(BENCHES, CHOIR, GARDEN)));
    static final SlateFrozen FROZEN = new SlateFrozen(
            ROUND,
            TERMS,
            VOTING,
            VOTING_ENDS,
            List.of(
                    new FrozenElection(JINPING_BOX, JINPING, 30_000_000, List.of(candidate(BENCHES), candidate(CHOIR))),
                    new FrozenElection(VILLAGE_BOX, VILLAGE, 20_000_000, List.of(candidate(GARDEN)))),
            new VillageShare(3, 1, 34, 1));

    RoundScenarios() {
        super(context());
    }

    static BoundedContext context() {
        return Surroundings.around(BoundedContext.named("proposals"))
                .entity(
                        RoundId.SUBJECT_TYPE,
                        new RoundDecider(),
                        RoundState.class,
                        RoundCommand.class,
                        RoundEvent.class)
                .fold("opened-ballots", new OpenedBallots.Folding(), OpenedBallots.class, BallotsOpened.class)
                .fold("known-community", new KnownCommunity.Folding(), KnownCommunity.class, CommunityFounded.class)
                .fold("known-district", new KnownDistrict.Folding(), KnownDistrict.class, DistrictRegistered.class)
                .fact("catalog", "community-founded.v1", CommunityFounded.class)
                .fact("catalog", "district-registered.v1", DistrictRegistered.class)
                .reaction(DeliberationBegun.class, new WhenDeliberationBegunThenPrepareBoxes())
                .reaction(SlateFrozen.class, new WhenSlateFrozenThenPutQuestions())
                .reaction(RoundVotingExtended.class, new WhenRoundVotingExtendedThenExtendBoxes())
                .reaction(ElectionAnnulled.class, new WhenElectionAnnulledThenAnnulItsBox())
                .reaction(RoundAnnulled.class, new WhenRoundAnnulledThenAnnulItsBoxes())
                .reaction(ResultCertified.class, new WhenResultCertifiedThenRecordItsElection())
                .reaction(ElectionDecided.class, new WhenElectionDecidedThenAwardProjects())
                .build();
    }

    static RoundTerms terms(long envelopeFen, List<CommunityShare> shares) {
        return new RoundTerms(
                "社区营造 2026",
                envelopeFen,
                10_000_000,
                30_000_000,
                Scope.PER_COMMUNITY,
                shares,
                EnumSet.allOf(Dimension.class),
                34,
                0,
                Electorate.HOUSEHOLDS,
                VotingMethod.approving(5),
                20,
                RULE,
                10,
                7);
    }

    static Candidate candidate(Standing proposal) {
        return new Candidate(
                proposal.proposal(),
                proposal.costFen(),
                proposal.community(),
                Set.of(proposal.dimensions().iterator().next().sign()));
    }

    static ResultCertified certified(BoxId box, CommunityId community, Selected... selected) {
        return new ResultCertified(
                box,
                new Purpose(Purpose.Kind.ROUND, ROUND.value(), List.of(community), Electorate.HOUSEHOLDS),
                true,
                List.of(selected));
    }

    static RoundSchedule withEnd(String local) {
        return new RoundSchedule(
                SCHEDULE.submission(),
                SCHEDULE.review(),
                SCHEDULE.deliberation(),
                SCHEDULE.rollAt(),
                SCHEDULE.voting(),
                LocalDateTime.parse(local));
    }

    final Scenario inTheDistrict() {
        return peopled(scenario()).by("olga", "officer");
    }

    final Scenario announced() {
        return inTheDistrict().given(DRAFTED, SCHEDULED, ANNOUNCED);
    }

    final Scenario deliberating() {
        return announced()
                .given(new SubmissionOpened(ROUND), new RoundReviewBegun(ROUND), DELIBERATING)
                .at(DELIBERATION);
    }

    final Scenario voting() {
        return deliberating().given(SLATE, FROZEN).at(VOTING);
    }

    static Scenario peopled(Scenario scenario) {
        return scenario.at(JANUARY)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        new CommunityFounded(JINPING, "锦屏街26号院", "urban"),
                        new CommunityFounded(VILLAGE, "柳村", "village"));
    }

    static List<RoundEvent> history(RoundEvent... later) {
        List<RoundEvent> all = new ArrayList<>(List.of(
                DRAFTED, SCHEDULED, ANNOUNCED, new SubmissionOpened(ROUND), new RoundReviewBegun(ROUND), DELIBERATING));
        all.addAll(List.of(later));
        return all;
    }
}
