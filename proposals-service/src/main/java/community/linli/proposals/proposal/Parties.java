package community.linli.proposals.proposal;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The three parties of a project 社区—社会组织—社工.
 *
 * @param community where it happens
 * @param organisation the registered social organisation, as it is registered; null until it is named
 * @param socialWorker the social worker's pseudonym; null until one is named
 */
public record Parties(
        CommunityId community,
        @Nullable String organisation,
        @Nullable PersonId socialWorker) {}
