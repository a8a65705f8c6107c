package community.linli.proposals.criteria;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.criteria.CriteriaCommand.SetCriteria;
import community.linli.proposals.criteria.CriteriaState.Known;
import community.linli.proposals.round.RoundState;
import java.util.List;
import java.util.Optional;

/** The rules of criteria, in the order in which they should be heard. */
final class CriteriaPolicies {

    private static final int MAX_CRITERIA = 12;
    private static final int MAX_SATISFACTION = 50;

    private record Setting(CriteriaState state, SetCriteria command, CommandContext context) {
        Yardstick yardstick() {
            return command.yardstick();
        }
    }

    private static final List<Policy<Setting>> POLICIES = List.of(
            new Policy<>(setting -> setting.context().actor().is("officer"), CriteriaRejection.NOT_AN_OFFICER),
            new Policy<>(CriteriaPolicies::theRoundIsThere, CriteriaRejection.ROUND_NOT_FOUND),
            new Policy<>(CriteriaPolicies::noEvaluationHasBegun, CriteriaRejection.CRITERIA_FROZEN),
            new Policy<>(CriteriaPolicies::theWeightsMakeAHundred, CriteriaRejection.WEIGHTS_WRONG, "/criteria"),
            new Policy<>(CriteriaPolicies::theMarksArePossible, CriteriaRejection.MARKS_WRONG));

    private static final Wording.Refusals TEXTS = new Wording.Refusals(
            CriteriaRejection.TEXT_MISSING, CriteriaRejection.TEXT_TOO_LONG, CriteriaRejection.TEXT_UNPRINTABLE);

    private CriteriaPolicies() {}

    /** Why the criteria cannot be set. */
    static Optional<Decision> against(CriteriaState state, SetCriteria command, CommandContext context) {
        return Policy.firstBroken(POLICIES, new Setting(state, command, context))
                .or(() -> Wording.firstWrong(command.wordings(), TEXTS));
    }

    private static boolean theRoundIsThere(Setting setting) {
        return setting.context()
                .lookup()
                .find(RoundState.class, setting.command().round().value())
                .filter(RoundState.Known.class::isInstance)
                .isPresent();
    }

    /** Asking for what is frozen already changes nothing and is no fault. */
    private static boolean noEvaluationHasBegun(Setting setting) {
        return !(setting.state() instanceof Known known)
                || !known.frozen()
                || known.yardstick().equals(setting.yardstick());
    }

    private static boolean theWeightsMakeAHundred(Setting setting) {
        Yardstick yardstick = setting.yardstick();
        return !yardstick.criteria().isEmpty()
                && yardstick.criteria().size() <= MAX_CRITERIA
                && yardstick.criteria().stream()
                        .allMatch(criterion -> criterion.weightPercent() >= 1 && criterion.weightPercent() <= 100)
                && isIn(yardstick.satisfactionPercent(), 0, MAX_SATISFACTION)
                && yardstick.expertPercent() + yardstick.satisfactionPercent() == 100;
    }

    private static boolean theMarksArePossible(Setting setting) {
        Yardstick yardstick = setting.yardstick();
        return isIn(yardstick.passMark(), 1, 100)
                && isIn(yardstick.excellentMark(), yardstick.passMark(), 100)
                && isIn(yardstick.evaluatorsNeeded(), 1, 9)
                && isIn(yardstick.appealDays(), 1, 60);
    }

    private static boolean isIn(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
