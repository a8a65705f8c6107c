package community.linli.proposals.round;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a round. */
public sealed interface RoundCommand extends Command {

    /** The round. */
    RoundId round();

    @Override
    default Subject subject() {
        return round().subject();
    }

    /** Asked by an officer of the district. */
    sealed interface OfAnOfficer extends RoundCommand {}

    /** Asked by a timer or a reaction only. */
    sealed interface OfTheRule extends RoundCommand {}

    /** Begins a draft under an id of the officer's choice; its terms need not be complete yet. */
    record DraftRound(RoundId round, RoundTerms terms) implements OfAnOfficer {}

    /** Begins a draft whose terms are computed from a round that has its evaluation; they can be revised like any other draft's. */
    record DraftNextRound(RoundId round, RoundId previous, NextRoundSettings settings) implements OfAnOfficer {}

    /** Replaces all terms of a draft; refused once it is announced. */
    record ReviseTerms(RoundId round, RoundTerms terms) implements OfAnOfficer {}

    /** Gives a draft its dates; refused once it is announced, see {@link ChangeSchedule}. */
    record SetSchedule(RoundId round, RoundSchedule schedule) implements OfAnOfficer {}

    /** Makes the draft a promise; refused while terms or dates are not complete, in order and to come. */
    record AnnounceRound(RoundId round) implements OfAnOfficer {}

    /**
     * Moves dates that have not passed; during voting only its end, and only to a later one.
     *
     * @param schedule all the dates as they shall be
     * @param reason as residents read it
     */
    record ChangeSchedule(RoundId round, RoundSchedule schedule, String reason) implements OfAnOfficer {}

    /** Calls the round off; refused once an election of it is certified. */
    record AnnulRound(RoundId round, String reason) implements OfAnOfficer {}

    /** Gives up one election that cannot come to its end; the others go on. */
    record AnnulElection(RoundId round, BoxId box, String reason) implements OfAnOfficer {}

    /** The funded projects set to work; refused where none was funded. */
    record BeginRunning(RoundId round) implements OfAnOfficer {}

    /** Every project has its final outcome; refused while one waits for it. */
    record EndEvaluation(RoundId round) implements OfAnOfficer {}

    /** Closes the books of an evaluated round, or of one that funded nothing. */
    record CloseRound(RoundId round) implements OfAnOfficer {}

    /** The date of a phase has come. */
    record BeginPhase(RoundId round, Phase phase) implements OfTheRule {}

    /** A box of the round is certified. */
    record RecordElectionDecided(RoundId round, BoxId box, boolean isQuorate, List<Selected> selected)
            implements OfTheRule {
        public RecordElectionDecided {
            selected = List.copyOf(selected);
        }
    }

    /**
     * How the next round differs.
     *
     * @param targetPercent how many projects it aims at, in percent of those awarded before; null for as many as may go on
     * @param capRaisePercent by how much the most that a project may cost rises, 0 to 400
     * @param envelopeFen all the money there is; null for what the round before had, less the share of what was eliminated
     */
    record NextRoundSettings(
            @Nullable Integer targetPercent,
            int capRaisePercent,
            @Nullable Long envelopeFen) {}
}
