package community.linli.lending.houserules;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Policy;
import community.linli.lending.houserules.HouseRulesCommand.AnnounceClosure;
import community.linli.lending.houserules.HouseRulesCommand.CallOffClosure;
import community.linli.lending.houserules.HouseRulesCommand.SetRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** When the house rules may be changed. */
final class HouseRulesPolicies {

    private static final int NAME_LENGTH = 100;
    private static final int CLOSED_DAYS_AT_MOST = 60;
    private static final int CLOSURES_AT_MOST = 400;
    private static final int SCOPES_AT_MOST = 500;

    /** What is asked of which rules; {@code today} is the district's. */
    record Asked<C>(HouseRules rules, C command, boolean byOfficer, boolean bySteward, LocalDate today) {}

    private static final List<Policy<Asked<SetRules>>> FOR_RULES = List.of(
            new Policy<>(HouseRulesPolicies::whoAsksMaySetThem, HouseRulesRejection.OFFICER_NEEDED),
            new Policy<>(HouseRulesPolicies::theScopeHasAName, HouseRulesRejection.NAME_WRONG, "/scope"),
            new Policy<>(HouseRulesPolicies::thereIsRoomForIt, HouseRulesRejection.TOO_MANY_RULES));

    private static final List<Policy<Asked<AnnounceClosure>>> FOR_A_CLOSURE = List.of(
            new Policy<>(Asked::byOfficer, HouseRulesRejection.OFFICER_NEEDED),
            new Policy<>(HouseRulesPolicies::theClosureHasAName, HouseRulesRejection.NAME_WRONG, "/name"),
            new Policy<>(HouseRulesPolicies::theClosureIsShort, HouseRulesRejection.CLOSURE_WRONG, "/to"),
            new Policy<>(
                    asked -> !asked.command().from().isBefore(asked.today()),
                    HouseRulesRejection.CLOSURE_PAST,
                    "/from"),
            new Policy<>(HouseRulesPolicies::noOtherClosureHasItsDays, HouseRulesRejection.CLOSURE_OVERLAPS),
            new Policy<>(HouseRulesPolicies::fewClosuresAreAhead, HouseRulesRejection.TOO_MANY_CLOSURES));

    private static final List<Policy<Asked<CallOffClosure>>> FOR_CALLING_OFF = List.of(
            new Policy<>(Asked::byOfficer, HouseRulesRejection.OFFICER_NEEDED),
            new Policy<>(HouseRulesPolicies::theClosureIsAnnounced, HouseRulesRejection.CLOSURE_NOT_FOUND),
            new Policy<>(asked -> asked.command().from().isAfter(asked.today()), HouseRulesRejection.CLOSURE_BEGUN));

    private HouseRulesPolicies() {}

    /** Why the rules cannot be set. */
    static Optional<Decision> againstRules(Asked<SetRules> asked) {
        return Policy.firstBroken(FOR_RULES, asked)
                .or(() -> SettingRanges.firstBroken(asked.command().setting()));
    }

    /** Why the closure cannot be announced. */
    static Optional<Decision> againstClosure(Asked<AnnounceClosure> asked) {
        return Policy.firstBroken(FOR_A_CLOSURE, asked);
    }

    /** Why the closure cannot be called off. */
    static Optional<Decision> againstCallingOff(Asked<CallOffClosure> asked) {
        return Policy.firstBroken(FOR_CALLING_OFF, asked);
    }

    private static boolean whoAsksMaySetThem(Asked<SetRules> asked) {
        return asked.byOfficer()
                || (asked.bySteward() && asked.command().scope().kind() == Scope.Kind.COMMUNITY);
    }

    private static boolean theScopeHasAName(Asked<SetRules> asked) {
        Scope scope = asked.command().scope();
        String name = scope.name();
        return scope.kind() == Scope.Kind.DISTRICT ? name == null : name != null && isName(name);
    }

    private static boolean thereIsRoomForIt(Asked<SetRules> asked) {
        return asked.rules().setting(asked.command().scope()).isPresent()
                || asked.rules().settings().size() < SCOPES_AT_MOST;
    }

    private static boolean theClosureHasAName(Asked<AnnounceClosure> asked) {
        return isName(asked.command().name());
    }

    private static boolean theClosureIsShort(Asked<AnnounceClosure> asked) {
        long days =
                ChronoUnit.DAYS.between(asked.command().from(), asked.command().to()) + 1;
        return days >= 1 && days <= CLOSED_DAYS_AT_MOST;
    }

    private static boolean noOtherClosureHasItsDays(Asked<AnnounceClosure> asked) {
        return asked.rules().closures().stream()
                .allMatch(other -> other.to().isBefore(asked.command().from())
                        || other.from().isAfter(asked.command().to()));
    }

    /** What is over does not count. */
    private static boolean fewClosuresAreAhead(Asked<AnnounceClosure> asked) {
        return asked.rules().closures().stream()
                        .filter(closure -> !closure.to().isBefore(asked.today()))
                        .count()
                < CLOSURES_AT_MOST;
    }

    private static boolean theClosureIsAnnounced(Asked<CallOffClosure> asked) {
        return asked.rules().closures().stream()
                .anyMatch(closure -> closure.from().equals(asked.command().from())
                        && closure.to().equals(asked.command().to()));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && PlainWords.length(name) <= NAME_LENGTH && PlainWords.isLine(name);
    }
}
