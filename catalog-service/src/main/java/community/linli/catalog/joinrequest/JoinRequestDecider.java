package community.linli.catalog.joinrequest;

import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.MovingIn;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.household.ResidentHome.Door;
import community.linli.catalog.joinrequest.JoinRequestCommand.Answer;
import community.linli.catalog.joinrequest.JoinRequestCommand.AskToJoin;
import community.linli.catalog.joinrequest.JoinRequestCommand.ConfirmJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.DeclineJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.DropJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.ExpireJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.TakeBackJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestConfirmed;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestDeclined;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestLapsed;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestTakenBack;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequested;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a person's wish to live behind a door. */
public final class JoinRequestDecider implements Decider<OpenRequest, JoinRequestCommand, JoinRequestEvent> {

    private static final Duration WAITS = Duration.ofDays(14);
    private static final int MAX_REASON = 200;
    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            JoinRequestRejection.REASON_MISSING,
            JoinRequestRejection.REASON_TOO_LONG,
            JoinRequestRejection.REASON_UNPRINTABLE);

    @Override
    public OpenRequest initialState() {
        return OpenRequest.NONE;
    }

    @Override
    public Decision decide(OpenRequest state, JoinRequestCommand command, CommandContext context) {
        return switch (command) {
            case AskToJoin ask -> ask(state, ask, context);
            case Answer answer -> answer(state, answer, context);
            case DropJoinRequest drop -> drop(state, context);
        };
    }

    private static Decision ask(OpenRequest state, AskToJoin command, CommandContext context) {
        if (!isThePerson(command, context)) {
            return Decision.rejected(JoinRequestRejection.NOT_THE_PERSON);
        }
        PersonId person = command.person();
        HouseholdId household = command.household();
        MovingIn moving = new MovingIn(new Door(command.community(), household), person, false, context.lookup());
        JoinRequested open = state.asked();
        if (moving.isHome() || (open != null && open.household().equals(household))) {
            return Decision.noChange();
        }
        if (open != null) {
            return Decision.rejected(JoinRequestRejection.ANOTHER_REQUEST_OPEN);
        }
        return moving.refusal()
                .orElseGet(() -> Decision.accepted(new JoinRequested(
                        person, household, command.community(), context.time().plus(WAITS))));
    }

    private static Decision answer(OpenRequest state, Answer command, CommandContext context) {
        JoinRequested open = state.meantBy(command).orElse(null);
        return switch (command) {
            case ExpireJoinRequest expire -> expire(open, context);
            case TakeBackJoinRequest back
            when !isThePerson(back, context) -> Decision.rejected(JoinRequestRejection.NOT_THE_PERSON);
            case Answer other when open == null -> Decision.rejected(JoinRequestRejection.JOIN_REQUEST_NOT_FOUND);
            case TakeBackJoinRequest back ->
                Decision.accepted(new JoinRequestTakenBack(back.person(), back.household(), back.community()));
            case ConfirmJoinRequest confirm -> confirm(confirm, context);
            case DeclineJoinRequest decline ->
                new Wording("/reason", decline.reason(), MAX_REASON)
                        .wrong(REFUSALS)
                        .orElseGet(() -> Decision.accepted(new JoinRequestDeclined(
                                decline.person(), decline.household(), decline.community(), decline.reason())));
        };
    }

    private static Decision confirm(ConfirmJoinRequest command, CommandContext context) {
        Door door = new Door(command.community(), command.household());
        MovingIn moving = new MovingIn(door, command.person(), false, context.lookup());
        List<Event> events = new ArrayList<>();
        events.add(new JoinRequestConfirmed(command.person(), command.household(), command.community()));
        if (moving.isHome()) {
            return Decision.accepted(events);
        }
        return moving.refusal().orElseGet(() -> {
            events.addAll(moving.events());
            return Decision.accepted(events);
        });
    }

    private static Decision expire(@Nullable JoinRequested open, CommandContext context) {
        if (!context.actor().equals(Actor.RULE)) {
            return Decision.rejected(JoinRequestRejection.ONLY_BY_RULE);
        }
        return open == null || context.time().isBefore(open.expiresAt())
                ? Decision.noChange()
                : Decision.accepted(lapsed(open));
    }

    private static Decision drop(OpenRequest state, CommandContext context) {
        if (!context.actor().equals(Actor.RULE)) {
            return Decision.rejected(JoinRequestRejection.ONLY_BY_RULE);
        }
        JoinRequested open = state.asked();
        return open == null ? Decision.noChange() : Decision.accepted(lapsed(open));
    }

    private static JoinRequestLapsed lapsed(JoinRequested open) {
        return new JoinRequestLapsed(open.person(), open.household(), open.community());
    }

    private static boolean isThePerson(JoinRequestCommand command, CommandContext context) {
        return context.actor().id().equals(command.person().value());
    }

    @Override
    public List<Deadline> deadlines(OpenRequest state) {
        JoinRequested open = state.asked();
        return open == null
                ? List.of()
                : List.of(new Deadline(
                        "expiry",
                        open.expiresAt(),
                        new ExpireJoinRequest(open.person(), open.household(), open.community())));
    }

    @Override
    public OpenRequest evolve(OpenRequest state, JoinRequestEvent event) {
        return switch (event) {
            case JoinRequested asked -> new OpenRequest(asked);
            case JoinRequestConfirmed confirmed -> OpenRequest.NONE;
            case JoinRequestDeclined declined -> OpenRequest.NONE;
            case JoinRequestTakenBack back -> OpenRequest.NONE;
            case JoinRequestLapsed lapsed -> OpenRequest.NONE;
        };
    }
}
