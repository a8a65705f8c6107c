package community.linli.systemtests.secrecy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries to join voters and choices.
 *
 * @param voters all households on the roll, which are no secret
 * @param options in the order of the question
 * @param parts of two trustees, who help
 * @param boxFile the name of the desk's file and a copy of it, as a backup has it
 */
record Attacker(
        String box, List<String> voters, List<String> options, List<String> parts, Map.Entry<String, String> boxFile) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int ENCAPSULATED = 64;

    /** A sealed ballot as it lies in the log, hexadecimal. */
    record Sealed(String tag, String bytes) {}

    /** Every ballot cast, in the order of the log. */
    List<Sealed> cast(Loot loot) {
        return events(loot, ".ballot-cast.v1")
                .map(data -> new Sealed(
                        data.path("tag").asString(), data.path("sealed").asString()))
                .toList();
    }

    /** The last ballot of each tag. */
    Map<String, String> lastCast(Loot loot) {
        Map<String, String> last = new TreeMap<>();
        cast(loot).forEach(one -> last.put(one.tag(), one.bytes()));
        return last;
    }

    Stream<JsonNode> events(Loot loot, String type) {
        return loot.at("topic proposals.events.v1").stream()
                .map(Loot.Piece::text)
                .filter(text -> text.contains(type) && text.contains("\"" + box + "\""))
                .map(text -> JsonMapper.shared().readTree(text.substring(text.indexOf("\n{") + 1)))
                .filter(event -> event.path("type").asString().endsWith(type))
                .map(event -> event.path("data"));
    }

    /** The desk's keys, if one of these unwraps them. */
    Optional<DeskKeys> keys(Set<String> wrappingKeys) {
        return wrappingKeys.stream()
                .flatMap(key -> DeskKeys.unwrapped(boxFile.getKey(), boxFile.getValue(), key).stream())
                .findFirst();
    }

    /** Which of these, taken as the key of tags, makes a tag that lies in the log. */
    List<String> keysOfTags(Loot loot, Set<String> candidates) {
        Set<String> tags = lastCast(loot).keySet();
        return candidates.stream()
                .filter(key -> voters.stream().anyMatch(voter -> tags.contains(new DeskKeys(key, key).tag(voter))))
                .toList();
    }

    /** Which of these, taken as the desk's half, makes with the trustees' half the key that ballots were sealed for. */
    List<String> halves(Set<String> candidates, String publicKey) {
        return candidates.stream()
                .filter(key -> HEX.formatHex(
                                Hpke.publicKey(new DeskKeys(key, key).boxKey(parts.getFirst(), parts.getLast())))
                        .equals(publicKey))
                .toList();
    }

    /** Who chose what, as far as these keys and the trustees' parts tell it. */
    Map<String, List<String>> choices(Loot loot, DeskKeys keys) {
        byte[] privateKey = keys.boxKey(parts.getFirst(), parts.getLast());
        Map<String, String> last = lastCast(loot);
        Map<String, List<String>> joined = new TreeMap<>();
        for (String voter : voters) {
            String tag = keys.tag(voter);
            String sealed = last.get(tag);
            if (sealed != null) {
                Hpke.open(privateKey, HEX.parseHex(sealed), "linli ballot 1 " + box, box + "/" + tag)
                        .ifPresent(ballot -> joined.put(voter, marks(ballot)));
            }
        }
        return joined;
    }

    private List<String> marks(byte[] ballot) {
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < options.size(); at++) {
            if (ballot[2 * at] != 0 || ballot[2 * at + 1] != 0) {
                marks.add(options.get(at));
            }
        }
        return marks;
    }

    /** The choice behind a ballot, by trying each with the request's id and without any trustee; empty where none fits. */
    Optional<List<String>> byTrying(DeskKeys keys, String requestId, Sealed sealed) {
        String encapsulated = sealed.bytes().substring(0, ENCAPSULATED);
        return everyChoice().stream()
                .filter(choice -> {
                    byte[] seed = keys.mac("seal", requestId + " " + sealed.tag() + " " + written(choice));
                    return HEX.formatHex(Hpke.publicKey(Hpke.privateKey(seed))).equals(encapsulated);
                })
                .findFirst();
    }

    /** The choice on a paper that a steward entered, by trying each, without any trustee; empty where none fits. */
    Optional<List<String>> onPaper(DeskKeys keys, JsonNode entered) {
        String tag = entered.path("tag").asString();
        return everyChoice().stream()
                .filter(choice -> keys.mark("choice", tag + written(choice))
                        .equals(entered.path("choiceMark").asString()))
                .findFirst();
    }

    private List<List<String>> everyChoice() {
        List<List<String>> all = new ArrayList<>();
        for (int set = 0; set < 1 << options.size(); set++) {
            List<String> choice = new ArrayList<>();
            for (int at = 0; at < options.size(); at++) {
                if ((set & 1 << at) != 0) {
                    choice.add(options.get(at));
                }
            }
            all.add(choice);
        }
        return all;
    }

    private static String written(List<String> choice) {
        Map<String, Long> marks = new TreeMap<>();
        choice.forEach(option -> marks.put(option, 1L));
        return marks.toString();
    }
}
