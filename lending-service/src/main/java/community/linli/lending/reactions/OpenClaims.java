package community.linli.lending.reactions;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.account.HouseholdAccount.Open;
import community.linli.lending.facts.HouseholdId;
import java.util.List;
import java.util.stream.Stream;

/** Finds what households have open of one type; each has little at once. */
final class OpenClaims {

    private OpenClaims() {}

    static Stream<Open> of(List<HouseholdId> households, String type, Lookup lookup) {
        return households.stream()
                .flatMap(household -> HouseholdAccount.of(lookup, household).open().stream())
                .filter(open -> open.by().type().equals(type));
    }
}
