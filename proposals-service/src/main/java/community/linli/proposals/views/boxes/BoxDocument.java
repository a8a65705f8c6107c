package community.linli.proposals.views.boxes;

import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Choice;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.ballot.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
            @Nullable String publicKey) {

        Preparation with(int count) {
            return new Preparation(rollAt, count, trustees, publicKey);
        }

        Preparation with(Map<String, Boolean> people) {
            return new Preparation(rollAt, voters, people, publicKey);
        }

        Preparation with(@Nullable String key) {
            return new Preparation(rollAt, voters, trustees, key);
        }
    }

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
            int compartments) {

        Vote opened(VotingOpened opened) {
            return new Vote(
                    question,
                    opensAt,
                    closesAt,
                    closesAt,
                    appealDays,
                    opened.rulesetHash(),
                    opened.lot(),
                    opened.compartments());
        }

        Vote until(Instant later) {
            return new Vote(question, opensAt, later, announcedClosesAt, appealDays, rulesetHash, lot, compartments);
        }
    }

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
            @Nullable Instant appealUntil) {

        Count selecting(boolean quorate, List<Selected> chosen) {
            return new Count(choices, invalid, quorate, chosen, allocation, votes, appealUntil);
        }

        Count told(@Nullable String everyStep, @Nullable Map<String, Integer> byOption, Instant until) {
            return new Count(choices, invalid, isQuorate, selected, everyStep, byOption, until);
        }
    }

    /**
     * Something that was decided.
     *
     * @param what such as {@code roll-corrected} or {@code objection-raised}
     * @param by who, by pseudonym
     * @param text the reason, or what was found
     */
    public record Line(Instant at, String what, String by, String text) {}

    /** What may change; box and purpose are fixed with the first event. */
    static final class Changing {
        String phase;
        boolean areKeysDestroyed;
        Preparation preparation;

        @Nullable
        Vote vote;

        @Nullable
        Closing closing;

        @Nullable
        Count count;

        final List<Line> history;

        private Changing(BoxDocument box) {
            phase = box.phase;
            areKeysDestroyed = box.areKeysDestroyed;
            preparation = box.preparation;
            vote = box.vote;
            closing = box.closing;
            count = box.count;
            history = new ArrayList<>(box.history);
        }
    }

    /** The box after an event, which gave it this version. */
    BoxDocument changed(long reached, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new BoxDocument(
                box,
                purpose,
                now.phase,
                now.areKeysDestroyed,
                now.preparation,
                now.vote,
                now.closing,
                now.count,
                List.copyOf(now.history),
                reached);
    }
}
