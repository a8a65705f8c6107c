package community.linli.lending.loan;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;

/** Between whom a loan is, and where. */
public record Parties(CommunityId community, HouseholdId borrower, HouseholdId owner) {}
