package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.util.List;

/** What can have happened to an organisation's offer. */
public sealed interface OrganisationOfferEvent extends Event {

    /** The offer to which it happened. */
    OrganisationOfferId offer();

    /** The round. */
    RoundId round();

    /** Who offers. */
    String organisation();

    @Override
    default Subject subject() {
        return offer().subject();
    }

    /**
     * A social organisation would take part in a round's projects.
     *
     * @param abilities at most 1,000 characters
     * @param speaker who speaks for it
     */
    record OrganisationOfferMade(
            OrganisationOfferId offer,
            RoundId round,
            String organisation,
            List<Dimension> dimensions,
            String abilities,
            PersonId speaker)
            implements OrganisationOfferEvent {
        public OrganisationOfferMade {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** It says something else that it would do. */
    record OrganisationOfferRevised(
            OrganisationOfferId offer, RoundId round, String organisation, List<Dimension> dimensions, String abilities)
            implements OrganisationOfferEvent {
        public OrganisationOfferRevised {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** It no longer would. */
    record OrganisationOfferWithdrawn(OrganisationOfferId offer, RoundId round, String organisation)
            implements OrganisationOfferEvent {}
}
