package community.linli.lending.views.introductions;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Where a person lives; never leaves the service. */
record DoorDocument(CommunityId community, HouseholdId household) {}
