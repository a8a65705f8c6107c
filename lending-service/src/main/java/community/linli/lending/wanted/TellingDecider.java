package community.linli.lending.wanted;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.absence.Absence;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.facts.KnownThings;
import community.linli.lending.facts.KnownThings.Thing;
import community.linli.lending.wanted.TellingCommand.TellOwners;
import community.linli.lending.wanted.TellingEvent.Owner;
import community.linli.lending.wanted.TellingEvent.OwnersTold;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides who hears that something is wanted: neighbours at home who list a thing that fits, in the order in which they came to the community. */
public final class TellingDecider implements Decider<Telling, TellingCommand, TellingEvent> {

    /** How many households hear of one post. */
    static final int MOST_TOLD = 10;

    @Override
    public Telling initialState() {
        return new Telling(false);
    }

    @Override
    public Decision decide(Telling telling, TellingCommand command, CommandContext context) {
        return switch (command) {
            case TellOwners tell -> {
                if (!context.actor().is("rule")) {
                    yield Decision.rejected(TellingRejection.ONLY_BY_RULE);
                }
                yield telling.isDone() ? Decision.noChange() : tell(tell, context);
            }
        };
    }

    private static Decision tell(TellOwners command, CommandContext context) {
        Lookup lookup = context.lookup();
        LocalDate today = KnownDistrict.today(context);
        WantedFit fit = WantedFit.of(command.name(), command.category());
        List<HouseholdId> neighbours = KnownNeighbours.of(lookup, command.community()).stream()
                .filter(household -> !household.equals(command.household()))
                .filter(household -> !Absence.of(lookup, household).isOn(today))
                .toList();
        // who has the very thing hears of it before who has another of its kind
        Map<HouseholdId, Owner> told = new LinkedHashMap<>();
        for (Predicate<Thing> fits : List.<Predicate<Thing>>of(fit::isNamedBy, fit::isOfItsKind)) {
            neighbours.stream()
                    .filter(household -> !told.containsKey(household))
                    .flatMap(household -> owner(household, fits, lookup).stream())
                    .limit(MOST_TOLD - (long) told.size())
                    .forEach(owner -> told.put(owner.household(), owner));
        }
        List<Owner> owners = List.copyOf(told.values());
        return owners.isEmpty()
                ? Decision.noChange()
                : Decision.accepted(new OwnersTold(command.post(), command.community(), command.name(), owners));
    }

    private static Optional<Owner> owner(HouseholdId household, Predicate<Thing> fits, Lookup lookup) {
        return KnownThings.of(lookup, household, fits).findFirst().map(thing -> new Owner(household, thing.item()));
    }

    @Override
    public Telling evolve(Telling telling, TellingEvent event) {
        return switch (event) {
            case OwnersTold told -> new Telling(true);
        };
    }
}
