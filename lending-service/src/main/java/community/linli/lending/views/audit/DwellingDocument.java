package community.linli.lending.views.audit;

import community.linli.lending.facts.HouseholdId;

/** Behind which door a person lives; never leaves the service. */
record DwellingDocument(HouseholdId household) {}
