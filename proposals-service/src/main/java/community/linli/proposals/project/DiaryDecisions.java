package community.linli.proposals.project;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.project.ProjectCommand.OfItsDiary;
import community.linli.proposals.project.ProjectCommand.PostUpdate;
import community.linli.proposals.project.ProjectCommand.RecordTraining;
import community.linli.proposals.project.ProjectCommand.RecordVisit;
import community.linli.proposals.project.ProjectCommand.RecordVolunteers;
import community.linli.proposals.project.ProjectEvent.ExpertVisited;
import community.linli.proposals.project.ProjectEvent.TrainingHeld;
import community.linli.proposals.project.ProjectEvent.UpdatePosted;
import community.linli.proposals.project.ProjectEvent.VolunteersWorked;
import community.linli.proposals.project.ProjectPolicies.Asking;
import community.linli.proposals.project.ProjectState.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides what stands in a project's diary. */
final class DiaryDecisions {

    static final int MAX_ENTRIES = 500;
    private static final int MANY_PEOPLE = 10_000;
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    private static final List<Policy<Asking<OfItsDiary>>> POLICIES = List.of(
            new Policy<>(DiaryDecisions::thoseInvolvedWrite, ProjectRejection.NOT_A_PARTY),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(DiaryDecisions::theDayHasCome, ProjectRejection.DATE_TO_COME),
            new Policy<>(DiaryDecisions::theNumbersArePossible, ProjectRejection.NUMBER_WRONG),
            new Policy<>(DiaryDecisions::photosAreReferences, ProjectRejection.REFERENCE_WRONG, "/photos"),
            new Policy<>(asking -> asking.project().entries() < MAX_ENTRIES, ProjectRejection.TOO_MANY_ENTRIES));

    private DiaryDecisions() {}

    static Decision decide(Known project, OfItsDiary command, CommandContext context) {
        return Policy.firstBroken(POLICIES, new Asking<>(project, command, context))
                .orElseGet(() -> Decision.accepted(written(command)));
    }

    private static ProjectEvent written(OfItsDiary command) {
        return switch (command) {
            case RecordTraining it ->
                new TrainingHeld(
                        it.project(),
                        it.entry(),
                        it.heldOn(),
                        it.topic(),
                        it.trainer(),
                        it.participants(),
                        it.minutes());
            case RecordVisit it ->
                new ExpertVisited(it.project(), it.entry(), it.visitedOn(), it.expert(), it.findings(), it.advice());
            case RecordVolunteers it ->
                new VolunteersWorked(it.project(), it.entry(), it.workedOn(), it.volunteers(), it.minutes(), it.work());
            case PostUpdate it -> new UpdatePosted(it.project(), it.entry(), it.text(), it.photos());
        };
    }

    private static boolean thoseInvolvedWrite(Asking<OfItsDiary> asking) {
        return ProjectPolicies.aPartyAsks(asking)
                || (asking.command() instanceof RecordVisit && ProjectPolicies.anOfficerDecides(asking));
    }

    private static boolean theDayHasCome(Asking<OfItsDiary> asking) {
        Optional<LocalDate> day = switch (asking.command()) {
            case RecordTraining it -> Optional.of(it.heldOn());
            case RecordVisit it -> Optional.of(it.visitedOn());
            case RecordVolunteers it -> Optional.of(it.workedOn());
            case PostUpdate it -> Optional.empty();
        };
        return day.filter(on -> on.isAfter(asking.today())).isEmpty();
    }

    private static boolean theNumbersArePossible(Asking<OfItsDiary> asking) {
        return switch (asking.command()) {
            case RecordTraining it -> isIn(it.participants(), MANY_PEOPLE) && isIn(it.minutes(), MINUTES_OF_A_WEEK);
            case RecordVolunteers it ->
                isIn(it.volunteers(), MANY_PEOPLE)
                        && it.minutes() >= 1
                        && it.minutes() <= (long) it.volunteers() * MINUTES_OF_A_WEEK;
            case RecordVisit it -> true;
            case PostUpdate it -> true;
        };
    }

    private static boolean photosAreReferences(Asking<OfItsDiary> asking) {
        return !(asking.command() instanceof PostUpdate update) || ProjectPolicies.areReferences(update.photos());
    }

    private static boolean isIn(int number, int most) {
        return number >= 1 && number <= most;
    }
}
