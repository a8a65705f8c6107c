package community.linli.proposals.views.matching;

import community.linli.proposals.facts.PersonId;
import community.linli.proposals.organisationoffer.OrganisationOfferId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.util.List;

/**
 * What a social organisation would do in a round.
 *
 * @param speaker whom to ask
 * @param version its version for If-Match
 */
public record OfferDocument(
        OrganisationOfferId offer,
        RoundId round,
        String organisation,
        List<Dimension> dimensions,
        String abilities,
        PersonId speaker,
        long version) {}
