package community.linli.proposals.poll;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.poll.PollCommand.CancelPoll;
import community.linli.proposals.poll.PollCommand.DraftPoll;
import community.linli.proposals.poll.PollCommand.GiveUpPoll;
import community.linli.proposals.poll.PollCommand.OpenPoll;
import community.linli.proposals.poll.PollCommand.RevisePoll;
import community.linli.proposals.poll.PollEvent.PollDecided;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class PollRejectionTest extends PollScenarios {

    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");
    private static final PollTerms OTHER = terms("Shall the gate be painted?", List.of(), 1);

    @TestFactory
    Stream<DynamicTest> everyRefusalIsHeard() {
        return Stream.of(PollRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(
                        rejection.code(), () -> provoked(rejection).thenRejected(rejection)));
    }

    private Scenario provoked(PollRejection rejection) {
        return switch (rejection) {
            case POLL_NOT_FOUND -> drafted().when(new RevisePoll(POLL, ELSEWHERE, OTHER));
            case COMMUNITY_NOT_FOUND -> inTheCommunity().when(new DraftPoll(POLL, ELSEWHERE, TERMS));
            case NOT_A_MEMBER -> inTheCommunity().by("eve", "resident").when(new DraftPoll(POLL, JINPING, TERMS));
            case NOT_THE_AUTHOR -> drafted().by("ben", "resident").when(new RevisePoll(POLL, JINPING, OTHER));
            case NOT_A_STEWARD -> drafted().when(new OpenPoll(POLL, JINPING));
            case POLL_EXISTS -> drafted().when(new DraftPoll(POLL, JINPING, OTHER));
            case POLL_INVALID -> inTheCommunity().when(new DraftPoll(POLL, JINPING, terms("A?", List.of("one"), 1)));
            case HOURS_PASSED -> drafted().by("sun", "steward").at(OPENS).when(new OpenPoll(POLL, JINPING));
            case POLL_OPENED -> drafted().given(OPENED).when(new RevisePoll(POLL, JINPING, OTHER));
            case VOTING_BEGUN ->
                drafted()
                        .given(OPENED)
                        .by("sun", "steward")
                        .at(OPENS)
                        .when(new CancelPoll(POLL, JINPING, "The gate is gone."));
            case POLL_ENDED ->
                drafted()
                        .given(OPENED, new PollDecided(POLL, false, List.of()))
                        .by("sun", "steward")
                        .when(new OpenPoll(POLL, JINPING));
            case REASON_INVALID -> drafted().when(new CancelPoll(POLL, JINPING, " "));
            case ONLY_BY_RULE -> drafted().given(OPENED).when(new GiveUpPoll(POLL, "Because."));
        };
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        PollTerms wrong = new PollTerms(
                "two\nlines",
                List.of("a", "a"),
                3,
                Electorate.RESIDENTS,
                101,
                new Threshold(100, Threshold.Of.ELECTORATE, true),
                LocalDateTime.parse("2026-05-10T08:00"),
                LocalDateTime.parse("2026-05-10T08:00"),
                61);
        assertThat(inTheCommunity()
                        .when(new DraftPoll(POLL, JINPING, wrong))
                        .answers()
                        .getFirst()
                        .violations())
                .extracting(violation -> violation.pointer())
                .containsExactly(
                        "/question", "/options", "/most", "/quorumPercent", "/threshold", "/closes", "/appealDays");
    }

    private Scenario drafted() {
        return inTheCommunity().given(DRAFTED);
    }
}
