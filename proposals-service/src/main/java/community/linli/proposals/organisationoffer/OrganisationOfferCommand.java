package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an organisation's offer. Refusals are {@link OrganisationOfferRejection}. */
public sealed interface OrganisationOfferCommand extends Command {

    /** The offer that is asked. */
    OrganisationOfferId offer();

    /** The round named in the path; an offer for another one is not found there. */
    RoundId round();

    @Override
    default Subject subject() {
        return offer().subject();
    }

    /**
     * What an organisation would do.
     *
     * @param dimensions at least one
     * @param abilities what it can do, 1 to 1,000 characters
     */
    record Abilities(List<Dimension> dimensions, String abilities) {
        public Abilities {
            dimensions = dimensions.stream().distinct().sorted().toList();
        }
    }

    /**
     * A person offers for the organisation for which they speak; an officer may name another who does. Refused while it has an open offer, and once
     * voting has begun.
     *
     * @param organisation as it is registered, one line, 1 to 100 characters
     * @param speaker null for who asks
     */
    record MakeOrganisationOffer(
            OrganisationOfferId offer,
            RoundId round,
            String organisation,
            Abilities abilities,
            @Nullable PersonId speaker)
            implements OrganisationOfferCommand {}

    /** Its speaker or an officer says something else. */
    record ReviseOrganisationOffer(OrganisationOfferId offer, RoundId round, Abilities abilities)
            implements OrganisationOfferCommand {}

    /** Its speaker or an officer takes it back. */
    record WithdrawOrganisationOffer(OrganisationOfferId offer, RoundId round) implements OrganisationOfferCommand {}
}
