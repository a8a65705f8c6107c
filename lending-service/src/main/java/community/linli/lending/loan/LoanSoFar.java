package community.linli.lending.loan;

import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Unasked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan as far as it has come, for those who show it: what can be said of it next, and why the rest cannot.
 *
 * <p>The answers are the decider's own, given to each command with everything else in order: it sees this loan, the house rules, the day and the hour. It
 * does not see limits, blocks, absences, who waits in line, whether the item is still on the board, or whether a copy is free on the days; so
 * what is allowed here may still be refused for one of those, and what is refused here is refused.
 */
public record LoanSoFar(LoanState state) {

    /** Before the request. */
    public static final LoanSoFar NOTHING = new LoanSoFar(new Unasked());

    /**
     * When it is asked what can be said, and by which rules.
     *
     * @param district whose clock it is
     */
    public record Moment(Instant now, HouseRules rules, KnownDistrict district) {}

    /**
     * Something that can be said of a loan.
     *
     * @param command its name, such as {@code AcceptLoan}
     * @param isAllowed whether it would change anything and is not refused
     * @param refusal the stable code of the refusal, such as {@code request-not-open}; null where it is allowed, or so already
     */
    public record Choice(
            String command, boolean isAllowed, @Nullable String refusal) {}

    /** After the event. */
    public LoanSoFar after(LoanEvent event) {
        return new LoanSoFar(LoanEvolution.after(state, event));
    }

    /** What this side can say. Scanning a code is not among it, for that shows at the door. */
    public List<Choice> choices(Side side, Moment moment) {
        return state instanceof Known loan ? new Choices(loan, moment).of(side) : List.of();
    }

    /** What a steward can say. */
    public List<Choice> choicesOfASteward(Moment moment) {
        return state instanceof Known loan ? new Choices(loan, moment).ofASteward() : List.of();
    }
}
