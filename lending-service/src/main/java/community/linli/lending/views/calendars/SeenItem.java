package community.linli.lending.views.calendars;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.itemdiary.ItemDiary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An item's documents, answering what a decision would look up of it. */
record SeenItem(ItemId item, ItemDocument document, HouseDocument house, UsualRules usual) implements Lookup {

    /** The item as a decision would see it then. */
    LentItem at(Question question) {
        Actor nobody = new Actor("reader", Set.of());
        return new LentItem(
                item, usual.rules(), new CommandContext("none", question.district(), question.at(), nobody, this));
    }

    @Override
    public <S> Optional<S> find(Class<S> state, String id) {
        Map<Class<?>, Object> known = Map.of(
                KnownItem.class, document.known(),
                ItemCalendar.class, document.calendar(),
                ItemDiary.class, document.diary(),
                HouseRules.class, house.rules(),
                KnownDistrict.class, house.clock());
        if (!known.containsKey(state)) {
            throw new IllegalArgumentException("No document answers for " + state.getSimpleName());
        }
        return Optional.of(state.cast(known.get(state)));
    }
}
