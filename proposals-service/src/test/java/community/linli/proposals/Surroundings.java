package community.linli.proposals;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.ballot.BoxCommand;
import community.linli.proposals.ballot.BoxEvent;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.project.ProjectCommand;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.round.RoundBooks;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundSlate;
import java.util.List;

/**
 * What lies around rounds and polls, cut down to what they see of it: boxes and projects that take every command and say nothing, a result that is
 * certified because it is asked for, a slate and books that are as told.
 */
public final class Surroundings {

    private Surroundings() {}

    /** Nothing is remembered about a box. */
    public record SilentBox(boolean isThere) {}

    /** Nothing is remembered about a project. */
    public record SilentProject(boolean isThere) {}

    /** Nothing is remembered about who certifies. */
    public record SilentNeighbour(boolean isThere) {}

    /** What the tests ask of the neighbours. */
    public sealed interface NeighbourCommand extends Command {}

    /** Certifies a result at once. */
    public record CertifyAtOnce(ResultCertified result) implements NeighbourCommand {
        @Override
        public Subject subject() {
            return new Subject("neighbour", result.box().value());
        }
    }

    /** The slate stands so. */
    public record SlateStood(RoundId round, RoundSlate slate) implements Fact {}

    /** The books stand so. */
    public record BooksStood(RoundId round, RoundBooks books) implements Fact {}

    /** Adds them to the declaration of a context. */
    public static BoundedContext.Declaration around(BoundedContext.Declaration declaration) {
        return declaration
                .entity(
                        BoxId.SUBJECT_TYPE,
                        new Taking<SilentBox, BoxCommand, BoxEvent>(new SilentBox(true)),
                        SilentBox.class,
                        BoxCommand.class,
                        BoxEvent.class)
                .entity(
                        ProjectId.SUBJECT_TYPE,
                        new Taking<SilentProject, ProjectCommand, Event>(new SilentProject(true)),
                        SilentProject.class,
                        ProjectCommand.class,
                        Event.class)
                .entity("neighbour", new Asking(), SilentNeighbour.class, NeighbourCommand.class, Event.class)
                .fold("round-slate", new SlateFold(), RoundSlate.class, SlateStood.class)
                .fold("round-books", new BooksFold(), RoundBooks.class, BooksStood.class)
                .fact("neighbours", "slate-stood.v1", SlateStood.class)
                .fact("neighbours", "books-stood.v1", BooksStood.class);
    }

    private record Taking<S, C extends Command, E extends Event>(S initialState) implements Decider<S, C, E> {

        @Override
        public Decision decide(S state, C command, CommandContext context) {
            return Decision.noChange();
        }

        @Override
        public S evolve(S state, E event) {
            return state;
        }
    }

    private static final class Asking implements Decider<SilentNeighbour, NeighbourCommand, Event> {
        @Override
        public SilentNeighbour initialState() {
            return new SilentNeighbour(true);
        }

        @Override
        public Decision decide(SilentNeighbour state, NeighbourCommand command, CommandContext context) {
            return switch (command) {
                case CertifyAtOnce certify -> Decision.accepted(certify.result());
            };
        }

        @Override
        public SilentNeighbour evolve(SilentNeighbour state, Event event) {
            return state;
        }
    }

    private static final class SlateFold implements Fold<RoundSlate, SlateStood> {
        @Override
        public List<String> keys(SlateStood event) {
            return List.of(event.round().value());
        }

        @Override
        public RoundSlate initialState() {
            return new RoundSlate(List.of());
        }

        @Override
        public RoundSlate evolve(RoundSlate state, String key, SlateStood event) {
            return event.slate();
        }
    }

    private static final class BooksFold implements Fold<RoundBooks, BooksStood> {
        @Override
        public List<String> keys(BooksStood event) {
            return List.of(event.round().value());
        }

        @Override
        public RoundBooks initialState() {
            return RoundBooks.EMPTY;
        }

        @Override
        public RoundBooks evolve(RoundBooks state, String key, BooksStood event) {
            return event.books();
        }
    }
}
