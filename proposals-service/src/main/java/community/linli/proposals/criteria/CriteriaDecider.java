package community.linli.proposals.criteria;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.proposals.criteria.CriteriaCommand.SetCriteria;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaFrozen;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaSet;
import community.linli.proposals.criteria.CriteriaState.Known;
import community.linli.proposals.criteria.CriteriaState.Unset;

/** Decides on criteria; see {@link CriteriaPolicies}. */
public final class CriteriaDecider implements Decider<CriteriaState, CriteriaCommand, CriteriaEvent> {

    @Override
    public CriteriaState initialState() {
        return new Unset();
    }

    @Override
    public Decision decide(CriteriaState state, CriteriaCommand command, CommandContext context) {
        return switch (command) {
            case SetCriteria set -> set(state, set, context);
        };
    }

    private static Decision set(CriteriaState state, SetCriteria set, CommandContext context) {
        return CriteriaPolicies.against(state, set, context)
                .orElseGet(
                        () -> state instanceof Known known && known.yardstick().equals(set.yardstick())
                                ? Decision.noChange()
                                : Decision.accepted(new CriteriaSet(set.round(), set.yardstick())));
    }

    @Override
    public CriteriaState evolve(CriteriaState state, CriteriaEvent event) {
        return switch (event) {
            case CriteriaSet set -> new Known(set.yardstick(), false);
            case CriteriaFrozen frozen -> state instanceof Known known ? new Known(known.yardstick(), true) : state;
        };
    }
}
