package community.linli.lending.views.calendars;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Where a person lives; never leaves the service. */
record ReaderDocument(CommunityId community, HouseholdId household) {}
