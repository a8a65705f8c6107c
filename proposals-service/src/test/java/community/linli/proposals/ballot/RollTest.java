package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.FreezeRoll;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.facts.CatalogFacts.HouseholdLeft;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CatalogFacts.ResidentLeft;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is on the roll: each once, behind the door where the catalogue last saw them. */
class RollTest extends BallotScenarios {

    private static final Question GREEDY = election("greedy_cost_sat", 0);
    private static final CommunityId RIVERSIDE = new CommunityId("riverside");
    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");

    private static Purpose purpose(Electorate electorate, CommunityId... communities) {
        return new Purpose(Purpose.Kind.ROUND, "2026", List.of(communities), electorate);
    }

    private static ResidentJoined joined(String person, CommunityId community, String household) {
        return new ResidentJoined(new PersonId(person), community, new HouseholdId(household));
    }

    private static ResidentLeft left(String person, String household) {
        return new ResidentLeft(new PersonId(person), JINPING, new HouseholdId(household));
    }

    /** As the catalogue tells it of one of the three whom it has in a home of their own. */
    private static Scenario moved(Scenario scenario, String person, CommunityId community, String household) {
        return scenario.given(left(person, "home-of-" + person), joined(person, community, household));
    }

    private static Scenario frozen(Scenario scenario, Purpose purpose) {
        return byRule(scenario).when(new PrepareBox(BOX, purpose, ROLL_DAY)).when(new FreezeRoll(BOX));
    }

    private static List<RollFrozen> parts(Scenario scenario) {
        return scenario.answers().getFirst().events().stream()
                .map(RollFrozen.class::cast)
                .toList();
    }

    private static List<Voter> voters(Scenario scenario) {
        return parts(scenario).stream().flatMap(part -> part.voters().stream()).toList();
    }

    private static int size(Scenario scenario) {
        return ((BoxState.Standing) scenario.world().state(BOX.subject()))
                .setup()
                .voters();
    }

    @Test
    void residentsVoteEachForThemselvesAndInOrder() {
        Scenario scenario = doors().given(joined("amy", JINPING, "home-of-cho"));
        assertThat(voters(frozen(scenario, purpose(Electorate.RESIDENTS, JINPING))))
                .containsExactly(
                        new Voter("amy", List.of("amy")),
                        new Voter("ana", List.of("ana")),
                        new Voter("ben", List.of("ben")),
                        new Voter("cho", List.of("cho")));
    }

    @Test
    void whoMovedVotesOnceAndBehindTheNewDoorOnly() {
        Scenario moved = moved(doors(), "ana", JINPING, "empty-home");
        assertThat(voters(frozen(moved, purpose(Electorate.HOUSEHOLDS, JINPING))))
                .contains(new Voter("empty-home", List.of("ana")), new Voter("home-of-ana", List.of()));

        Scenario residents = moved(doors(), "ana", JINPING, "empty-home");
        assertThat(voters(frozen(residents, purpose(Electorate.RESIDENTS, JINPING))))
                .extracting(Voter::id)
                .containsExactly("ana", "ben", "cho");
    }

    @Test
    void severalCommunitiesAreOneRollWithoutThoseWhoLiveElsewhere() {
        Supplier<Scenario> town = () -> {
            Scenario scenario = doors().given(joined("eve", RIVERSIDE, "boat"));
            return moved(moved(scenario, "ana", RIVERSIDE, "boat"), "ben", ELSEWHERE, "tower");
        };
        assertThat(voters(frozen(town.get(), purpose(Electorate.HOUSEHOLDS, JINPING, RIVERSIDE))))
                .containsExactly(
                        new Voter("boat", List.of("ana", "eve")),
                        new Voter("empty-home", List.of()),
                        new Voter("home-of-ana", List.of()),
                        new Voter("home-of-ben", List.of()),
                        new Voter("home-of-cho", List.of("cho")));
        assertThat(voters(frozen(town.get(), purpose(Electorate.RESIDENTS, RIVERSIDE, JINPING, RIVERSIDE))))
                .extracting(Voter::id)
                .containsExactly("ana", "cho", "eve");
    }

    @Test
    void whoHasLeftVotesNoLongerAndTheDoorOfAHouseholdThatLeftIsThatOfTheNext() {
        HouseholdId next = new HouseholdId("home-of-ana.2");
        Supplier<Scenario> town = () -> doors().given(
                        left("ana", "home-of-ana"),
                        new HouseholdLeft(new HouseholdId("home-of-ana"), JINPING),
                        new HouseholdRegistered(next, JINPING));
        assertThat(voters(frozen(town.get(), purpose(Electorate.HOUSEHOLDS, JINPING))))
                .extracting(Voter::id)
                .containsExactly("empty-home", "home-of-ana.2", "home-of-ben", "home-of-cho");
        assertThat(voters(frozen(town.get(), purpose(Electorate.RESIDENTS, JINPING))))
                .extracting(Voter::id)
                .containsExactly("ben", "cho");
    }

