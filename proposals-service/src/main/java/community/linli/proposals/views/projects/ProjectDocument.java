package community.linli.proposals.views.projects;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.EntryId;
import community.linli.proposals.project.Photo;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.project.Receipt;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A project's accountability page: every fen, every milestone, every visit. All money in fen.
 *
 * @param stage {@code awarded}, {@code running}, {@code completed}, {@code given-up} or {@code eliminated}
 * @param judgement {@code none}, {@code under-notice}, {@code continued} or {@code eliminated}
 * @param paymentsRest whether nothing is paid out
 * @param version the project's version, for If-Match
 * @param disbursedFen paid out
 * @param spentFen expenses that stand
 * @param releasedFen never paid out when it ended
 * @param repaidFen paid back after its end
 */
public record ProjectDocument(
        ProjectId project,
        RoundId round,
        CommunityId community,
        String title,
        List<Dimension> dimensions,
        @Nullable String organisation,
        @Nullable PersonId socialWorker,
        String stage,
        String judgement,
        boolean paymentsRest,
        long version,
        long grantFen,
        long disbursedFen,
        long spentFen,
        long releasedFen,
        long repaidFen,
        List<BudgetLine> budget,
        List<Milestone> milestones,
        List<Disbursement> disbursements,
        List<Expense> expenses,
        List<Amendment> amendments,
        List<Training> trainings,
        List<Visit> visits,
        List<Volunteering> volunteering,
        List<Update> updates,
        @Nullable String givingUp) {

    /** {@code standing}: {@code open}, {@code reached} or {@code missed}. */
    public record Milestone(
            int number,
            String title,
            LocalDate dueOn,
            String standing,
            boolean isLate,
            @Nullable String note,
            List<Photo> photos,
            @Nullable Instant reachedAt) {}

    /** {@code standing}: {@code asked}, {@code paid}, {@code refused} or {@code lapsed}. */
    public record Disbursement(
            EntryId id,
            long amountFen,
            String purpose,
            String standing,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** {@code reversal}: why it was taken out of the books; null while it stands. */
    public record Expense(
            EntryId id,
            String category,
            long amountFen,
            String purpose,
            LocalDate paidOn,
            Receipt receipt,
            @Nullable String reversal) {}

    /** {@code standing}: {@code proposed}, {@code approved}, {@code refused} or {@code lapsed}. */
    public record Amendment(EntryId id, List<BudgetLine> budget, String reason, String standing, Instant at) {}

    /** A training that was held. */
    public record Training(EntryId id, LocalDate heldOn, String topic, String trainer, int participants, int minutes) {}

    /** A visit of an expert. */
    public record Visit(EntryId id, LocalDate visitedOn, String expert, String findings, String advice) {}

    /** Work of volunteers. */
    public record Volunteering(EntryId id, LocalDate workedOn, int volunteers, int minutes, String work) {}

    /** News. */
    public record Update(EntryId id, Instant at, String text, List<Photo> photos) {}

    /** What may change after the award. */
    static final class Changing {
        @Nullable
        String organisation;

        @Nullable
        PersonId socialWorker;

        String stage;
        String judgement;
        boolean paymentsRest;
        long disbursedFen;
        long spentFen;
        long releasedFen;
        long repaidFen;
        List<BudgetLine> budget;
        List<Milestone> milestones;
        List<Disbursement> disbursements;
        List<Expense> expenses;
        List<Amendment> amendments;
        List<Training> trainings;
        List<Visit> visits;
        List<Volunteering> volunteering;
        List<Update> updates;

        @Nullable
        String givingUp;

        private Changing(ProjectDocument project) {
            organisation = project.organisation;
            socialWorker = project.socialWorker;
            stage = project.stage;
            judgement = project.judgement;
            paymentsRest = project.paymentsRest;
            disbursedFen = project.disbursedFen;
            spentFen = project.spentFen;
            releasedFen = project.releasedFen;
            repaidFen = project.repaidFen;
            budget = project.budget;
            milestones = project.milestones;
            disbursements = project.disbursements;
            expenses = project.expenses;
            amendments = project.amendments;
            trainings = project.trainings;
            visits = project.visits;
            volunteering = project.volunteering;
            updates = project.updates;
            givingUp = project.givingUp;
        }
    }

    /** The list with one more at its end. */
    static <T> List<T> with(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return List.copyOf(all);
    }

    /** The list with each as changed. */
    static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }

    /** The project after an event, which gave it this version. */
    ProjectDocument changed(long reached, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new ProjectDocument(
                project,
                round,
                community,
                title,
                dimensions,
                now.organisation,
                now.socialWorker,
                now.stage,
                now.judgement,
                now.paymentsRest,
                reached,
                grantFen,
                now.disbursedFen,
                now.spentFen,
                now.releasedFen,
                now.repaidFen,
                now.budget,
                now.milestones,
                now.disbursements,
                now.expenses,
                now.amendments,
                now.trainings,
                now.visits,
                now.volunteering,
                now.updates,
                now.givingUp);
    }
}
