package community.linli.proposals.ballot;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxEvent.BallotKeysDestroyed;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.CertificationProposed;
import community.linli.proposals.ballot.BoxEvent.ObjectionAnswered;
import community.linli.proposals.ballot.BoxEvent.ObjectionRaised;
import community.linli.proposals.ballot.BoxEvent.OverrideProposed;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.ResultOverridden;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxState.Annulled;
import community.linli.proposals.ballot.BoxState.Certified;
import community.linli.proposals.ballot.BoxState.Closed;
import community.linli.proposals.ballot.BoxState.Counted;
import community.linli.proposals.ballot.BoxState.Emptied;
import community.linli.proposals.ballot.BoxState.Proposed;
import community.linli.proposals.ballot.BoxState.Standing;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentEmptied;
import community.linli.proposals.ballot.Question.Election;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What turns a count into a result that stands: objections, decisions of two people, certification; and the end of the keys. */
final class BoxCertifying {

    private BoxCertifying() {}

    static Decision object(Standing box, RaiseObjection raise, CommandContext context) {
        if (!BoxPolicies.isConcerned(box.setup().purpose(), context)) {
            return Decision.rejected(BoxRejection.NOT_CONCERNED);
        }
        Optional<String> reason = BoxPolicies.reason(raise.reason());
        if (reason.isEmpty()) {
            return Decision.rejected(BoxRejection.REASON_MISSING);
        }
        if (!(box instanceof Counted counted)) {
            return Decision.rejected(noResult(box));
        }
        if (!context.time().isBefore(counted.appealUntil())) {
            return Decision.rejected(BoxRejection.APPEAL_OVER);
        }
        int raised = counted.objections().raised();
        return raised < BoxPolicies.MOST_OBJECTIONS
                ? Decision.accepted(new ObjectionRaised(raise.box(), raised + 1, reason.get()))
                : Decision.rejected(BoxRejection.TOO_MANY_OBJECTIONS);
    }

    static Decision answer(Standing box, AnswerObjection answer) {
        Optional<String> text = BoxPolicies.reason(answer.answer());
        if (text.isEmpty()) {
            return Decision.rejected(BoxRejection.REASON_MISSING);
        }
        if (!(box instanceof Counted counted)) {
            return Decision.rejected(noResult(box));
        }
        return counted.objections().open().contains(answer.objection())
                ? Decision.accepted(new ObjectionAnswered(answer.box(), answer.objection(), text.get()))
                : Decision.rejected(BoxRejection.OBJECTION_NOT_OPEN);
    }

    static Decision certify(Standing box, CommandContext context) {
        if (!(box instanceof Counted counted)) {
            return isCertified(box) ? Decision.noChange() : Decision.rejected(noResult(box));
        }
        boolean isAppealOver = !context.time().isBefore(counted.appealUntil())
                && counted.objections().open().isEmpty();
        if (!isAppealOver) {
            return Decision.rejected(BoxRejection.APPEAL_OPEN);
        }
        boolean isQuorate = counted.outcome().isQuorate();
        if (isQuorate && !counted.outcome().isSettled()) {
            return Decision.rejected(BoxRejection.COUNT_FAILED);
        }
        BoxId id = box.setup().box();
        Proposed first = counted.proposed();
        if (first == null || first.instead() != null) {
            return Decision.accepted(new CertificationProposed(
                    id, context.actor().id(), context.actor().is("officer")));
        }
        if (!isSecondPerson(first, context)) {
            return Decision.rejected(BoxRejection.SECOND_PERSON_NEEDED);
        }
        return Decision.accepted(new ResultCertified(
                id,
                box.setup().purpose(),
                isQuorate,
                isQuorate ? counted.outcome().selected() : List.of()));
    }

    private static boolean isCertified(Standing box) {
        return box instanceof Certified || (box instanceof Emptied emptied && emptied.isCertified());
    }

