package community.linli.lending.views.loans;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Where a person lives; never leaves the service. */
public record MemberDocument(CommunityId community, HouseholdId household) {}
