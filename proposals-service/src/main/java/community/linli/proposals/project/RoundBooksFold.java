package community.linli.proposals.project;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.project.ProjectEvent.MoneyDisbursed;
import community.linli.proposals.project.ProjectEvent.MoneyRepaid;
import community.linli.proposals.project.ProjectEvent.OfTheBooks;
import community.linli.proposals.project.ProjectEvent.ProjectAwarded;
import community.linli.proposals.project.ProjectEvent.ProjectCompleted;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.round.RoundBooks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes projects into the books of their round. {@code returnedFen} sums what was released and what was repaid, however a project ended; a project
 * that was given up is neither continued nor eliminated nor awaited.
 */
public final class RoundBooksFold implements Fold<RoundBooks, OfTheBooks> {

    /** How many more, or fewer, of each. */
    private record Fates(int continued, int eliminated, int awaiting) {
        static final Fates NONE = new Fates(0, 0, 0);
    }

    @Override
    public List<String> keys(OfTheBooks event) {
        return List.of(event.round().value());
    }

    @Override
    public RoundBooks initialState() {
        return RoundBooks.EMPTY;
    }

    @Override
    public RoundBooks evolve(RoundBooks books, String round, OfTheBooks event) {
        return switch (event) {
            case ProjectAwarded awarded -> awarded(books, awarded);
            case MoneyDisbursed paid -> with(books, paid.amountFen(), 0, Fates.NONE);
            case MoneyRepaid repaid -> with(books, 0, repaid.amountFen(), Fates.NONE);
            case ProjectCompleted completed -> with(books, 0, completed.releasedFen(), Fates.NONE);
            case ProjectContinued continued -> with(books, 0, 0, new Fates(1, 0, -1));
            case ProjectEliminated eliminated -> with(books, 0, eliminated.releasedFen(), new Fates(0, 1, -1));
            case ProjectGivenUp givenUp ->
                with(
                        books,
                        0,
                        givenUp.releasedFen(),
                        givenUp.wasContinued() ? new Fates(-1, 0, 0) : new Fates(0, 0, -1));
        };
    }

    private static RoundBooks awarded(RoundBooks books, ProjectAwarded awarded) {
        Map<String, Long> byCommunity = new TreeMap<>(books.awardedByCommunity());
        byCommunity.merge(awarded.community().value(), awarded.grantFen(), Long::sum);
        return new RoundBooks(
                books.awardedFen() + awarded.grantFen(),
                byCommunity,
                books.disbursedFen(),
                books.returnedFen(),
                books.projects() + 1,
                books.continued(),
                books.eliminated(),
                books.awaiting() + 1);
    }

    private static RoundBooks with(RoundBooks books, long paidFen, long returnedFen, Fates fates) {
        return new RoundBooks(
                books.awardedFen(),
                books.awardedByCommunity(),
                books.disbursedFen() + paidFen,
                books.returnedFen() + returnedFen,
                books.projects(),
                books.continued() + fates.continued(),
                books.eliminated() + fates.eliminated(),
                books.awaiting() + fates.awaiting());
    }
}
