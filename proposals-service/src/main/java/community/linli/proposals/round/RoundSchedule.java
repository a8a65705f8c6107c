package community.linli.proposals.round;

import java.time.LocalDateTime;

/**
 * When a round's phases begin, by the district's clock; a phase ends when the next begins.
 *
 * @param rollAt when the roll of voters is frozen; not before {@code deliberation} and not after {@code voting}
 * @param votingEnds exclusive
 */
public record RoundSchedule(
        LocalDateTime submission,
        LocalDateTime review,
        LocalDateTime deliberation,
        LocalDateTime rollAt,
        LocalDateTime voting,
        LocalDateTime votingEnds) {

    /**
     * When a phase begins.
     *
     * @throws IllegalArgumentException for a phase that begins by no date
     */
    public LocalDateTime beginOf(Phase phase) {
        return switch (phase) {
            case SUBMISSION -> submission;
            case REVIEW -> review;
            case DELIBERATION -> deliberation;
            case VOTING -> voting;
            case DRAFT, ANNOUNCED, DECIDED, RUNNING, EVALUATED, CLOSED, ANNULLED ->
                throw new IllegalArgumentException(phase + " begins by no date");
        };
    }
}