    @Test
    void aLongRollComesInPartsThatAreCountedTogether() {
        List<Occurrence> town = new ArrayList<>();
        IntStream.range(0, 2_001)
                .forEach(door -> town.add(new HouseholdRegistered(new HouseholdId("d" + door), JINPING)));
        Scenario scenario = frozen(scenario().at(ROLL_DAY).given(town), purpose(Electorate.HOUSEHOLDS, JINPING));

        assertThat(parts(scenario)).extracting(RollFrozen::part).containsExactly(1, 2, 3);
        assertThat(parts(scenario)).extracting(RollFrozen::parts).containsOnly(3);
        assertThat(parts(scenario)).extracting(part -> part.voters().size()).containsExactly(1_000, 1_000, 1);
        assertThat(voters(scenario)).doesNotHaveDuplicates();
        assertThat(size(scenario)).isEqualTo(2_001);
        byRule(scenario).when(new FreezeRoll(BOX)).thenUnchanged();
    }

    @Test
    void correctionsBothWaysKeepTheCount() {
        Scenario scenario = frozen(doors(), ROUND).by("officer-li", "officer");
        assertThat(size(scenario)).isEqualTo(4);
        scenario.when(new CorrectRoll(BOX, "home-of-ana", false, "Counted twice."));
        assertThat(size(scenario)).isEqualTo(3);
        scenario.when(new CorrectRoll(BOX, "home-of-ana", false, "Counted twice."))
                .thenUnchanged();
        scenario.when(new CorrectRoll(BOX, "home-of-ana", true, "It was not."))
                .thenEvents(new RollCorrected(BOX, new Voter("home-of-ana", List.of("ana")), true, "It was not."));
        assertThat(size(scenario)).isEqualTo(4);
        scenario.when(new CorrectRoll(BOX, "home-of-ana", true, "It was not.")).thenUnchanged();
    }

    @Test
    void aDoorThatTheCatalogueLearntOfLaterIsPutOnTheRoll() {
        frozen(doors(), ROUND)
                .given(joined("eve", JINPING, "new-home"))
                .by("officer-li", "officer")
                .when(new CorrectRoll(BOX, "new-home", true, "Built in April."))
                .thenEvents(new RollCorrected(BOX, new Voter("new-home", List.of("eve")), true, "Built in April."));
    }

    @Test
    void aResidentWhoHasMovedAwaySinceIsStruckOffAndNotPutOn() {
        moved(frozen(doors(), purpose(Electorate.RESIDENTS, JINPING)), "ana", ELSEWHERE, "tower")
                .by("officer-li", "officer")
                .when(new CorrectRoll(BOX, "ana", false, "Moved before the roll date."))
                .thenEvents(new RollCorrected(BOX, new Voter("ana", List.of()), false, "Moved before the roll date."))
                .when(new CorrectRoll(BOX, "ana", true, "Votes here all the same."))
                .thenRejected(BoxRejection.VOTER_UNKNOWN);
    }

    @Test
    void boxesWhoseNamesBeginAlikeShareNoVoter() {
        assertThat(RollEntry.key(new BoxId("2026"), "jinping-26.door"))
                .isNotEqualTo(RollEntry.key(new BoxId("2026.jinping-26"), "door"));
    }

    @Test
    void whereNobodyIsOnTheRollVotingDoesNotOpenAndIsCalledOffWithThatReason() {
        Purpose nowhere = purpose(Electorate.HOUSEHOLDS, ELSEWHERE);
        Scenario scenario = frozen(doors(), nowhere)
                .thenEvents(new RollFrozen(BOX, 1, 1, List.of()))
                .when(put(GREEDY));
        scenario.by("officer-li", "officer").when(new NameTrustees(BOX, TRUSTEES));
        byRule(scenario).when(new RecordKey(BOX, KEY, TRUSTEES));
        TRUSTEES.forEach(trustee -> scenario.by(trustee, "resident").when(new BoxCommand.ConfirmShare(BOX)));
        byRule(scenario.at(OPENS))
                .when(new OpenVoting(BOX, List.of(), LOT))
                .thenRejected(BoxRejection.NOT_READY)
                .whenItIs(CLOSES)
                .thenEvents(new BoxAnnulled(BOX, nowhere, "Voting never opened: nobody was on its roll."));
    }
}
