package community.linli.proposals.comment;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.proposals.comment.CommentCommand.AppealCommentHiding;
import community.linli.proposals.comment.CommentCommand.HideComment;
import community.linli.proposals.comment.CommentCommand.LiftCommentHiding;
import community.linli.proposals.comment.CommentCommand.ReportComment;
import community.linli.proposals.comment.CommentCommand.RetractComment;
import community.linli.proposals.comment.CommentCommand.UpholdCommentHiding;
import community.linli.proposals.comment.CommentCommand.WriteComment;
import community.linli.proposals.comment.CommentEvent.CommentHidden;
import community.linli.proposals.comment.CommentEvent.CommentHidingAppealed;
import community.linli.proposals.comment.CommentEvent.CommentHidingLifted;
import community.linli.proposals.comment.CommentEvent.CommentHidingUpheld;
import community.linli.proposals.comment.CommentEvent.CommentReported;
import community.linli.proposals.comment.CommentEvent.CommentRetracted;
import community.linli.proposals.comment.CommentEvent.CommentWritten;
import community.linli.proposals.comment.CommentState.Known;
import community.linli.proposals.comment.CommentState.Standing;
import community.linli.proposals.comment.CommentState.Unwritten;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides on comments; see {@link CommentPolicies} for who may write what. */
public final class CommentDecider implements Decider<CommentState, CommentCommand, CommentEvent> {

    /** So many reports hide a comment until somebody has looked. */
    static final int REPORTS_THAT_HIDE = 3;

    /** Reports written down; more say nothing new. */
    static final int MAX_REPORTS = 20;

    private static final String REPORTED = "Several people have reported it; somebody will look at it.";

    @Override
    public CommentState initialState() {
        return new Unwritten();
    }

    @Override
    public Decision decide(CommentState state, CommentCommand command, CommandContext context) {
        if (command instanceof WriteComment write) {
            return write(state, write, context);
        }
        if (!(state instanceof Known comment) || !comment.proposal().equals(command.proposal())) {
            return Decision.rejected(CommentRejection.COMMENT_NOT_FOUND);
        }
        PersonId person = new PersonId(context.actor().id());
        return switch (command) {
            case WriteComment again -> Decision.rejected(CommentRejection.ALREADY_WRITTEN);
            case RetractComment retract -> retract(comment, person);
            case ReportComment report -> report(comment, person, report.reason());
            case HideComment hide -> hide(comment, person, hide.reason(), context);
            case AppealCommentHiding appeal -> appeal(comment, person, appeal.text());
            case LiftCommentHiding lift -> lift(comment, person, lift.reason(), context);
            case UpholdCommentHiding uphold -> uphold(comment, person, uphold.reason(), context);
        };
    }

    private static Decision write(CommentState state, WriteComment command, CommandContext context) {
        if (state instanceof Known) {
            return Decision.rejected(CommentRejection.ALREADY_WRITTEN);
        }
        Optional<ProposalState.Known> proposal = CommentPolicies.proposal(context, command.proposal());
        if (proposal.isEmpty()) {
            return Decision.rejected(CommentRejection.PROPOSAL_NOT_FOUND);
        }
        return CommentPolicies.againstWriting(command, proposal.get(), context)
                .orElseGet(() -> Decision.accepted(new CommentWritten(
                        command.comment(),
                        command.proposal(),
                        proposal.get().round(),
                        new PersonId(context.actor().id()),
                        command.text().strip(),
                        command.stance(),
                        command.replyTo())));
    }

    private static Decision retract(Known comment, PersonId person) {
        if (!comment.author().equals(person)) {
            return Decision.rejected(CommentRejection.NOT_THE_AUTHOR);
        }
        return comment.standing() == Standing.RETRACTED
                ? Decision.noChange()
                : Decision.accepted(new CommentRetracted(comment.comment(), comment.proposal()));
    }

    private static Decision report(Known comment, PersonId person, String reason) {
        boolean isKnownAlready = comment.standing() != Standing.SHOWN
                || comment.reporters().contains(person)
                || comment.reporters().size() >= MAX_REPORTS;
        return CommentPolicies.againstReason(reason)
                .orElseGet(() -> isKnownAlready
                        ? Decision.noChange()
                        : Decision.accepted(reported(comment, person, reason.strip())));
    }

    private static List<Event> reported(Known comment, PersonId person, String reason) {
        List<Event> events = new ArrayList<>();
        events.add(new CommentReported(comment.comment(), comment.proposal(), person, reason));
        if (!comment.isCleared() && comment.reporters().size() + 1 >= REPORTS_THAT_HIDE) {
            events.add(new CommentHidden(comment.comment(), comment.proposal(), null, REPORTED));
        }
        return events;
    }

