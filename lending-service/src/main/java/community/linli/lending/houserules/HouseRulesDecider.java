package community.linli.lending.houserules;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRulesCommand.AnnounceClosure;
import community.linli.lending.houserules.HouseRulesCommand.CallOffClosure;
import community.linli.lending.houserules.HouseRulesCommand.SetRules;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.HouseRulesEvent.ClosureCalledOff;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import community.linli.lending.houserules.HouseRulesPolicies.Asked;

/** Decides on the house rules. */
public final class HouseRulesDecider implements Decider<HouseRules, HouseRulesCommand, HouseRulesEvent> {

    @Override
    public HouseRules initialState() {
        return HouseRules.NONE;
    }

    @Override
    public Decision decide(HouseRules rules, HouseRulesCommand command, CommandContext context) {
        return switch (command) {
            case SetRules set -> set(asked(rules, set, context));
            case AnnounceClosure announce -> announce(asked(rules, announce, context));
            case CallOffClosure callOff -> callOff(asked(rules, callOff, context));
        };
    }

    private static <C> Asked<C> asked(HouseRules rules, C command, CommandContext context) {
        return new Asked<>(
                rules,
                command,
                context.actor().is("officer"),
                context.actor().is("steward"),
                KnownDistrict.today(context));
    }

    private static Decision set(Asked<SetRules> asked) {
        SetRules set = asked.command();
        boolean already = asked.rules()
                .setting(set.scope())
                .filter(was -> was.setting().equals(set.setting()))
                .isPresent();
        return HouseRulesPolicies.againstRules(asked)
                .orElseGet(() ->
                        already ? Decision.noChange() : Decision.accepted(new RulesSet(set.scope(), set.setting())));
    }

    private static Decision announce(Asked<AnnounceClosure> asked) {
        AnnounceClosure closure = asked.command();
        boolean already = asked.byOfficer()
                && asked.rules()
                        .closures()
                        .contains(new Closure(
                                closure.from(), closure.to(), closure.name().strip()));
        return already
                ? Decision.noChange()
                : HouseRulesPolicies.againstClosure(asked)
                        .orElseGet(() -> Decision.accepted(new ClosureAnnounced(
                                closure.from(), closure.to(), closure.name().strip())));
    }

    private static Decision callOff(Asked<CallOffClosure> asked) {
        return HouseRulesPolicies.againstCallingOff(asked)
                .orElseGet(() -> Decision.accepted(new ClosureCalledOff(
                        asked.command().from(), asked.command().to())));
    }

    @Override
    public HouseRules evolve(HouseRules rules, HouseRulesEvent event) {
        return rules.after(event);
    }
}
