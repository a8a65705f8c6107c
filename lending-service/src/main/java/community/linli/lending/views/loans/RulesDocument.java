package community.linli.lending.views.loans;

import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.loan.LoanSoFar.Moment;
import java.time.Instant;

/** The district's house rules and its clock. */
record RulesDocument(HouseRules rules, KnownDistrict clock) {

    /** Nothing set, nothing heard. */
    static RulesDocument unheardOf() {
        return new RulesDocument(HouseRules.NONE, new KnownDistrict.Folding().initialState());
    }

    Moment at(Instant now) {
        return new Moment(now, rules, clock);
    }
}
