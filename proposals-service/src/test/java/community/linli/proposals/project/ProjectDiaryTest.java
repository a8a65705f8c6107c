package community.linli.proposals.project;

import community.linli.proposals.project.ProjectCommand.PostUpdate;
import community.linli.proposals.project.ProjectCommand.RecordTraining;
import community.linli.proposals.project.ProjectCommand.RecordVisit;
import community.linli.proposals.project.ProjectCommand.RecordVolunteers;
import community.linli.proposals.project.ProjectEvent.ExpertVisited;
import community.linli.proposals.project.ProjectEvent.TrainingHeld;
import community.linli.proposals.project.ProjectEvent.UpdatePosted;
import community.linli.proposals.project.ProjectEvent.VolunteersWorked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done, for all residents to read. */
class ProjectDiaryTest extends ProjectScenarios {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void aPartyWritesDownWhatWasDone() {
        running()
                .by("stan", "steward")
                .when(new RecordTraining(PROJECT, FIRST, TODAY, " Woodwork ", "Master Li", 12, 90))
                .thenEvents(new TrainingHeld(PROJECT, FIRST, TODAY, "Woodwork", "Master Li", 12, 90))
                .when(new RecordVolunteers(PROJECT, FIRST, TODAY, 30, 3600, "Planting"))
                .thenEvents(new VolunteersWorked(PROJECT, FIRST, TODAY, 30, 3600, "Planting"))
                .by("wen", "resident")
                .when(new PostUpdate(PROJECT, FIRST, "We have begun.", List.of(new Photo("Earth", null, DIGEST))))
                .thenEvents(
                        new UpdatePosted(PROJECT, FIRST, "We have begun.", List.of(new Photo("Earth", null, DIGEST))));
    }

    @Test
    void anOfficerMayWriteDownAVisitAndNothingElse() {
        running()
                .by("olga", "officer")
                .when(new RecordVisit(PROJECT, FIRST, TODAY, "Professor Hu", "Solid.", "Oil it."))
                .thenEvents(new ExpertVisited(PROJECT, FIRST, TODAY, "Professor Hu", "Solid.", "Oil it."))
                .when(new PostUpdate(PROJECT, SECOND, "All is well.", List.of()))
                .thenRejected(ProjectRejection.NOT_A_PARTY);
    }

    @Test
    void nothingIsWrittenDownBeforeItHappened() {
        running()
                .by("wen", "resident")
                .when(new RecordTraining(PROJECT, FIRST, TODAY.plusDays(1), "Woodwork", "Master Li", 12, 90))
                .thenRejected(ProjectRejection.DATE_TO_COME)
                .when(new RecordVolunteers(PROJECT, FIRST, TODAY.plusDays(1), 30, 3600, "Planting"))
                .thenRejected(ProjectRejection.DATE_TO_COME)
                .when(new RecordVisit(PROJECT, FIRST, TODAY.plusDays(1), "Hu", "Solid.", "Oil it."))
                .thenRejected(ProjectRejection.DATE_TO_COME);
    }

    @Test
    void numbersArePossibleOnes() {
        for (int wrong : List.of(0, -1, 10_001)) {
            running()
                    .by("wen", "resident")
                    .when(new RecordTraining(PROJECT, FIRST, TODAY, "Woodwork", "Master Li", wrong, 90))
                    .thenRejected(ProjectRejection.NUMBER_WRONG)
                    .when(new RecordVolunteers(PROJECT, FIRST, TODAY, wrong, 60, "Planting"))
                    .thenRejected(ProjectRejection.NUMBER_WRONG);
        }
        running()
                .by("wen", "resident")
                .when(new RecordVolunteers(PROJECT, FIRST, TODAY, 2, 2 * 7 * 24 * 60 + 1, "Planting"))
                .thenRejected(ProjectRejection.NUMBER_WRONG)
                .when(new RecordTraining(PROJECT, FIRST, TODAY, "Woodwork", "Master Li", 5, 0))
                .thenRejected(ProjectRejection.NUMBER_WRONG);
    }

    @Test
    void aPhotoLiesSomewhereThatCanBeFound() {
        for (Photo photo : List.of(
                new Photo("Earth", null, null),
                new Photo("Earth", "http://pictures.example/1.jpg", null),
                new Photo("Earth", "javascript:alert(1)", null),
                new Photo("Earth", "https://user:secret@pictures.example/1.jpg", null),
                new Photo("Earth", "https://pictures.example/a b", null),
                new Photo("Earth", "https://pictures.example/" + "a".repeat(300), null),
                new Photo("Earth", null, DIGEST + "0"),
                new Photo("Earth", "https://pictures.example/1.jpg", "ABC"))) {
            running()
                    .by("wen", "resident")
                    .when(new PostUpdate(PROJECT, FIRST, "See.", List.of(photo)))
                    .thenRejected(ProjectRejection.REFERENCE_WRONG);
        }
        running()
                .by("wen", "resident")
                .when(new PostUpdate(
                        PROJECT,
                        FIRST,
                        "See.",
                        List.of(new Photo("Earth", "https://pictures.example/1.jpg?size=2", DIGEST))))
                .thenEvents(new UpdatePosted(
                        PROJECT,
                        FIRST,
                        "See.",
                        List.of(new Photo("Earth", "https://pictures.example/1.jpg?size=2", DIGEST))));
    }
}
