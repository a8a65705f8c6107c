package community.linli.lending.views.introductions;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Whether a household takes part; there is none of a household that has never said. */
record OpennessDocument(HouseholdId household, CommunityId community, boolean hasOptedOut) {}
