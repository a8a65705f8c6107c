package community.linli.proposals.views.rounds;

import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundSchedule;
import community.linli.proposals.round.RoundTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A round as its page shows it.
 *
 * @param phase how far the log has come, such as {@code SUBMISSION}
 * @param zone the clock of its dates; null while it has none
 * @param version the round's version, for If-Match
 * @param previous the round it was computed from
 * @param admitted how the frozen slates keep to the quota of villages; null before voting
 * @param funded how the funded projects do; null before the decision
 * @param fundedFen the sum of the grants so far
 * @param outcome what came of its projects; null before the evaluation has ended
 * @param history what was done and why, oldest first
 */
public record RoundDocument(
        RoundId round,
        String phase,
        long version,
        RoundTerms terms,
        @Nullable RoundSchedule schedule,
        @Nullable String zone,
        @Nullable RoundId previous,
        List<Election> elections,
        @Nullable VillageShare admitted,
        @Nullable VillageShare funded,
        long fundedFen,
        @Nullable Outcome outcome,
        List<Entry> history) {

    /** Longest history that is kept; what is older than so many entries is in the log. */
    static final int MAX_HISTORY = 500;

    /**
     * One election.
     *
     * @param community whose it is; null for the whole district
     * @param standing {@code prepared}, {@code voting}, {@code decided} or {@code annulled}
     * @param isQuorate whether enough voted; null before it is decided
     * @param decidedAt when; null before
     * @param reason why it was given up
     */
    public record Election(
            String box,
            @Nullable String community,
            long budgetFen,
            String standing,
            List<Candidate> slate,
            @Nullable Boolean isQuorate,
            List<Funded> funded,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** How many of its projects may go on. */
    public record Outcome(int projects, int continued, int eliminated) {}

    /**
     * One thing that was done.
     *
     * @param version the round's version that it led to
     * @param what such as {@code schedule-changed}
     * @param reason as it was given, where one was
     * @param before the dates before, where dates were moved
     * @param after and after
     */
    public record Entry(
            long version,
            Instant at,
            String what,
            @Nullable String reason,
            @Nullable RoundSchedule before,
            @Nullable RoundSchedule after) {}

    /** What changes in the course of a round. */
    static final class Changing {
        String phase;
        RoundTerms terms;

        @Nullable
        RoundSchedule schedule;

        @Nullable
        String zone;

        List<Election> elections;

        @Nullable
        VillageShare admitted;

        @Nullable
        VillageShare funded;

        long fundedFen;

        @Nullable
        Outcome outcome;

        private Changing(RoundDocument round) {
            phase = round.phase;
            terms = round.terms;
            schedule = round.schedule;
            zone = round.zone;
            elections = round.elections;
            admitted = round.admitted;
            funded = round.funded;
            fundedFen = round.fundedFen;
            outcome = round.outcome;
        }
    }

    /** The round after what the entry tells. */
    RoundDocument changed(Entry entry, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new RoundDocument(
                round,
                now.phase,
                entry.version(),
                now.terms,
                now.schedule,
                now.zone,
                previous,
                now.elections,
                now.admitted,
                now.funded,
                now.fundedFen,
                now.outcome,
                with(entry));
    }

    private List<Entry> with(Entry entry) {
        int from = Math.max(0, history.size() + 1 - MAX_HISTORY);
        List<Entry> all = new ArrayList<>(history.subList(from, history.size()));
        all.add(entry);
        return List.copyOf(all);
    }
}
