package community.linli.proposals.round;

import java.time.LocalDateTime;

/**
 * When a round's phases begin, by the district's clock; a phase ends when the next begins.
 *
 * @param rollAt when the roll of voters is frozen; not after {@code voting}
 * @param votingEnds exclusive
 */
public record RoundSchedule(
        LocalDateTime submission,
        LocalDateTime review,
        LocalDateTime deliberation,
        LocalDateTime rollAt,
        LocalDateTime voting,
        LocalDateTime votingEnds) {}
