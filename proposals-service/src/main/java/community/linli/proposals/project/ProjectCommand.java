package community.linli.proposals.project;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.PlannedMilestone;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be asked of a project. A <i>party</i> is the contract's social worker, or a steward who lives in the project's community; an officer who is
 * a party may not decide about it. Refusals are {@link ProjectRejection}.
 */
public sealed interface ProjectCommand extends Command {

    /** Longest reason, purpose or title. */
    int SHORT = 200;

    /** Longest update, finding or advice. */
    int LONG = 1000;

    /** The project. */
    ProjectId project();

    /** The texts by people in it; each is needed. */
    default List<Wording> wordings() {
        return List.of();
    }

    @Override
    default Subject subject() {
        return project().subject();
    }

    /** What only a timer or a reaction asks. */
    sealed interface OfTheRule extends ProjectCommand {}

    /** About contract, milestones, parties and end. */
    sealed interface OfItsCourse extends ProjectCommand {}

    /** About money. */
    sealed interface OfItsMoney extends ProjectCommand {}

    /** About what was done; a party writes it down, for all residents to read. */
    sealed interface OfItsDiary extends ProjectCommand {

        /** The new entry. */
        EntryId entry();
    }

    /**
     * A certified result gives the money; asked by the rule only, once per funded proposal. Refused where it would pass the round's envelope or a cap.
     *
     * @param grantFen in fen
     */
    record AwardProject(ProjectId project, RoundId round, ProposalId proposal, long grantFen) implements OfTheRule {}

    /** A timer, at the end of a milestone's due day; comes too late without harm. */
    record MarkMilestoneMissed(ProjectId project, int milestone) implements OfTheRule {}

    /**
     * An officer signs with the three parties. Refused where budget and grant differ, or a milestone lies in the past.
     *
     * @param organisation the registered social organisation
     * @param budget adds up to the grant; empty for the proposal's
     * @param milestones 1 to 50; empty for the proposal's plan
     */
    record SignContract(
            ProjectId project,
            String organisation,
            PersonId socialWorker,
            List<BudgetLine> budget,
            List<PlannedMilestone> milestones)
            implements OfItsCourse {
        public SignContract {
            organisation = organisation.strip();
            budget = tidy(budget);
            milestones = milestones.stream()
                    .map(step -> new PlannedMilestone(step.title().strip(), step.dueOn()))
                    .toList();
        }

        @Override
        public List<Wording> wordings() {
            Stream<Wording> steps = IntStream.range(0, milestones.size())
                    .mapToObj(at -> new Wording(
                            "/milestones/" + at + "/title", milestones.get(at).title(), SHORT));
            return Stream.of(
                            Stream.of(new Wording("/organisation", organisation, SHORT)),
                            ProjectCommand.of(budget),
                            steps)
                    .flatMap(each -> each)
                    .toList();
        }
    }

    /** A party says that a milestone is reached, late or not. */
    record ReachMilestone(ProjectId project, int milestone, String note, List<Photo> photos) implements OfItsCourse {
        public ReachMilestone {
            note = note.strip();
            photos = List.copyOf(photos);
        }

        @Override
        public List<Wording> wordings() {
            return Stream.concat(Stream.of(new Wording("/note", note, LONG)), ProjectCommand.captions(photos))
                    .toList();
        }
    }

