package community.linli.proposals.proposal;

import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;

/**
 * A household that stands behind a proposal.
 *
 * @param person who said so, and is told of what becomes of it
 */
public record Endorsement(HouseholdId household, PersonId person) {}
