package community.linli.lending.views.network;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.views.network.HouseholdDocument.Door;
import community.linli.lending.views.network.HouseholdDocument.Meeting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A small community, in the words of a test: {@code a} lives behind the door {@code a}. */
final class Doors {

    static final ZoneId CHENGDU = ZoneId.of("Asia/Shanghai");
    static final Instant MAY = Instant.parse("2026-05-01T02:00:00Z");

    private final CommunityId community;
    private final Map<String, HouseholdDocument> doors = new TreeMap<>();

    Doors(String community) {
        this.community = new CommunityId(community);
    }

    static HouseholdId household(String name) {
        return new HouseholdId(name);
    }

    /** Somebody lives behind each. */
    Doors lived(String... names) {
        for (String name : names) {
            change(name, door -> door.with(new PersonId("person-" + name)));
        }
        return this;
    }

    Doors at(String name, String unit, int floor, String number) {
        return change(name, door -> door.at(new Door(unit, floor, number)));
    }

    /** Something is handed over, such as {@code 2026-05-01T02:00:00Z}. */
    Doors meet(String one, String other, String moment) {
        Meeting meeting = Meeting.of(Instant.parse(moment), null, null);
        change(one, door -> door.meeting(household(other), meeting));
        return change(other, door -> door.meeting(household(one), meeting));
    }

    Doors wish(String name, String item) {
        return change(name, door -> door.wishing(new ItemId(item), MAY));
    }

    Doors change(String name, UnaryOperator<HouseholdDocument> change) {
        HouseholdDocument door = doors.getOrDefault(name, HouseholdDocument.behind(community, household(name)));
        doors.put(name, change.apply(door));
        return this;
    }

    HouseholdDocument of(String name) {
        return doors.getOrDefault(name, HouseholdDocument.behind(community, household(name)));
    }

    List<HouseholdDocument> documents() {
        return List.copyOf(doors.values());
    }

    Neighbourhood together() {
        return new Neighbourhood(documents(), CHENGDU);
    }
}