    /** An officer gives a milestone another last day, not in the past; one that was missed is open again. */
    record MoveMilestone(ProjectId project, int milestone, LocalDate dueOn, String reason) implements OfItsCourse {
        public MoveMilestone {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, SHORT));
        }
    }

    /** An officer names another organisation or social worker; the community stays. Who was a party once stays linked for evaluations. */
    record ChangeParties(ProjectId project, String organisation, PersonId socialWorker, String reason)
            implements OfItsCourse {
        public ChangeParties {
            organisation = organisation.strip();
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/organisation", organisation, SHORT), new Wording("/reason", reason, SHORT));
        }
    }

    /** An officer closes a project whose milestones are all reached; what is left goes back. */
    record CompleteProject(ProjectId project) implements OfItsCourse {}

    /** A party wants to give the project up; ends it only once an officer agrees. */
    record AskToGiveUp(ProjectId project, String reason) implements OfItsCourse {
        public AskToGiveUp {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, SHORT));
        }
    }

    /** An officer other than who asked agrees that the project ends; what is left goes back. */
    record AgreeToGivingUp(ProjectId project) implements OfItsCourse {}

    /** A party asks for part of the grant. Refused where paid out and asked for would pass the grant, or payments rest. */
    record RequestDisbursement(ProjectId project, EntryId disbursement, long amountFen, String purpose)
            implements OfItsMoney {
        public RequestDisbursement {
            purpose = purpose.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/purpose", purpose, SHORT));
        }
    }

    /** An officer other than who asked lets the money go. */
    record ApproveDisbursement(ProjectId project, EntryId disbursement) implements OfItsMoney {}

    /** An officer does not let the money go. */
    record RefuseDisbursement(ProjectId project, EntryId disbursement, String reason) implements OfItsMoney {
        public RefuseDisbursement {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, SHORT));
        }
    }

    /**
     * A party writes down what was paid. Refused beyond what was paid out, beyond its category's budget, or for a receipt that was used before.
     *
     * @param category one of the budget's
     * @param paidOn not in the future, by the district's clock
     */
    record RecordExpense(
            ProjectId project,
            EntryId expense,
            String category,
            long amountFen,
            String purpose,
            LocalDate paidOn,
            Receipt receipt)
            implements OfItsMoney {
        public RecordExpense {
            category = category.strip();
            purpose = purpose.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(
                    new Wording("/purpose", purpose, SHORT),
                    new Wording("/receipt/number", receipt.number(), 60),
                    new Wording("/receipt/issuer", receipt.issuer(), 100));
        }
    }

    /** A party or an officer takes an expense out of the books, also after the end; its receipt may be used again. */
    record ReverseExpense(ProjectId project, EntryId expense, String reason) implements OfItsMoney {
        public ReverseExpense {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, SHORT));
        }
    }

    /** A party wants other budget lines; they add up to the grant and leave each category what it has spent. One at a time. */
    record ProposeBudget(ProjectId project, EntryId amendment, List<BudgetLine> budget, String reason)
            implements OfItsMoney {
        public ProposeBudget {
            budget = tidy(budget);
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return Stream.concat(ProjectCommand.of(budget), Stream.of(new Wording("/reason", reason, SHORT)))
                    .toList();
        }
    }

    /** An officer other than who proposed it puts the budget into force. */
    record ApproveBudget(ProjectId project, EntryId amendment) implements OfItsMoney {}

    /** An officer leaves the budget as it is. */
    record RefuseBudget(ProjectId project, EntryId amendment, String reason) implements OfItsMoney {
        public RefuseBudget {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, SHORT));
        }
    }

    /** An officer has received what an ended project owed. Refused beyond that. */
    record RecordRepayment(ProjectId project, long amountFen) implements OfItsMoney {}

    /**
     * A training was held.
     *
     * @param trainer who held it, in the party's words
     * @param minutes how long
     */
    record RecordTraining(
            ProjectId project,
            EntryId entry,
            LocalDate heldOn,
            String topic,
            String trainer,
            int participants,
            int minutes)
            implements OfItsDiary {
        public RecordTraining {
            topic = topic.strip();
            trainer = trainer.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/topic", topic, SHORT), new Wording("/trainer", trainer, SHORT));
        }
    }

    /** An expert came; a party or an officer writes it down. */
    record RecordVisit(
            ProjectId project, EntryId entry, LocalDate visitedOn, String expert, String findings, String advice)
            implements OfItsDiary {
        public RecordVisit {
            expert = expert.strip();
            findings = findings.strip();
            advice = advice.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(
                    new Wording("/expert", expert, SHORT),
                    new Wording("/findings", findings, LONG),
                    new Wording("/advice", advice, LONG));
        }
    }

    /**
     * Volunteers worked.
     *
     * @param volunteers how many
     * @param minutes of all of them together
     */
    record RecordVolunteers(
            ProjectId project, EntryId entry, LocalDate workedOn, int volunteers, int minutes, String work)
            implements OfItsDiary {
        public RecordVolunteers {
            work = work.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/work", work, SHORT));
        }
    }

    /** News for the residents. */
    record PostUpdate(ProjectId project, EntryId entry, String text, List<Photo> photos) implements OfItsDiary {
        public PostUpdate {
            text = text.strip();
            photos = List.copyOf(photos);
        }

        @Override
        public List<Wording> wordings() {
            return Stream.concat(Stream.of(new Wording("/text", text, LONG)), ProjectCommand.captions(photos))
                    .toList();
        }
    }

    private static List<BudgetLine> tidy(List<BudgetLine> budget) {
        return budget.stream()
                .map(line ->
                        new BudgetLine(line.category().strip(), line.purpose().strip(), line.amountFen()))
                .toList();
    }

    private static Stream<Wording> of(List<BudgetLine> budget) {
        return IntStream.range(0, budget.size())
                .boxed()
                .flatMap(at -> Stream.of(
                        new Wording(
                                "/budget/" + at + "/category", budget.get(at).category(), 40),
                        new Wording("/budget/" + at + "/purpose", budget.get(at).purpose(), SHORT)));
    }

    private static Stream<Wording> captions(List<Photo> photos) {
        return IntStream.range(0, photos.size())
                .mapToObj(at ->
                        new Wording("/photos/" + at + "/caption", photos.get(at).caption(), 100));
    }
}
