package community.linli.proposals.views.boxes;

import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Choice;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ballot box as everybody of the district sees it.
 *
 * @param phase {@code preparing}, {@code open}, {@code closed}, {@code counted}, {@code certified} or {@code annulled}
 * @param areKeysDestroyed whether nobody can join a voter and a choice any more
 * @param vote what is asked; null until the question is put
 * @param count what came out; null until the ballots are opened
 * @param history what was decided on the way, oldest first
 * @param version the box's version, for If-Match
 */
public record BoxDocument(
        BoxId box,
        Purpose purpose,
        String phase,
        boolean areKeysDestroyed,
        Preparation preparation,
        @Nullable Vote vote,
        @Nullable Closing closing,
        @Nullable Count count,
        List<Line> history,
        long version) {

    /**
     * What must be there before voting opens.
     *
     * @param voters how many are on the roll; null before it is frozen
     * @param trustees whether each has taken the own part of the key
     * @param publicKey what ballots are sealed with; null until it is made
     */
    public record Preparation(
            Instant rollAt,
            @Nullable Integer voters,
            Map<String, Boolean> trustees,
            @Nullable String publicKey) {}

    /**
     * The question.
     *
     * @param closesAt exclusive; later than announced once voting was extended
     * @param announcedClosesAt as it was when voting opened, and as the rulebook says
     * @param rulesetHash SHA-256 of the rulebook; null until voting opens
     * @param lot null until voting opens
     * @param compartments how many the box is cut into; 0 until voting opens
     */
    public record Vote(
            Question question,
            Instant opensAt,
            Instant closesAt,
            Instant announcedClosesAt,
            int appealDays,
            @Nullable String rulesetHash,
            @Nullable List<String> lot,
            int compartments) {}

    /**
     * The closing.
     *
     * @param root of the tree over all sealed ballots
     */
    public record Closing(int ballots, int voters, String root) {}

    /**
     * The result.
     *
     * @param choices as opened, sorted
     * @param allocation every step and a sentence for each project, as JSON text; null in polls
     * @param votes by option; null in elections
     * @param appealUntil null until it is counted
     */
    public record Count(
            List<Choice> choices,
            int invalid,
            boolean isQuorate,
            List<Selected> selected,
            @Nullable String allocation,
            @Nullable Map<String, Integer> votes,
            @Nullable Instant appealUntil) {}

    /**
     * Something that was decided.
     *
     * @param what such as {@code roll-corrected} or {@code objection-raised}
     * @param by who, by pseudonym
     * @param text the reason, or what was found
     */
    public record Line(Instant at, String what, String by, String text) {}

    BoxDocument at(String reached) {
        return new BoxDocument(
                box, purpose, reached, areKeysDestroyed, preparation, vote, closing, count, history, version);
    }

    BoxDocument withKeysDestroyed() {
        return new BoxDocument(box, purpose, phase, true, preparation, vote, closing, count, history, version);
    }

    BoxDocument with(Preparation now) {
        return new BoxDocument(box, purpose, phase, areKeysDestroyed, now, vote, closing, count, history, version);
    }

    BoxDocument with(Vote now) {
        return new BoxDocument(
                box, purpose, phase, areKeysDestroyed, preparation, now, closing, count, history, version);
    }

    BoxDocument with(Closing now) {
        return new BoxDocument(box, purpose, phase, areKeysDestroyed, preparation, vote, now, count, history, version);
    }

    BoxDocument with(Count now) {
        return new BoxDocument(
                box, purpose, phase, areKeysDestroyed, preparation, vote, closing, now, history, version);
    }

    BoxDocument with(Line line) {
        List<Line> lines = new ArrayList<>(history);
        lines.add(line);
        return new BoxDocument(
                box, purpose, phase, areKeysDestroyed, preparation, vote, closing, count, lines, version);
    }

    BoxDocument inVersion(long reached) {
        return new BoxDocument(
                box, purpose, phase, areKeysDestroyed, preparation, vote, closing, count, history, reached);
    }
}
