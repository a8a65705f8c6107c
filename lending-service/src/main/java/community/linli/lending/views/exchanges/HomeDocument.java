package community.linli.lending.views.exchanges;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Where a person lives; never leaves the service. */
record HomeDocument(CommunityId community, HouseholdId household) {}
