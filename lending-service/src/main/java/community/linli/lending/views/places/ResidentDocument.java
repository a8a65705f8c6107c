package community.linli.lending.views.places;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Where a person lives; never leaves the service. */
record ResidentDocument(CommunityId community, HouseholdId household) {}