    static Decision propose(Standing box, ProposeOverride propose, CommandContext context) {
        Optional<String> reason = BoxPolicies.reason(propose.reason());
        if (reason.isEmpty()) {
            return Decision.rejected(BoxRejection.REASON_MISSING);
        }
        if (!(box instanceof Counted counted)) {
            return Decision.rejected(noResult(box));
        }
        if (!counted.outcome().isQuorate()) {
            return Decision.rejected(BoxRejection.NOT_QUORATE);
        }
        if (!BoxPolicies.maySelect(counted.question(), propose.selected())) {
            return Decision.rejected(BoxRejection.SELECTION_WRONG);
        }
        return Decision.accepted(new OverrideProposed(
                propose.box(), context.actor().id(), context.actor().is("officer"), propose.selected(), reason.get()));
    }

    static Decision confirm(Standing box, CommandContext context) {
        if (!(box instanceof Counted counted)) {
            return Decision.rejected(noResult(box));
        }
        Proposed first = counted.proposed();
        if (first == null || first.instead() == null || first.reason() == null) {
            return Decision.rejected(BoxRejection.NOTHING_PROPOSED);
        }
        if (!isSecondPerson(first, context)) {
            return Decision.rejected(BoxRejection.SECOND_PERSON_NEEDED);
        }
        return Decision.accepted(new ResultOverridden(
                box.setup().box(),
                selected(counted, first.instead()),
                first.reason(),
                first.by(),
                context.actor().id()));
    }

    private static List<Selected> selected(Counted counted, List<String> ids) {
        return counted.question() instanceof Election election
                ? Counting.selected(election, ids)
                : counted.question().optionIds().stream()
                        .filter(ids::contains)
                        .map(option -> new Selected(option, 0))
                        .toList();
    }

    private static boolean isSecondPerson(Proposed first, CommandContext context) {
        return !first.by().equals(context.actor().id())
                && (first.isOfficer() || context.actor().is("officer"));
    }

    private static BoxRejection noResult(Standing box) {
        return isCertified(box) ? BoxRejection.CERTIFIED : BoxRejection.NOT_COUNTED;
    }

    static Decision annul(Standing box, String reason) {
        return switch (box) {
            case Certified certified -> Decision.rejected(BoxRejection.CERTIFIED);
            case Emptied emptied ->
                emptied.isCertified() ? Decision.rejected(BoxRejection.CERTIFIED) : Decision.noChange();
            case Annulled annulled -> Decision.noChange();
            case Standing other ->
                Decision.accepted(
                        new BoxAnnulled(other.setup().box(), other.setup().purpose(), reason));
        };
    }

    /** While nobody knows anything; what is counted is changed by two people. */
    static Decision giveUp(Standing box, GiveUpVote give) {
        return switch (box) {
            case Closed closed ->
                BoxPolicies.reason(give.reason())
                        .map(reason -> annul(closed, reason))
                        .orElseGet(() -> Decision.rejected(BoxRejection.REASON_MISSING));
            case Annulled annulled -> Decision.noChange();
            case Standing other when isCertified(other) -> Decision.rejected(BoxRejection.CERTIFIED);
            case Emptied emptied -> Decision.noChange();
            case Standing other -> Decision.rejected(BoxRejection.NOT_WAITING_TO_BE_OPENED);
        };
    }

    static Decision destroy(Standing box) {
        return switch (box) {
            case Certified certified -> Decision.accepted(emptied(box, certified.compartments()));
            case Annulled annulled -> Decision.accepted(emptied(box, annulled.compartments()));
            case Emptied already -> Decision.noChange();
            case Standing other -> Decision.rejected(BoxRejection.KEYS_NEEDED);
        };
    }

    private static List<Event> emptied(Standing box, int compartments) {
        BoxId id = box.setup().box();
        List<Event> events = new ArrayList<>();
        events.add(new BallotKeysDestroyed(id, box.setup().purpose()));
        for (int number = 0; number < compartments; number++) {
            events.add(new CompartmentEmptied(CompartmentId.of(id, number), id));
        }
        return events;
    }
}