    /** Who hides what reports have hidden makes it a person's word, with a reason. */
    private static Decision hide(Known comment, PersonId person, String reason, CommandContext context) {
        boolean isAlready = comment.hidden() && comment.hiddenBy() != null;
        return againstJudging(comment, person, context)
                .or(() -> comment.standing() == Standing.RETRACTED
                        ? Optional.of(Decision.rejected(CommentRejection.COMMENT_RETRACTED))
                        : Optional.empty())
                .or(() -> CommentPolicies.againstReason(reason))
                .orElseGet(() -> isAlready
                        ? Decision.noChange()
                        : Decision.accepted(
                                new CommentHidden(comment.comment(), comment.proposal(), person, reason.strip())));
    }

    private static Decision appeal(Known comment, PersonId person, String text) {
        if (!comment.author().equals(person)) {
            return Decision.rejected(CommentRejection.NOT_THE_AUTHOR);
        }
        if (comment.standing() == Standing.UPHELD) {
            return Decision.rejected(CommentRejection.APPEAL_DECIDED);
        }
        return againstShown(comment)
                .or(() -> CommentPolicies.againstReason(text))
                .orElseGet(() -> comment.standing() == Standing.APPEALED
                        ? Decision.noChange()
                        : Decision.accepted(new CommentHidingAppealed(
                                comment.comment(), comment.proposal(), person, text.strip())));
    }

    private static Decision lift(Known comment, PersonId person, String reason, CommandContext context) {
        return againstJudging(comment, person, context)
                .or(() -> comment.standing() == Standing.RETRACTED
                                || comment.reporters().isEmpty()
                        ? againstShown(comment)
                        : Optional.empty())
                .or(() -> CommentPolicies.againstReason(reason))
                .orElseGet(() -> Decision.accepted(
                        new CommentHidingLifted(comment.comment(), comment.proposal(), person, reason.strip())));
    }

    private static Decision uphold(Known comment, PersonId person, String reason, CommandContext context) {
        return againstJudging(comment, person, context)
                .or(() -> againstShown(comment))
                .or(() -> person.equals(comment.hiddenBy())
                        ? Optional.of(Decision.rejected(CommentRejection.NOT_IN_OWN_CASE))
                        : Optional.empty())
                .or(() -> comment.standing() == Standing.HIDDEN
                        ? Optional.of(Decision.rejected(CommentRejection.NO_APPEAL))
                        : Optional.empty())
                .or(() -> CommentPolicies.againstReason(reason))
                .orElseGet(() -> comment.standing() == Standing.UPHELD
                        ? Decision.noChange()
                        : Decision.accepted(new CommentHidingUpheld(
                                comment.comment(), comment.proposal(), person, reason.strip())));
    }

    private static Optional<Decision> againstJudging(Known comment, PersonId person, CommandContext context) {
        if (!CommentPolicies.isOfficial(context)) {
            return Optional.of(Decision.rejected(CommentRejection.NOT_A_MODERATOR));
        }
        return comment.author().equals(person)
                ? Optional.of(Decision.rejected(CommentRejection.NOT_IN_OWN_CASE))
                : Optional.empty();
    }

    private static Optional<Decision> againstShown(Known comment) {
        return comment.hidden()
                ? Optional.empty()
                : Optional.of(Decision.rejected(CommentRejection.COMMENT_NOT_HIDDEN));
    }

    @Override
    public CommentState evolve(CommentState state, CommentEvent event) {
        if (event instanceof CommentWritten written) {
            return new Known(
                    written.comment(), written.proposal(), written.author(), Standing.SHOWN, List.of(), null, false);
        }
        return state instanceof Known known ? evolve(known, event) : state;
    }

    private static CommentState evolve(Known comment, CommentEvent event) {
        return switch (event) {
            case CommentWritten again -> comment;
            case CommentRetracted retracted -> comment.standing(Standing.RETRACTED);
            case CommentReported reported ->
                changed(
                        comment,
                        comment.standing(),
                        Stream.concat(comment.reporters().stream(), Stream.of(reported.by()))
                                .toList(),
                        comment.hiddenBy());
            case CommentHidden hidden ->
                changed(
                        comment,
                        comment.standing() == Standing.APPEALED ? Standing.APPEALED : Standing.HIDDEN,
                        comment.reporters(),
                        hidden.by());
            case CommentHidingAppealed appealed -> comment.standing(Standing.APPEALED);
            case CommentHidingUpheld upheld -> comment.standing(Standing.UPHELD);
            case CommentHidingLifted lifted ->
                new Known(
                        comment.comment(), comment.proposal(), comment.author(), Standing.SHOWN, List.of(), null, true);
        };
    }

    private static Known changed(
            Known comment, Standing standing, List<PersonId> reporters, @Nullable PersonId hiddenBy) {
        return new Known(
                comment.comment(),
                comment.proposal(),
                comment.author(),
                standing,
                reporters,
                hiddenBy,
                comment.isCleared());
    }
}
