package community.linli.proposals.project;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.ApproveDisbursement;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.RecordExpense;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RefuseBudget;
import community.linli.proposals.project.ProjectCommand.RefuseDisbursement;
import community.linli.proposals.project.ProjectCommand.RequestDisbursement;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.proposal.BudgetLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is asked of a project's money; an entry's id is the last part of the Location it was answered with. */
@RestController
@RequestMapping("/api/districts/{district}/projects/{project}")
class ProjectMoneyController {

    private final Commands commands;

    ProjectMoneyController(Commands commands) {
        this.commands = commands;
    }

    /** Money asked for: {@code {"amountFen":3000000,"purpose":"Wood"}}. */
    record Wish(
            @Positive long amountFen,
            @NotBlank @Size(max = ProjectCommand.SHORT) String purpose) {}

    /** Money spent; its receipt is {@code {"number":"A-17","issuer":"Timber Ltd"}}, with a {@code sha256} of its scan where there is one. */
    record Spending(
            @NotBlank @Size(max = 40) String category,
            @Positive long amountFen,
            @NotBlank @Size(max = ProjectCommand.SHORT) String purpose,
            @NotNull LocalDate paidOn,
            @Valid @NotNull Proof receipt) {}

    /** A receipt. */
    record Proof(
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 100) String issuer,
            @Nullable @Size(max = 64) String sha256) {}

    /** One line of a budget: {@code {"category":"materials","purpose":"wood","amountFen":500000}}. */
    record Line(
            @NotBlank @Size(max = 40) String category,
            @NotBlank @Size(max = ProjectCommand.SHORT) String purpose,
            @Positive long amountFen) {}

    /** Why. */
    record Reason(
            @NotBlank @Size(max = ProjectCommand.SHORT) String reason) {}

    /** Other lines. */
    record Budget(
            @NotEmpty @Size(max = ProjectPolicies.MAX_LINES) List<@Valid @NotNull Line> budget,

            @NotBlank @Size(max = ProjectCommand.SHORT) String reason) {}

    /** Money that came back: {@code {"amountFen":2000000}}. */
    record Repayment(@Positive long amountFen) {}

    @PostMapping("/disbursements")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> request(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Wish wish) {
        return commands.create(
                request,
                new RequestDisbursement(
                        new ProjectId(project), new EntryId(request.commandId()), wish.amountFen(), wish.purpose()),
                location(request, project, "disbursements"));
    }

    @PostMapping("/disbursements/{disbursement}/approval")
    @Access("officer")
    ResponseEntity<CommandAnswer> approve(
            @PathVariable String project, @PathVariable String disbursement, CommandRequest request) {
        return commands.execute(request, new ApproveDisbursement(new ProjectId(project), new EntryId(disbursement)));
    }

    @PostMapping("/disbursements/{disbursement}/refusal")
    @Access("officer")
    ResponseEntity<CommandAnswer> refuse(
            @PathVariable String project,
            @PathVariable String disbursement,
            CommandRequest request,
            @Valid @RequestBody Reason reason) {
        return commands.execute(
                request, new RefuseDisbursement(new ProjectId(project), new EntryId(disbursement), reason.reason()));
    }

    @PostMapping("/expenses")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> spend(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Spending spending) {
        Proof proof = spending.receipt();
        return commands.create(
                request,
                new RecordExpense(
                        new ProjectId(project),
                        new EntryId(request.commandId()),
                        spending.category(),
                        spending.amountFen(),
                        spending.purpose(),
                        spending.paidOn(),
                        new Receipt(proof.number(), proof.issuer(), proof.sha256())),
                location(request, project, "expenses"));
    }

    @PostMapping("/expenses/{expense}/reversal")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> reverse(
            @PathVariable String project,
            @PathVariable String expense,
            CommandRequest request,
            @Valid @RequestBody Reason reason) {
        return commands.execute(
                request, new ReverseExpense(new ProjectId(project), new EntryId(expense), reason.reason()));
    }

    @PostMapping("/budget-amendments")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> propose(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Budget budget) {
        return commands.create(
                request,
                new ProposeBudget(
                        new ProjectId(project),
                        new EntryId(request.commandId()),
                        budget.budget().stream()
                                .map(line -> new BudgetLine(line.category(), line.purpose(), line.amountFen()))
                                .toList(),
                        budget.reason()),
                location(request, project, "budget-amendments"));
    }

    @PostMapping("/budget-amendments/{amendment}/approval")
    @Access("officer")
    ResponseEntity<CommandAnswer> amend(
            @PathVariable String project, @PathVariable String amendment, CommandRequest request) {
        return commands.execute(request, new ApproveBudget(new ProjectId(project), new EntryId(amendment)));
    }

    @PostMapping("/budget-amendments/{amendment}/refusal")
    @Access("officer")
    ResponseEntity<CommandAnswer> keep(
            @PathVariable String project,
            @PathVariable String amendment,
            CommandRequest request,
            @Valid @RequestBody Reason reason) {
        return commands.execute(
                request, new RefuseBudget(new ProjectId(project), new EntryId(amendment), reason.reason()));
    }

    @PostMapping("/repayments")
    @Access("officer")
    ResponseEntity<CommandAnswer> repay(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Repayment repayment) {
        return commands.execute(request, new RecordRepayment(new ProjectId(project), repayment.amountFen()));
    }

    private static String location(CommandRequest request, String project, String kind) {
        return "/api/districts/" + request.district() + "/projects/" + project + "/" + kind + "/" + request.commandId();
    }
}
