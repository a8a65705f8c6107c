package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.Abilities;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.MakeOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.ReviseOrganisationOffer;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand.WithdrawOrganisationOffer;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what social organisations offer. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/organisation-offers")
class OrganisationOfferController {

    private final Commands commands;

    OrganisationOfferController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"organisation":"Green Hands","dimensions":["LANDSCAPE"],"abilities":"Roof gardens.","speaker":"p-0c1d…"}}. */
    record Offer(
            @NotBlank @Size(max = 2 * OrganisationOfferDecider.MAX_NAME_LENGTH)
            String organisation,

            @NotNull @Size(min = 1, max = 5) List<@NotNull Dimension> dimensions,

            @NotBlank @Size(max = 2 * OrganisationOfferDecider.MAX_ABILITIES_LENGTH)
            String abilities,

            @Nullable @Size(min = 1, max = 64) @Pattern(regexp = "[^/]+")
            String speaker) {}

    /** {@code {"dimensions":["LANDSCAPE"],"abilities":"Roof gardens."}}. */
    record Revision(
            @NotNull @Size(min = 1, max = 5) List<@NotNull Dimension> dimensions,

            @NotBlank @Size(max = 2 * OrganisationOfferDecider.MAX_ABILITIES_LENGTH)
            String abilities) {}

    @PostMapping
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> make(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Offer offer) {
        OrganisationOfferId id = new OrganisationOfferId(request.commandId());
        return commands.create(
                request,
                new MakeOrganisationOffer(
                        id,
                        new RoundId(round),
                        offer.organisation(),
                        new Abilities(offer.dimensions(), offer.abilities()),
                        offer.speaker() == null ? null : new PersonId(offer.speaker())),
                "/api/districts/" + request.district() + "/rounds/" + round + "/organisation-offers/" + id);
    }

    @PostMapping("/{offer}/revision")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> revise(
            @PathVariable String round,
            @PathVariable String offer,
            CommandRequest request,
            @Valid @RequestBody Revision revision) {
        return commands.execute(
                request,
                new ReviseOrganisationOffer(
                        new OrganisationOfferId(offer),
                        new RoundId(round),
                        new Abilities(revision.dimensions(), revision.abilities())));
    }

    @PostMapping("/{offer}/withdrawal")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String round, @PathVariable String offer, CommandRequest request) {
        return commands.execute(
                request, new WithdrawOrganisationOffer(new OrganisationOfferId(offer), new RoundId(round)));
    }
}
