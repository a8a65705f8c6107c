package community.linli.proposals.views.rounds;

/** A round in the list. */
public record RoundLine(String round, String title, String phase, long envelopeFen, long awardedFen, int communities) {

    static RoundLine of(RoundDocument round) {
        return new RoundLine(
                round.round().value(),
                round.terms().title(),
                round.phase(),
                round.terms().envelopeFen(),
                round.fundedFen(),
                round.terms().shares().size());
    }
}
