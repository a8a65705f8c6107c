package community.linli.proposals.views.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.proposal.ProposalScenarios;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void chineseIsComparedByTwoCharactersAndOtherWritingByWords() {
        assertThat(Likeness.pieces("社区花园 Garden No. 2号楼"))
                .containsExactlyInAnyOrder("社区", "区花", "花园", "garden", "no", "号楼");
        assertThat(Likeness.pieces("园")).containsExactly("园");
        assertThat(Likeness.pieces(" ,。 ")).isEmpty();
    }

    @Test
    void theScoreIsExplainedByWhatIsShared() {
        Likeness found = Likeness.of(title("社区花园", "2号楼后面"), title("屋顶花园", "2号楼后面"));

        assertThat(found.titlePercent()).isEqualTo(33);
        assertThat(found.sharedInTitle()).containsExactly("花园");
        assertThat(found.placePercent()).isEqualTo(100);
        assertThat(found.percent()).isEqualTo((2 * 33 + 100) / 3);
        assertThat(found.sharedInPlace()).containsExactlyInAnyOrder("号楼", "楼后", "后面");
    }

    @Test
    void withoutAPlaceTheTitleAloneCounts() {
        Likeness found = Likeness.of(title("A garden for all", null), title("A Garden, for old and young", "Here"));

        assertThat(found.placePercent()).isNull();
        assertThat(found.sharedInTitle()).containsExactly("for", "garden");
        assertThat(found.percent()).isEqualTo(found.titlePercent()).isEqualTo(200 * 2 / 8);
    }

    @Property(tries = 300)
    void likenessIsTheSameBothWaysAndWholeWithItself(
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'f') @CharRange(from = '一', to = '三')
                    String one,
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'f') @CharRange(from = '一', to = '三')
                    String other) {
        TitleDocument first = title(one, other);
        TitleDocument second = title(other, one);

        assertThat(Likeness.of(first, second)).isEqualTo(Likeness.of(second, first));
        assertThat(Likeness.of(first, second).percent()).isBetween(0, 100);
        if (!Likeness.pieces(one).isEmpty()) {
            assertThat(Likeness.of(first, first).titlePercent()).isEqualTo(100);
        }
    }

    @Test
    void onlyWhatIsHandedInAndStandsIsSuggested() {
        assertThat(after().mayBeSuggested()).isFalse();
        assertThat(after().isReadBy("ana")).isTrue();
        assertThat(after().isReadBy("ben")).isFalse();
        assertThat(after(ProposalScenarios.SUBMITTED).mayBeSuggested()).isTrue();
        assertThat(after(ProposalScenarios.SUBMITTED).isReadBy("ben")).isTrue();
        assertThat(after(ProposalScenarios.SUBMITTED, ProposalScenarios.HIDDEN).mayBeSuggested())
                .isFalse();
        assertThat(after(
                                ProposalScenarios.SUBMITTED,
                                new ProposalWithdrawn(
                                        ProposalScenarios.GARDEN, ProposalScenarios.ROUND, ProposalScenarios.ANA, null))
                        .mayBeSuggested())
                .isFalse();
    }

    @Test
    void anAmendmentIsComparedByItsNewTitle() {
        assertThat(after(
                                ProposalScenarios.SUBMITTED,
                                new ProposalAmended(
                                        ProposalScenarios.GARDEN,
                                        ProposalScenarios.ROUND,
                                        2,
                                        ProposalScenarios.titled("A pond"),
                                        5_000_000,
                                        "Wet."))
                        .title())
                .isEqualTo("A pond");
    }

    private static TitleDocument after(ProposalEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new TitlesProjection())
                .given(ProposalScenarios.DRAFTED)
                .given(events)
                .documents()
                .get("garden"));
    }

    private static TitleDocument title(String title, @Nullable String place) {
        return new TitleDocument(
                new ProposalId("one"),
                ProposalScenarios.ROUND,
                ProposalScenarios.JINPING,
                List.of(),
                title,
                place,
                true,
                false,
                false);
    }
}
