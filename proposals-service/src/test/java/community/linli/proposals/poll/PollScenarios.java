package community.linli.proposals.poll;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.proposals.Surroundings;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CatalogFacts.AboutResident;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollDrafted;
import community.linli.proposals.poll.PollEvent.PollOpened;
import community.linli.proposals.reactions.WhenPollCancelledThenAnnulItsBox;
import community.linli.proposals.reactions.WhenPollOpenedThenPutItsQuestion;
import community.linli.proposals.reactions.WhenResultCertifiedThenRecordItsPoll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Shall the gate be closed at ten? */
abstract class PollScenarios extends ScenarioTest {

    static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    static final Instant OPENS = Instant.parse("2026-05-10T00:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-05-17T12:30:00Z");
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final PollId POLL = new PollId("gate");
    static final Threshold MAJORITY = new Threshold(50, Threshold.Of.VOTES, true);
    static final PollTerms TERMS = terms("Shall the gate be closed at ten?", List.of(), 1);
    static final PollDrafted DRAFTED = new PollDrafted(POLL, JINPING, new PersonId("ana"), TERMS);
    static final PollOpened OPENED = new PollOpened(
            POLL,
            JINPING,
            Electorate.HOUSEHOLDS,
            new Referendum(
                    List.of(
                            new Option("yes", "赞成 Yes", true),
                            new Option("no", "反对 No", false),
                            new Option("abstain", "弃权 Abstain", false)),
                    VotingMethod.approving(1),
                    30,
                    MAJORITY),
            "Asia/Shanghai",
            OPENS,
            CLOSES,
            7);

    PollScenarios() {
        super(context());
    }

    static BoundedContext context() {
        return Surroundings.around(BoundedContext.named("proposals"))
                .entity(PollId.SUBJECT_TYPE, new PollDecider(), PollState.class, PollCommand.class, PollEvent.class)
                .fold("known-community", new KnownCommunity.Folding(), KnownCommunity.class, CommunityFounded.class)
                .fold("known-district", new KnownDistrict.Folding(), KnownDistrict.class, DistrictRegistered.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, AboutResident.class)
                .fact("catalog", "community-founded.v1", CommunityFounded.class)
                .fact("catalog", "district-registered.v1", DistrictRegistered.class)
                .fact("catalog", "resident-joined.v1", ResidentJoined.class)
                .reaction(PollOpened.class, new WhenPollOpenedThenPutItsQuestion())
                .reaction(PollCancelled.class, new WhenPollCancelledThenAnnulItsBox())
                .reaction(ResultCertified.class, new WhenResultCertifiedThenRecordItsPoll())
                .build();
    }

    static PollTerms terms(String question, List<String> options, int most) {
        return new PollTerms(
                question,
                options,
                most,
                Electorate.HOUSEHOLDS,
                30,
                MAJORITY,
                LocalDateTime.parse("2026-05-10T08:00"),
                LocalDateTime.parse("2026-05-17T20:30"),
                7);
    }

    final Scenario inTheCommunity() {
        return peopled(scenario()).by("ana", "resident");
    }

    static Scenario peopled(Scenario scenario) {
        return scenario.at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        new CommunityFounded(JINPING, "锦屏街26号院", "urban"),
                        new ResidentJoined(new PersonId("ana"), JINPING, new HouseholdId("2-302")),
                        new ResidentJoined(new PersonId("ben"), JINPING, new HouseholdId("1-101")));
    }
}
