package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.Abilities;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.MakeOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.ReviseOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.WithdrawOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferMade;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferRevised;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferWithdrawn;
import community.linli.proposals.organisationoffer.OrganisationOfferState.Known;
import community.linli.proposals.organisationoffer.OrganisationOfferState.Unmade;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundState;
import java.util.Optional;

/** Decides on the offers of social organisations. */
public final class OrganisationOfferDecider
        implements Decider<OrganisationOfferState, OrganisationOfferCommand, OrganisationOfferEvent> {

    static final int MAX_NAME_LENGTH = 100;
    static final int MAX_ABILITIES_LENGTH = 1_000;

    @Override
    public OrganisationOfferState initialState() {
        return new Unmade();
    }

    @Override
    public Decision decide(OrganisationOfferState state, OrganisationOfferCommand command, CommandContext context) {
        Optional<RoundState.Known> round = context.lookup()
                .find(RoundState.class, command.round().value())
                .filter(RoundState.Known.class::isInstance)
                .map(RoundState.Known.class::cast)
                .filter(known -> known.phase() != Phase.DRAFT);
        if (round.isEmpty()) {
            return Decision.rejected(OrganisationOfferRejection.ROUND_NOT_FOUND);
        }
        if (command instanceof MakeOrganisationOffer make) {
            return make(state, make, round.get(), context);
        }
        if (!(state instanceof Known offer) || !offer.round().equals(command.round())) {
            return Decision.rejected(OrganisationOfferRejection.OFFER_NOT_FOUND);
        }
        return againstChange(offer, round.get(), context).orElseGet(() -> switch (command) {
            case MakeOrganisationOffer again -> Decision.rejected(OrganisationOfferRejection.ALREADY_MADE);
            case ReviseOrganisationOffer revise -> revise(offer, stripped(revise.abilities()), round.get());
            case WithdrawOrganisationOffer withdraw ->
                offer.isWithdrawn()
                        ? Decision.noChange()
                        : Decision.accepted(
                                new OrganisationOfferWithdrawn(offer.offer(), offer.round(), offer.organisation()));
        });
    }

    private static Decision make(
            OrganisationOfferState state,
            MakeOrganisationOffer command,
            RoundState.Known round,
            CommandContext context) {
        PersonId person = new PersonId(context.actor().id());
        PersonId speaker = command.speaker() == null ? person : command.speaker();
        String organisation = command.organisation().strip();
        Abilities abilities = stripped(command.abilities());
        if (state instanceof Known) {
            return Decision.rejected(OrganisationOfferRejection.ALREADY_MADE);
        }
        if (!speaker.equals(person) && !context.actor().is("officer")) {
            return Decision.rejected(OrganisationOfferRejection.NOT_ITS_SPEAKER);
        }
        boolean hasOne = context.lookup()
                .find(OrganisationVoice.class, OrganisationVoice.key(command.round(), organisation))
                .filter(voice -> voice.open() != null)
                .isPresent();
        return againstFreeze(round)
                .or(() -> againstName(organisation))
                .or(() -> againstAbilities(abilities, round))
                .or(() -> hasOne
                        ? Optional.of(Decision.rejected(OrganisationOfferRejection.ORGANISATION_HAS_AN_OFFER))
                        : Optional.empty())
                .orElseGet(() -> Decision.accepted(new OrganisationOfferMade(
                        command.offer(),
                        command.round(),
                        organisation,
                        abilities.dimensions(),
                        abilities.abilities(),
                        speaker)));
    }

    private static Decision revise(Known offer, Abilities abilities, RoundState.Known round) {
        if (offer.isWithdrawn()) {
            return Decision.rejected(OrganisationOfferRejection.OFFER_WITHDRAWN);
        }
        return againstAbilities(abilities, round)
                .orElseGet(() -> abilities.equals(offer.abilities())
                        ? Decision.noChange()
                        : Decision.accepted(new OrganisationOfferRevised(
                                offer.offer(),
                                offer.round(),
                                offer.organisation(),
                                abilities.dimensions(),
                                abilities.abilities())));
    }

    private static Optional<Decision> againstChange(Known offer, RoundState.Known round, CommandContext context) {
        boolean mayChange = context.actor().is("officer")
                || context.actor().id().equals(offer.speaker().value());
        return mayChange
                ? againstFreeze(round)
                : Optional.of(Decision.rejected(OrganisationOfferRejection.NOT_ITS_SPEAKER));
    }

    private static Optional<Decision> againstFreeze(RoundState.Known round) {
        return round.phase().compareTo(Phase.VOTING) < 0
                ? Optional.empty()
                : Optional.of(Decision.rejected(OrganisationOfferRejection.SLATE_FROZEN));
    }

    private static Optional<Decision> againstName(String name) {
        return PlainWords.isLine(name) && isPlain(name, MAX_NAME_LENGTH)
                ? Optional.empty()
                : textInvalid("/organisation");
    }

    private static Optional<Decision> againstAbilities(Abilities abilities, RoundState.Known round) {
        if (abilities.dimensions().isEmpty() || !round.terms().dimensions().containsAll(abilities.dimensions())) {
            return Optional.of(Decision.rejected(OrganisationOfferRejection.DIMENSION_NOT_IN_ROUND));
        }
        return isPlain(abilities.abilities(), MAX_ABILITIES_LENGTH) ? Optional.empty() : textInvalid("/abilities");
    }

    private static Optional<Decision> textInvalid(String pointer) {
        return Optional.of(Decision.rejectedAt(pointer, OrganisationOfferRejection.TEXT_INVALID));
    }

    private static boolean isPlain(String text, int longest) {
        return !text.isEmpty() && PlainWords.length(text) <= longest && PlainWords.isNote(text);
    }

    private static Abilities stripped(Abilities abilities) {
        return new Abilities(abilities.dimensions(), abilities.abilities().strip());
    }

    @Override
    public OrganisationOfferState evolve(OrganisationOfferState state, OrganisationOfferEvent event) {
        return switch (event) {
            case OrganisationOfferMade made ->
                new Known(
                        made.offer(),
                        made.round(),
                        made.organisation(),
                        new Abilities(made.dimensions(), made.abilities()),
                        made.speaker(),
                        false);
            case OrganisationOfferRevised revised
            when state instanceof Known offer ->
                new Known(
                        offer.offer(),
                        offer.round(),
                        offer.organisation(),
                        new Abilities(revised.dimensions(), revised.abilities()),
                        offer.speaker(),
                        false);
            case OrganisationOfferWithdrawn withdrawn
            when state instanceof Known offer ->
                new Known(offer.offer(), offer.round(), offer.organisation(), offer.abilities(), offer.speaker(), true);
            case OrganisationOfferEvent unheardOf -> state;
        };
    }
}
