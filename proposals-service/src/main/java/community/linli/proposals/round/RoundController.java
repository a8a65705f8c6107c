package community.linli.proposals.round;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.round.RoundCommand.AnnounceRound;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.AnnulRound;
import community.linli.proposals.round.RoundCommand.BeginRunning;
import community.linli.proposals.round.RoundCommand.ChangeSchedule;
import community.linli.proposals.round.RoundCommand.CloseRound;
import community.linli.proposals.round.RoundCommand.DraftNextRound;
import community.linli.proposals.round.RoundCommand.DraftRound;
import community.linli.proposals.round.RoundCommand.EndEvaluation;
import community.linli.proposals.round.RoundCommand.NextRoundSettings;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what officers ask of rounds; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/rounds")
class RoundController {

    private static final String ID = "[a-z0-9-]{1,40}";
    private static final String ID_MESSAGE = "1 to 40 of a-z, 0-9 and hyphen, please";

    private final Commands commands;

    RoundController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"id":"2026","terms":{…}}}. */
    record Draft(
            @NotNull @Pattern(regexp = ID, message = ID_MESSAGE)
            String id,

            @NotNull @Valid Terms terms) {}

    /** {@code {"community":"jinping-26","budgetFen":30000000}}; without a budget in a district-wide round. */
    record Share(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String community,

            @Nullable @PositiveOrZero Long budgetFen) {}

    /** {@code {"form":"APPROVAL","most":5}}; {@code points} and {@code mostEach} with {@code POINTS}. */
    record Method(
            VotingMethod.@NotNull Form form,
            @Nullable @PositiveOrZero Integer least,
            @NotNull @Min(1) Integer most,
            @Nullable @PositiveOrZero Long points,
            @Nullable @PositiveOrZero Long mostEach) {

        private VotingMethod method() {
            return new VotingMethod(form, or(least, 0), most, or(points, 0), or(mostEach, 0));
        }
    }

    /** {@code {"key":"mes_cost_sat_add1","incrementFen":10000,"ties":"recommended"}}; left out, shares grow by 100 yuan and one vote is needed. */
    record AllocationRule(
            @NotBlank @Size(max = 60) String key,
            @Nullable @Min(1) Long incrementFen,
            @Nullable @Min(1) @Max(100_000) Integer stepLimit,
            @Nullable @Size(max = 20) String ties,
            @Nullable @PositiveOrZero Long minimumVotes,
            @Nullable @Min(1) @Max(100) Integer thresholdPercent) {

        private static final AllocationRule USUAL =
                new AllocationRule("mes_cost_sat_add1", null, null, null, null, null);

        private RuleTerms rule() {
            return new RuleTerms(
                    key,
                    or(incrementFen, 10_000),
                    or(stepLimit, 100_000),
                    ties == null ? "recommended" : ties,
                    or(minimumVotes, 1),
                    thresholdPercent,
                    null,
                    null);
        }
    }

    /**
     * The rules of a round: {@code {"title":"…","envelopeFen":50000000,"shares":[…]}}. What is left out is usual: at most 100,000 yuan for a project and
     * 300,000 for a community, an election per community, a third of villages, one ballot per household, up to five approvals.
     */
    record Terms(
            @NotBlank @Size(max = 160) String title,
            @NotNull @PositiveOrZero Long envelopeFen,
            @Nullable @PositiveOrZero Long projectCapFen,
            @Nullable @PositiveOrZero Long communityCapFen,
            @Nullable Scope scope,

            @Nullable @Valid @Size(max = TermsPolicies.MAX_SHARES)
            List<@NotNull Share> shares,

            @Nullable @Size(max = 5) Set<@NotNull Dimension> dimensions,
            @Nullable @Min(0) @Max(100) Integer ruralPercent,
            @Nullable @PositiveOrZero Integer targetProjects,
            @Nullable Electorate electorate,
            @Nullable @Valid Method method,
            @Nullable @Min(0) @Max(100) Integer quorumPercent,
            @Nullable @Valid AllocationRule rule,
            @Nullable @PositiveOrZero Integer endorsementsNeeded,
            @Nullable @PositiveOrZero Integer appealDays) {

        private RoundTerms terms() {
            return new RoundTerms(
                    title.strip(),
                    envelopeFen,
                    or(projectCapFen, 10_000_000),
                    or(communityCapFen, 30_000_000),
                    scope == null ? Scope.PER_COMMUNITY : scope,
                    sharesOf(shares),
                    dimensions == null ? EnumSet.allOf(Dimension.class) : dimensions,
                    or(ruralPercent, 34),
                    or(targetProjects, 0),
                    electorate == null ? Electorate.HOUSEHOLDS : electorate,
                    method == null ? VotingMethod.approving(5) : method.method(),
                    or(quorumPercent, 0),
                    (rule == null ? AllocationRule.USUAL : rule).rule(),
                    or(endorsementsNeeded, 10),
                    or(appealDays, 7));
        }
    }

    /** Dates by the district's clock: {@code {"submission":"2026-03-01T09:00",…,"votingEnds":"2026-06-08T18:30"}}. */
    record Dates(
            @NotNull LocalDateTime submission,
            @NotNull LocalDateTime review,
            @NotNull LocalDateTime deliberation,
            @NotNull LocalDateTime rollAt,
            @NotNull LocalDateTime voting,
            @NotNull LocalDateTime votingEnds) {

        private RoundSchedule schedule() {
            return new RoundSchedule(submission, review, deliberation, rollAt, voting, votingEnds);
        }
    }

    /** All the dates as they shall be, and why: {@code {"schedule":{…},"reason":"…"}}. */
    record Change(
            @NotNull @Valid Dates schedule,

            @NotBlank @Size(max = 2 * RoundTexts.MAX_REASON_LENGTH)
            String reason) {}

    /** {@code {"reason":"…"}}. */
    record Reason(
            @NotBlank @Size(max = 2 * RoundTexts.MAX_REASON_LENGTH)
            String reason) {}

    /** {@code {"id":"2027","capRaisePercent":20}}, and where they shall not be computed {@code targetPercent} and {@code envelopeFen}. */
    record NextRound(
            @NotNull @Pattern(regexp = ID, message = ID_MESSAGE)
            String id,

            @Nullable Integer targetPercent,
            @Nullable Integer capRaisePercent,
            @Nullable Long envelopeFen) {}

    @PostMapping
    @Access("officer")
    ResponseEntity<CommandAnswer> draft(CommandRequest request, @Valid @RequestBody Draft draft) {
        RoundId round = new RoundId(draft.id());
        return commands.create(request, new DraftRound(round, draft.terms().terms()), location(request, round));
    }

    @PostMapping("/{round}/terms")
    @Access("officer")
    ResponseEntity<CommandAnswer> revise(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Terms terms) {
        return commands.execute(request, new ReviseTerms(new RoundId(round), terms.terms()));
    }

    @PostMapping("/{round}/schedule")
    @Access("officer")
    ResponseEntity<CommandAnswer> schedule(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Dates dates) {
        return commands.execute(request, new SetSchedule(new RoundId(round), dates.schedule()));
    }

    @PostMapping("/{round}/announcement")
    @Access("officer")
    ResponseEntity<CommandAnswer> announce(@PathVariable String round, CommandRequest request) {
        return commands.execute(request, new AnnounceRound(new RoundId(round)));
    }

    @PostMapping("/{round}/schedule-changes")
    @Access("officer")
    ResponseEntity<CommandAnswer> change(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Change change) {
        return commands.execute(
                request,
                new ChangeSchedule(new RoundId(round), change.schedule().schedule(), change.reason()));
    }

    @PostMapping("/{round}/annulment")
    @Access("officer")
    ResponseEntity<CommandAnswer> annul(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Reason reason) {
        return commands.execute(request, new AnnulRound(new RoundId(round), reason.reason()));
    }

    @PostMapping("/{round}/elections/{box}/annulment")
    @Access("officer")
    ResponseEntity<CommandAnswer> annulElection(
            @PathVariable String round,
            @PathVariable String box,
            CommandRequest request,
            @Valid @RequestBody Reason reason) {
        return commands.execute(request, new AnnulElection(new RoundId(round), new BoxId(box), reason.reason()));
    }

    @PostMapping("/{round}/running")
    @Access("officer")
    ResponseEntity<CommandAnswer> run(@PathVariable String round, CommandRequest request) {
        return commands.execute(request, new BeginRunning(new RoundId(round)));
    }

    @PostMapping("/{round}/evaluation-end")
    @Access("officer")
    ResponseEntity<CommandAnswer> endEvaluation(@PathVariable String round, CommandRequest request) {
        return commands.execute(request, new EndEvaluation(new RoundId(round)));
    }

    @PostMapping("/{round}/closing")
    @Access("officer")
    ResponseEntity<CommandAnswer> close(@PathVariable String round, CommandRequest request) {
        return commands.execute(request, new CloseRound(new RoundId(round)));
    }

    @PostMapping("/{round}/next-round")
    @Access("officer")
    ResponseEntity<CommandAnswer> draftNext(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody NextRound next) {
        RoundId id = new RoundId(next.id());
        NextRoundSettings settings =
                new NextRoundSettings(next.targetPercent(), or(next.capRaisePercent(), 0), next.envelopeFen());
        return commands.create(request, new DraftNextRound(id, new RoundId(round), settings), location(request, id));
    }

    private static String location(CommandRequest request, RoundId round) {
        return "/api/districts/" + request.district() + "/rounds/" + round;
    }

    private static List<CommunityShare> sharesOf(@Nullable List<Share> shares) {
        return shares == null
                ? List.of()
                : shares.stream()
                        .map(share -> new CommunityShare(new CommunityId(share.community()), or(share.budgetFen(), 0)))
                        .toList();
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }

    private static long or(@Nullable Long given, long usual) {
        return given == null ? usual : given;
    }
}
