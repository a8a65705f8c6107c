package community.linli.proposals.views.polls;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.ballot.BoxEvent.PollCounted;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollDecided;
import community.linli.proposals.poll.PollEvent.PollDrafted;
import community.linli.proposals.poll.PollEvent.PollOpened;
import community.linli.proposals.poll.PollEvent.PollRevised;
import community.linli.proposals.poll.PollId;
import community.linli.proposals.poll.PollTerms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PollsProjectionTest {

    private static final PollId POLL = new PollId("gate");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final Instant OPENS = Instant.parse("2026-05-10T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-17T12:30:00Z");
    private static final Threshold MAJORITY = new Threshold(50, Threshold.Of.VOTES, true);
    private static final PollDrafted DRAFTED =
            new PollDrafted(POLL, JINPING, new PersonId("ana"), terms("Shall the gate be closed at ten?"));
    private static final PollOpened OPENED = new PollOpened(
            POLL,
            JINPING,
            Electorate.HOUSEHOLDS,
            new Referendum(
                    List.of(new Option("1", "银杏", true), new Option("2", "Plane", true)),
                    VotingMethod.approving(1),
                    30,
                    MAJORITY),
            "Asia/Shanghai",
            OPENS,
            CLOSES,
            7);

    @Test
    void aRevisedDraftShowsItsNewWords() {
        assertThat(after(scenario().given(DRAFTED, new PollRevised(POLL, terms("At eleven?"))))
                        .terms()
                        .question())
                .isEqualTo("At eleven?");
    }

    @Test
    void aDecidedPollShowsItsVotesAndWhatPassed() {
        PollDocument poll = after(scenario()
                .given(
                        DRAFTED,
                        OPENED,
                        new PollCounted(
                                POLL.box(), true, Map.of("1", 40, "2", 12), 52, List.of(new Selected("1", 0)), CLOSES),
                        new PollDecided(POLL, true, List.of("1"))));

        assertThat(poll)
                .extracting(PollDocument::phase, PollDocument::votes, PollDocument::passed, PollDocument::version)
                .containsExactly("decided", Map.of("1", 40, "2", 12), List.of("1"), 3L);
    }

    @Test
    void aCancelledPollSaysWhyAndIsNotOpen() {
        PollDocument poll = after(scenario().given(DRAFTED, OPENED, new PollCancelled(POLL, "No gate.", true)));

        assertThat(poll.reason()).isEqualTo("No gate.");
        assertThat(PollPage.of(poll, OPENS, true).isOpen()).isFalse();
    }

    /** Elsewhere a poll looked open until an hourly job had run. */
    @Test
    void theClockDecidesWhetherAPollIsOpenAndItsEndIsNotPartOfIt() {
        PollDocument poll = after(scenario().given(DRAFTED, OPENED));

        assertThat(PollPage.of(poll, OPENS.minusMillis(1), true).isOpen()).isFalse();
        assertThat(PollPage.of(poll, OPENS, true).isOpen()).isTrue();
        assertThat(PollPage.of(poll, CLOSES.minusMillis(1), true).isOpen()).isTrue();
        assertThat(PollPage.of(poll, CLOSES, true).isOpen()).isFalse();
    }

    @Test
    void whoOnlyCountsReadsNoWordsOfPeople() {
        PollPage page = PollPage.of(after(scenario().given(DRAFTED, OPENED)), OPENS, false);

        assertThat(page.question()).isNull();
        assertThat(page.options()).extracting(Option::text).containsExactly("1", "2");
    }

    private static ProjectionScenario<PollDocument> scenario() {
        return ProjectionScenario.of(new PollsProjection());
    }

    private static PollDocument after(ProjectionScenario<PollDocument> scenario) {
        return Objects.requireNonNull(scenario.documents().get("gate"));
    }

    private static PollTerms terms(String question) {
        return new PollTerms(
                question,
                List.of("银杏", "Plane"),
                1,
                Electorate.HOUSEHOLDS,
                30,
                MAJORITY,
                LocalDateTime.parse("2026-05-10T08:00"),
                LocalDateTime.parse("2026-05-17T20:30"),
                7);
    }
}
