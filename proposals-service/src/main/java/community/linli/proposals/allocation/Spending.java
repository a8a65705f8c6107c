package community.linli.proposals.allocation;

/** What has been spent, of the budget and of each community's cap. */
final class Spending {

    private final Contest contest;
    private final long[] byCommunity;
    private long spent;

    Spending(Contest contest) {
        this.contest = contest;
        byCommunity = new long[contest.communityCount()];
    }

    long spent() {
        return spent;
    }

    /** Negative once more than the budget is spent. */
    long left() {
        return contest.budget() - spent;
    }

    /** What the project's community may still get; without a cap, more than anything costs. */
    long leftOfCap(int project) {
        Long cap = contest.ruleset().limits().communityCap();
        int community = contest.community(project);
        return cap == null || community < 0 ? Long.MAX_VALUE : cap - byCommunity[community];
    }

    boolean fitsCap(int project) {
        return contest.cost(project) <= leftOfCap(project);
    }

    boolean fits(int project) {
        return contest.cost(project) <= left() && fitsCap(project);
    }

    void take(int project) {
        spent = Math.addExact(spent, contest.cost(project));
        int community = contest.community(project);
        if (community >= 0) {
            byCommunity[community] = Math.addExact(byCommunity[community], contest.cost(project));
        }
    }
}
