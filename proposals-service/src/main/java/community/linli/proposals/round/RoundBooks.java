package community.linli.proposals.round;

import java.util.Map;

/**
 * The money and the fate of a round's projects; folded under the round's id by the room of projects, all in fen.
 *
 * @param awardedFen sum of grants
 * @param awardedByCommunity sum of grants by community
 * @param disbursedFen what has been paid out
 * @param returnedFen what came back to the envelope from projects that ended early
 * @param projects how many were awarded
 * @param continued how many may go on after their evaluation, under guidance included
 * @param eliminated how many were ended by it
 * @param awaiting how many have no final outcome yet
 */
public record RoundBooks(
        long awardedFen,
        Map<String, Long> awardedByCommunity,
        long disbursedFen,
        long returnedFen,
        int projects,
        int continued,
        int eliminated,
        int awaiting) {

    /** Before the first award. */
    public static final RoundBooks EMPTY = new RoundBooks(0, Map.of(), 0, 0, 0, 0, 0, 0);

    public RoundBooks {
        awardedByCommunity = Map.copyOf(awardedByCommunity);
    }
}
