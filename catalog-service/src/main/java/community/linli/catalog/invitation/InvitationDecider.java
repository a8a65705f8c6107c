package community.linli.catalog.invitation;

import community.linli.catalog.community.CommunityState;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.EmptyHomes;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.household.MovingIn;
import community.linli.catalog.household.ResidentHome.Door;
import community.linli.catalog.invitation.InvitationCommand.ExpireInvitation;
import community.linli.catalog.invitation.InvitationCommand.InviteEmptyHouseholds;
import community.linli.catalog.invitation.InvitationCommand.InviteHousehold;
import community.linli.catalog.invitation.InvitationCommand.Joining;
import community.linli.catalog.invitation.InvitationCommand.OfOne;
import community.linli.catalog.invitation.InvitationCommand.RevokeInvitation;
import community.linli.catalog.invitation.InvitationEvent.InvitationExpired;
import community.linli.catalog.invitation.InvitationEvent.InvitationIssued;
import community.linli.catalog.invitation.InvitationEvent.InvitationRevoked;
import community.linli.catalog.invitation.InvitationEvent.InvitationUsed;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whom a household's invitations let in. */
public final class InvitationDecider implements Decider<InvitationState, InvitationCommand, InvitationEvent> {

    /** As many households are invited with one word. */
    public static final int MOST_AT_ONCE = 2_000;

    @Override
    public InvitationState initialState() {
        return InvitationState.NONE;
    }

    @Override
    public Decision decide(InvitationState state, InvitationCommand command, CommandContext context) {
        return switch (command) {
            case InviteHousehold invite -> invite(state, invite, context);
            case InviteEmptyHouseholds invite -> inviteAll(invite, context);
            case Joining joining -> join(state, joining, context);
            case RevokeInvitation revoke ->
                open(state, revoke)
                        .map(open -> Decision.accepted(revoked(open)))
                        .orElseGet(() -> Decision.rejected(InvitationRejection.INVITATION_NOT_FOUND));
            case ExpireInvitation expire -> expire(state, expire, context);
        };
    }

    private static Decision invite(InvitationState state, InviteHousehold command, CommandContext context) {
        Optional<HouseholdState> household = HouseholdState.of(command.household(), context.lookup())
                .filter(known -> known.isIn(command.community()));
        if (household.isEmpty()) {
            return Decision.rejected(InvitationRejection.HOUSEHOLD_NOT_FOUND);
        }
        if (household.get().hasLeft()) {
            return Decision.rejected(InvitationRejection.HOUSEHOLD_LEFT);
        }
        if (DistrictState.isClosed(context.lookup())) {
            return Decision.rejected(InvitationRejection.DISTRICT_CLOSED);
        }
        List<Event> events = new ArrayList<>();
        if (state.open() != null) {
            events.add(revoked(state.open()));
        }
        events.add(new InvitationIssued(
                state.next(command.household()),
                command.household(),
                command.community(),
                lastUntil(command.days(), context)));
        return Decision.accepted(events);
    }

    private static Decision inviteAll(InviteEmptyHouseholds command, CommandContext context) {
        if (context.lookup()
                .find(CommunityState.class, command.community().value())
                .filter(CommunityState::isFounded)
                .isEmpty()) {
            return Decision.rejected(InvitationRejection.COMMUNITY_NOT_FOUND);
        }
        if (DistrictState.isClosed(context.lookup())) {
            return Decision.rejected(InvitationRejection.DISTRICT_CLOSED);
        }
        List<Event> events = EmptyHomes.in(command.community(), context.lookup()).stream()
                .flatMap(household -> firstOf(household, command, context))
                .limit(MOST_AT_ONCE)
                .toList();
        return events.isEmpty() ? Decision.noChange() : Decision.accepted(events);
    }

    /** The invitation of one that has none; whose days are over although no timer has said so yet counts as open, and is invited next time. */
    private static Stream<Event> firstOf(HouseholdId household, InviteEmptyHouseholds command, CommandContext context) {
        InvitationState state = InvitationState.of(household, context.lookup());
        return state.open() == null
                ? Stream.of(new InvitationIssued(
                        state.next(household), household, command.community(), lastUntil(command.days(), context)))
                : Stream.empty();
    }

    private static Instant lastUntil(int days, CommandContext context) {
        return context.time().plus(Duration.ofDays(days));
    }

    private static Decision join(InvitationState state, Joining command, CommandContext context) {
        if (!context.actor().id().equals(command.person().value())) {
            return Decision.rejected(InvitationRejection.NOT_THE_PERSON);
        }
        HouseholdId household = command.invitation().household();
        Door door = new Door(command.community(), household);
        MovingIn moving = new MovingIn(door, command.person(), command.leavesFormer(), context.lookup());
        if (moving.isHome()) {
            return Decision.noChange();
        }
        if (open(state, command)
                .filter(open -> context.time().isBefore(open.expiresAt()))
                .isEmpty()) {
            return Decision.rejected(InvitationRejection.INVITATION_NOT_FOUND);
        }
        return moving.refusal().orElseGet(() -> {
            List<Event> events = new ArrayList<>(moving.events());
            events.add(new InvitationUsed(command.invitation(), household, command.community(), command.person()));
            return Decision.accepted(events);
        });
    }

    private static Decision expire(InvitationState state, ExpireInvitation command, CommandContext context) {
        if (!context.actor().equals(Actor.RULE)) {
            return Decision.rejected(InvitationRejection.ONLY_BY_RULE);
        }
        return open(state, command)
                .filter(open -> !context.time().isBefore(open.expiresAt()))
                .map(open ->
                        Decision.accepted(new InvitationExpired(open.invitation(), open.household(), open.community())))
                .orElseGet(Decision::noChange);
    }

    /** The open invitation, if it is the one that is meant. */
    private static Optional<InvitationIssued> open(InvitationState state, OfOne command) {
        return Optional.ofNullable(state.open())
                .filter(open -> open.invitation().equals(command.invitation())
                        && open.community().equals(command.community()));
    }

    private static InvitationRevoked revoked(InvitationIssued open) {
        return new InvitationRevoked(open.invitation(), open.household(), open.community());
    }

    @Override
    public List<Deadline> deadlines(InvitationState state) {
        InvitationIssued open = state.open();
        return open == null
                ? List.of()
                : List.of(new Deadline(
                        "expiry", open.expiresAt(), new ExpireInvitation(open.invitation(), open.community())));
    }

    @Override
    public InvitationState evolve(InvitationState state, InvitationEvent event) {
        return switch (event) {
            case InvitationIssued issued -> state.with(issued);
            case InvitationRevoked revoked -> state.closed();
            case InvitationExpired expired -> state.closed();
            case InvitationUsed used -> state.closed();
        };
    }
}
