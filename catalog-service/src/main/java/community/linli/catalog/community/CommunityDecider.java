package community.linli.catalog.community;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityCommand.PauseCommunity;
import community.linli.catalog.community.CommunityCommand.ResumeCommunity;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityEvent.HouseholdsImported;
import community.linli.catalog.community.CommunityEvent.ItemsImported;
import community.linli.catalog.csvimport.HouseholdRows;
import community.linli.catalog.csvimport.ItemRows;
import community.linli.catalog.csvimport.Rows;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.household.ResidentHome.Door;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.PlainWords;
import java.util.ArrayList;
import java.util.List;

/** Decides on a community and on what is brought to its board in files. */
public final class CommunityDecider implements Decider<CommunityState, CommunityCommand, CommunityEvent> {

    private static final int MAX_REASON = 200;

    @Override
    public CommunityState initialState() {
        return new CommunityState(null, null, false);
    }

    @Override
    public Decision decide(CommunityState state, CommunityCommand command, CommandContext context) {
        return switch (command) {
            case FoundCommunity found -> found(state, found, context);
            case CommunityCommand other
            when !state.isFounded() -> Decision.rejected(CommunityRejection.COMMUNITY_NOT_FOUND);
            case PauseCommunity pause -> pause(state, pause);
            case ResumeCommunity resume ->
                state.isPaused() ? Decision.accepted(new CommunityResumed(resume.community())) : Decision.noChange();
            case ErasePerson erase -> erase(erase, context);
            case ImportHouseholds rows -> {
                Rows read = HouseholdRows.read(rows.community(), rows.file(), rows.rows(), context.lookup());
                yield imported(
                        read,
                        new HouseholdsImported(rows.community(), read.events().size()),
                        context);
            }
            case ImportItems rows -> {
                Rows read = ItemRows.read(rows.community(), rows.file(), rows.rows(), context.lookup());
                yield imported(
                        read, new ItemsImported(rows.community(), read.events().size()), context);
            }
        };
    }

    private static Decision found(CommunityState state, FoundCommunity command, CommandContext context) {
        if (context.lookup().find(DistrictState.class, DistrictState.KEY).isEmpty()) {
            return Decision.rejected(CommunityRejection.DISTRICT_NOT_REGISTERED);
        }
        if (command.name().equals(state.name()) && command.kind().equals(state.kind())) {
            return Decision.noChange();
        }
        if (state.isFounded()) {
            return Decision.rejected(CommunityRejection.COMMUNITY_FOUNDED_OTHERWISE);
        }
        return DistrictState.isClosed(context.lookup())
                ? Decision.rejected(CommunityRejection.DISTRICT_CLOSED)
                : Decision.accepted(new CommunityFounded(command.community(), command.name(), command.kind()));
    }

    private static Decision pause(CommunityState state, PauseCommunity command) {
        if (state.isPaused()) {
            return Decision.noChange();
        }
        String reason = command.reason();
        if (reason != null && PlainWords.length(reason) > MAX_REASON) {
            return Decision.rejectedAt("/reason", CommunityRejection.REASON_TOO_LONG);
        }
        return reason == null || PlainWords.isNote(reason)
                ? Decision.accepted(new CommunityPaused(command.community(), reason))
                : Decision.rejectedAt("/reason", CommunityRejection.REASON_UNPRINTABLE);
    }

    private static Decision erase(ErasePerson command, CommandContext context) {
        PersonId person = command.person();
        if (!context.actor().is("officer") && !context.actor().id().equals(person.value())) {
            return Decision.rejected(CommunityRejection.NOT_THE_PERSON);
        }
        ResidentHome home = ResidentHome.of(person, context.lookup());
        Door last = home.last();
        if (last == null || !last.community().equals(command.community())) {
            return Decision.rejected(CommunityRejection.RESIDENT_NOT_FOUND);
        }
        if (home.standing() == ResidentHome.Standing.ERASED) {
            return Decision.noChange();
        }
        List<Event> events = new ArrayList<>();
        home.door()
                .flatMap(door -> context.lookup()
                        .find(HouseholdState.class, door.household().value()))
                .ifPresent(state -> events.addAll(last.leftBy(person, state)));
        events.add(new PersonErased(last.household(), last.community(), person));
        return Decision.accepted(events);
    }

    private static Decision imported(Rows rows, CommunityEvent summary, CommandContext context) {
        if (rows.isWrong()) {
            return new Decision.Rejected(CommunityRejection.INVALID_ROWS, rows.detail(), rows.violations());
        }
        if (rows.events().isEmpty()) {
            return Decision.noChange();
        }
        if (DistrictState.isClosed(context.lookup())) {
            return Decision.rejected(CommunityRejection.DISTRICT_CLOSED);
        }
        List<Event> events = new ArrayList<>(rows.events());
        events.add(summary);
        return Decision.accepted(events);
    }

    @Override
    public CommunityState evolve(CommunityState state, CommunityEvent event) {
        return switch (event) {
            case CommunityFounded founded -> new CommunityState(founded.name(), founded.kind(), state.isPaused());
            case HouseholdsImported households -> state;
            case ItemsImported items -> state;
            case CommunityPaused paused -> new CommunityState(state.name(), state.kind(), true);
            case CommunityResumed resumed -> new CommunityState(state.name(), state.kind(), false);
        };
    }
}
