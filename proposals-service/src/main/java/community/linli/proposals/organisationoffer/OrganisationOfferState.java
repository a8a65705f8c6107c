package community.linli.proposals.organisationoffer;

import community.linli.proposals.facts.PersonId;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.Abilities;
import community.linli.proposals.round.RoundId;

/** Where an organisation's offer stands. */
public sealed interface OrganisationOfferState {

    /** Before it was made. */
    record Unmade() implements OrganisationOfferState {}

    /** An offer that is there. */
    record Known(
            OrganisationOfferId offer,
            RoundId round,
            String organisation,
            Abilities abilities,
            PersonId speaker,
            boolean isWithdrawn)
            implements OrganisationOfferState {}
}
