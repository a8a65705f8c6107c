package community.linli.lending.views.inbox;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import java.time.Instant;

/**
 * Behind which door a person lives; never leaves the service.
 *
 * @param since nothing from before is shown
 */
public record NeighbourDocument(PersonId person, CommunityId community, HouseholdId household, Instant since) {}
