package community.linli.proposals.views.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.AuditorsCommand;
import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.AllocationJson;
import community.linli.proposals.ballot.BoxEvent;
import community.linli.proposals.ballot.BoxEvent.BallotKeysDestroyed;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.BoxKeyMade;
import community.linli.proposals.ballot.BoxEvent.BoxPrepared;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.ObjectionRaised;
import community.linli.proposals.ballot.BoxEvent.QuestionPut;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.ResultOverridden;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxEvent.ShareTaken;
import community.linli.proposals.ballot.BoxEvent.TrusteesNamed;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxEvent.VotingExtended;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Choice;
import community.linli.proposals.ballot.Counting;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.Rulebook;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody sees of a vote, and that it is enough to count again. */
class BoxesProjectionTest {

    private static final BoxId BOX = new BoxId("2026.jinping-26");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final Purpose ROUND =
            new Purpose(Purpose.Kind.ROUND, "2026", List.of(JINPING), Electorate.HOUSEHOLDS);
    private static final Instant OPENS = Instant.parse("2026-05-02T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-09T10:30:00Z");
    private static final List<String> LOT = List.of("library", "lamp", "garden");
    private static final Election ELECTION = new Election(
            300_00,
            List.of(
                    new Candidate("garden", 150_00, JINPING, Set.of("景")),
                    new Candidate("lamp", 150_00, JINPING, Set.of("地")),
                    new Candidate("library", 150_00, JINPING, Set.of("文"))),
            VotingMethod.approving(3),
            new RuleTerms("mes_cost_sat_add1", 100, 10_000, "recommended", 1, 10, 200_00L, null),
            0);
    private static final List<Choice> CHOICES =
            List.of(new Choice(Map.of("garden", 1L, "lamp", 1L), 1), new Choice(Map.of("library", 1L), 1));
    private static final Allocation ALLOCATION = Counting.allocate(ELECTION, LOT, CHOICES);

    @TempDir
    Path folder;

    private static final List<BoxEvent> PREPARED = List.of(
            new BoxPrepared(BOX, ROUND, OPENS),
            new RollFrozen(BOX, 1, 2, List.of(new Voter("a", List.of("ana")), new Voter("b", List.of()))),
            new RollFrozen(BOX, 2, 2, List.of(new Voter("c", List.of("cho")))),
            new RollCorrected(BOX, new Voter("b", List.of()), false, "Torn down."),
            new TrusteesNamed(BOX, List.of("li", "he", "wu")),
            new BoxKeyMade(BOX, "ab"),
            new ShareTaken(BOX, "li"),
            new QuestionPut(BOX, ELECTION, OPENS, CLOSES, 7));
    private static final VotingOpened OPENED = new VotingOpened(
            BOX,
            Rulebook.hash(Rulebook.text(new Rulebook.Terms(BOX, ROUND, 2, OPENS, ELECTION, OPENS, CLOSES, 7), LOT)),
            LOT,
            2,
            1);
    private static final List<BoxEvent> COUNTED = List.of(
            OPENED,
            new VotingClosed(BOX, 2, 2, "cd"),
            new BallotsOpened(BOX, CHOICES, 0),
            new ElectionCounted(
                    BOX,
                    ALLOCATION.inputDigest(),
                    OPENED.rulesetHash(),
                    true,
                    Counting.selected(ELECTION, ALLOCATION.selected()),
                    AllocationJson.of(ALLOCATION),
                    CLOSES));

    @Test
    void beforeItOpensAVoteSaysWhatItWaitsFor() {
        BoxDocument box = after(PREPARED);

        assertThat(box.phase()).isEqualTo("preparing");
        assertThat(box.preparation().voters()).isEqualTo(2);
        assertThat(box.preparation().trustees()).isEqualTo(Map.of("li", true, "he", false, "wu", false));
        assertThat(box.history()).extracting(BoxDocument.Line::what).containsExactly("voter-struck-off-roll");
        assertThat(Published.rulebook(box)).isEmpty();
    }

    @Test
    void whileItIsOpenNothingTellsHowItStands() {
        BoxDocument box = after(PREPARED, List.of(OPENED, new VotingExtended(BOX, CLOSES.plusSeconds(60), "Lift.")));

        assertThat(box.phase()).isEqualTo("open");
        assertThat(box.count()).isNull();
        assertThat(box.closing()).isNull();
        assertThat(Objects.requireNonNull(box.vote()).closesAt()).isEqualTo(CLOSES.plusSeconds(60));
        assertThat(Published.allocation(box)).isEmpty();
        assertThat(Published.election(box, new District("wuhou"))).isEmpty();
    }

    @Test
    void theRulebookHashesToWhatWasFrozenAlsoOnceVotingIsExtended() {
        BoxDocument box = after(PREPARED, List.of(OPENED, new VotingExtended(BOX, CLOSES.plusSeconds(60), "Lift.")));

        assertThat(Published.rulebook(box))
                .hasValueSatisfying(text -> assertThat(Rulebook.hash(text)).isEqualTo(OPENED.rulesetHash()));
    }

    @Test
    void theFileOfAnElectionSaysHowItIsCountedAgainAndComesOutTheSame() throws IOException {
        BoxDocument box = after(PREPARED, COUNTED);
        Path file = folder.resolve("election.pb");
        Files.writeString(file, Published.election(box, new District("wuhou")).orElseThrow());
        List<String> words = new ArrayList<>(List.of(Published.command(ELECTION, LOT)
                .replace("FILE.pb", file.toString())
                .split(" ")));
        words.subList(0, 2).clear();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditorsCommand.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .as("exit code " + code)
                .containsExactlyElementsOf(
                        ALLOCATION.selected().stream().sorted().toList());
        assertThat(code).isZero();
    }

    @Test
    void whatTwoPeopleDecidedAndWhyIsInItsHistory() {
        BoxDocument box = after(
                PREPARED,
                COUNTED,
                List.of(
                        new ObjectionRaised(BOX, 1, "Count again."),
                        new ResultOverridden(BOX, List.of(new Selected("lamp", 150_00)), "Sold.", "li", "he"),
                        new ResultCertified(BOX, ROUND, true, List.of(new Selected("lamp", 150_00))),
                        new BallotKeysDestroyed(BOX, ROUND)));

        assertThat(box.phase()).isEqualTo("certified");
        assertThat(box.areKeysDestroyed()).isTrue();
        assertThat(Objects.requireNonNull(box.count()).selected()).containsExactly(new Selected("lamp", 150_00));
        assertThat(box.history())
                .extracting(BoxDocument.Line::what)
                .containsExactly(
                        "voter-struck-off-roll",
                        "objection-raised",
                        "result-overridden",
                        "result-certified",
                        "keys-destroyed");
    }

    @SafeVarargs
    private static BoxDocument after(List<BoxEvent>... stretches) {
        List<BoxEvent> all = new ArrayList<>();
        for (List<BoxEvent> stretch : stretches) {
            all.addAll(stretch);
        }
        return Objects.requireNonNull(ProjectionScenario.of(new BoxesProjection())
                .given(all.toArray(BoxEvent[]::new))
                .documents()
                .get(BOX.value()));
    }
}
