package community.linli.proposals.ballot;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.ConfirmShare;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.FreezeRoll;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OfTheRule;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxCommand.RecordKeysDestroyed;
import community.linli.proposals.ballot.BoxCommand.Recount;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.BoxPrepared;
import community.linli.proposals.ballot.BoxState.Open;
import community.linli.proposals.ballot.BoxState.Preparing;
import community.linli.proposals.ballot.BoxState.Standing;
import community.linli.proposals.ballot.BoxState.Unprepared;
import java.util.List;

/**
 * Decides on ballot boxes. What leads to the first ballot is in {@link BoxOpening}, what comes after the last one in {@link BoxCounting} and
 * {@link BoxCertifying}; what an event changes is in {@link BoxHistory}.
 */
public final class BoxDecider implements Decider<BoxState, BoxCommand, BoxEvent> {

    @Override
    public BoxState initialState() {
        return new Unprepared();
    }

    @Override
    public Decision decide(BoxState state, BoxCommand command, CommandContext context) {
        if (command instanceof OfTheRule && !context.actor().is("rule")) {
            return Decision.rejected(BoxRejection.ONLY_BY_RULE);
        }
        return switch (state) {
            case Unprepared nothing ->
                command instanceof PrepareBox prepare
                        ? Decision.accepted(new BoxPrepared(prepare.box(), prepare.purpose(), prepare.rollAt()))
                        : Decision.rejected(BoxRejection.BOX_NOT_FOUND);
            case Standing box ->
                command instanceof OfTheRule rule ? byRule(box, rule, context) : byAPerson(box, command, context);
        };
    }

    private static Decision byRule(Standing box, OfTheRule command, CommandContext context) {
        return switch (command) {
            case PrepareBox prepare ->
                prepare.purpose().equals(box.setup().purpose())
                        ? Decision.noChange()
                        : Decision.rejected(BoxRejection.BOX_EXISTS);
            case FreezeRoll freeze -> BoxOpening.freezeRoll(box, context);
            case PutQuestion put -> BoxOpening.put(box, put);
            case RecordKey key -> BoxOpening.recordKey(box, key);
            case OpenVoting open -> BoxOpening.open(box, open, context);
            case ExtendVoting extend -> BoxOpening.extend(box, extend, context);
            case CloseVoting close -> BoxCounting.close(box, context);
            case TallyBallots tally -> BoxCounting.tally(box, tally, context);
            case AnnulBox annul -> BoxCertifying.annul(box, annul.reason());
            case RecordKeysDestroyed destroyed -> BoxCertifying.destroy(box);
        };
    }

    private static Decision byAPerson(Standing box, BoxCommand command, CommandContext context) {
        return BoxPolicies.againstTheRoleOf(command, context)
                .map(Decision::rejected)
                .orElseGet(() -> answer(box, command, context));
    }

    private static Decision answer(Standing box, BoxCommand command, CommandContext context) {
        return switch (command) {
            case NameTrustees name -> BoxOpening.nameTrustees(box, name);
            case ConfirmShare confirm -> BoxOpening.confirmShare(box, context);
            case CorrectRoll correct -> BoxOpening.correctRoll(box, correct, context);
            case GiveUpVote give -> BoxCertifying.giveUp(box, give);
            case Recount recount -> BoxCounting.recount(box, context);
            case RaiseObjection raise -> BoxCertifying.object(box, raise, context);
            case AnswerObjection answer -> BoxCertifying.answer(box, answer);
            case CertifyResult certify -> BoxCertifying.certify(box, context);
            case ProposeOverride propose -> BoxCertifying.propose(box, propose, context);
            case ConfirmOverride confirm -> BoxCertifying.confirm(box, context);
            case OfTheRule rule -> Decision.rejected(BoxRejection.ONLY_BY_RULE);
        };
    }

    @Override
    public List<Deadline> deadlines(BoxState state) {
        return switch (state) {
            case Preparing preparing
            when !preparing.setup().hasRoll() ->
                List.of(new Deadline(
                        "roll",
                        preparing.setup().rollAt(),
                        new FreezeRoll(preparing.setup().box())));
            case Preparing preparing -> closing(preparing.setup());
            case Open open ->
                List.of(new Deadline(
                        "closing", open.closesAt(), new CloseVoting(open.setup().box())));
            case BoxState other -> List.of();
        };
    }

    /** Also where voting never opened: a question does not wait for ever. */
    private static List<Deadline> closing(BoxState.Setup setup) {
        BoxState.Asked asked = setup.asked();
        return asked == null
                ? List.of()
                : List.of(new Deadline("closing", asked.closesAt(), new CloseVoting(setup.box())));
    }

    @Override
    public BoxState evolve(BoxState state, BoxEvent event) {
        return BoxHistory.after(state, event);
    }
}
