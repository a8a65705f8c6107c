package community.linli.proposals.ballot;

import community.linli.eventsourcing.Lookup;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.KnownDoors;
import community.linli.proposals.facts.KnownMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may vote, read from what the catalogue has said. */
final class Roll {

    private static final int PART = 1_000;

    private Roll() {}

    /** The roll as it is, in parts; one empty part where nobody may vote. */
    static List<RollFrozen> frozen(BoxId box, Purpose purpose, Lookup lookup) {
        List<Voter> voters = voters(purpose, lookup);
        int parts = Math.max(1, (voters.size() + PART - 1) / PART);
        List<RollFrozen> all = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            List<Voter> some = voters.subList(part * PART, Math.min(voters.size(), (part + 1) * PART));
            all.add(new RollFrozen(box, part + 1, parts, some));
        }
        return all;
    }

    /** One voter of these communities, by the household's or the person's id. */
    static Optional<Voter> voter(Purpose purpose, String id, Lookup lookup) {
        if (purpose.electorate() == Electorate.RESIDENTS) {
            return livesWhereItIsVoted(purpose, id, lookup)
                    ? Optional.of(new Voter(id, List.of(id)))
                    : Optional.empty();
        }
        return purpose.communities().stream()
                .flatMap(community -> stretches(community, lookup))
                .filter(stretch -> stretch.residents().containsKey(id))
                .findFirst()
                .map(stretch -> new Voter(id, stretch.residents().getOrDefault(id, List.of())));
    }

    /** Whether the person lives in one of the communities that vote. */
    static boolean livesWhereItIsVoted(Purpose purpose, String person, Lookup lookup) {
        return lookup.find(KnownMember.class, person)
                .filter(member -> purpose.communities().stream().anyMatch(member::livesIn))
                .isPresent();
    }

    private static List<Voter> voters(Purpose purpose, Lookup lookup) {
        Map<String, List<String>> doors = doors(purpose, lookup);
        if (purpose.electorate() == Electorate.HOUSEHOLDS) {
            return doors.entrySet().stream()
                    .map(door -> new Voter(door.getKey(), door.getValue()))
                    .toList();
        }
        return doors.values().stream()
                .flatMap(List::stream)
                .sorted()
                .map(person -> new Voter(person, List.of(person)))
                .toList();
    }

    private static Map<String, List<String>> doors(Purpose purpose, Lookup lookup) {
        Map<String, List<String>> doors = new TreeMap<>();
        for (CommunityId community : purpose.communities()) {
            stretches(community, lookup).forEach(stretch -> doors.putAll(stretch.residents()));
        }
        return doors;
    }

    private static Stream<KnownDoors> stretches(CommunityId community, Lookup lookup) {
        return KnownDoors.keysOf(community).stream().flatMap(key -> lookup.find(KnownDoors.class, key).stream());
    }
}
