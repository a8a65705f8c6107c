package community.linli.lending.introduction;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionCommand.ConfirmMet;
import community.linli.lending.introduction.IntroductionCommand.DropIntroduction;
import community.linli.lending.introduction.IntroductionCommand.ProposeIntroduction;
import community.linli.lending.introduction.IntroductionCommand.WelcomeIntroduction;
import community.linli.lending.introduction.OpennessCommand.OptIn;
import community.linli.lending.introduction.OpennessCommand.OptOut;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is asked of introductions. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/introductions")
class IntroductionController {

    private final Commands commands;

    IntroductionController(Commands commands) {
        this.commands = commands;
    }

    /**
     * Who might like to meet: {@code {"other":"0f3b…","why":"Lives two floors above and lends what you wished for."}}.
     *
     * @param one another household than that of who asks; only by a steward
     */
    record Proposal(
            @Nullable @Size(min = 1, max = 64) @Pattern(regexp = "[^/]*")
            String one,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String other,

            @NotBlank @Size(max = 200) String why) {}

    @PostMapping
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> propose(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Proposal proposal) {
        IntroductionId introduction = new IntroductionId(request.commandId());
        String one = proposal.one();
        return commands.create(
                request,
                new ProposeIntroduction(
                        introduction,
                        new CommunityId(community),
                        one == null ? null : new HouseholdId(one),
                        new HouseholdId(proposal.other()),
                        proposal.why()),
                "/api/districts/" + request.district() + "/communities/" + community + "/introductions/"
                        + introduction);
    }

    @PostMapping("/{introduction}/welcome")
    @Access("resident")
    ResponseEntity<CommandAnswer> welcome(
            @PathVariable String community, @PathVariable String introduction, CommandRequest request) {
        return commands.execute(
                request, new WelcomeIntroduction(new IntroductionId(introduction), new CommunityId(community)));
    }

    @PostMapping("/{introduction}/refusal")
    @Access("resident")
    ResponseEntity<CommandAnswer> drop(
            @PathVariable String community, @PathVariable String introduction, CommandRequest request) {
        return commands.execute(
                request, new DropIntroduction(new IntroductionId(introduction), new CommunityId(community)));
    }

    @PostMapping("/{introduction}/meeting")
    @Access("resident")
    ResponseEntity<CommandAnswer> met(
            @PathVariable String community, @PathVariable String introduction, CommandRequest request) {
        return commands.execute(request, new ConfirmMet(new IntroductionId(introduction), new CommunityId(community)));
    }

    @PostMapping("/opt-outs/{household}")
    @Access("resident")
    ResponseEntity<CommandAnswer> optOut(
            @PathVariable String community, @PathVariable String household, CommandRequest request) {
        return commands.execute(request, new OptOut(new HouseholdId(household), new CommunityId(community)));
    }

    @PostMapping("/opt-outs/{household}/withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> optIn(
            @PathVariable String community, @PathVariable String household, CommandRequest request) {
        return commands.execute(request, new OptIn(new HouseholdId(household), new CommunityId(community)));
    }
}
