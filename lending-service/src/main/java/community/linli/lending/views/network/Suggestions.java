package community.linli.lending.views.network;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.views.network.HouseholdDocument.Door;
import community.linli.lending.views.network.HouseholdDocument.Introduced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To whom a household might be introduced: neighbours whom it has not met and to whom it has not been introduced before, for whom there is a reason. Who
 * keeps out of introductions is neither suggested, nor gets suggestions, nor is named as one whom both have met. The same documents give the same
 * suggestions: by weight of their reasons, then by id.
 *
 * <p>What a household has to do with the others is gone through once, so that the time grows with the community's doors and with the acquaintances of the
 * household's acquaintances, not with their product.
 */
final class Suggestions {

    /** So many are made. */
    static final int MADE = 5;

    /** So many reasons of one kind are given. */
    private static final int GIVEN = 2;

    private final Neighbourhood neighbourhood;
    private final HouseholdDocument home;
    private final Map<HouseholdId, List<ItemDocument>> lent;
    private final Map<HouseholdId, Instant> introduced;
    private final Map<HouseholdId, List<Reason>> bothMet = new HashMap<>();

    /**
     * Prepares them.
     *
     * @param lent what is lent in the community of the kinds that this household has wished for
     */
    Suggestions(Neighbourhood neighbourhood, HouseholdDocument home, List<ItemDocument> lent) {
        this.neighbourhood = neighbourhood;
        this.home = home;
        this.lent = lent.stream().filter(ItemDocument::isLent).collect(Collectors.groupingBy(ItemDocument::household));
        this.introduced = home.introduced().stream().collect(Collectors.toMap(Introduced::household, Introduced::at));
        neighbourhood.doors().stream()
                .filter(between -> neighbourhood.now().haveMet(home.household(), between.household()))
                .filter(between -> !between.hasOptedOut())
                .forEach(this::introduces);
    }

    /** To whomever this acquaintance has met. */
    private void introduces(HouseholdDocument between) {
        Door door = between.door();
        if (door != null) {
            Reason reason = Reason.bothMet(between.household(), door.unit() + " " + door.door());
            for (HouseholdId other : neighbourhood.now().metBy(between.household())) {
                List<Reason> before = bothMet.computeIfAbsent(other, nobody -> new ArrayList<>());
                if (before.size() < GIVEN) {
                    before.add(reason);
                }
            }
        }
    }

    /** At most {@link #MADE}. */
    List<Suggestion> made() {
        if (home.hasOptedOut()) {
            return List.of();
        }
        return neighbourhood.doors().stream()
                .filter(this::mayBeSuggested)
                .map(other -> Suggestion.of(other, reasons(other)))
                .filter(suggestion -> !suggestion.reasons().isEmpty())
                .sorted(Comparator.comparingInt(Suggestion::weight)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.household().value()))
                .limit(MADE)
                .toList();
    }

    private boolean mayBeSuggested(HouseholdDocument other) {
        return !other.household().equals(home.household())
                && !other.residents().isEmpty()
                && !other.hasOptedOut()
                && !neighbourhood.now().haveMet(home.household(), other.household())
                && !isIntroduced(other);
    }

    private boolean isIntroduced(HouseholdDocument other) {
        Instant at = introduced.get(other.household());
        return at != null && home.isNow(at) && other.isNow(at);
    }

    private List<Reason> reasons(HouseholdDocument other) {
        List<Reason> reasons = new ArrayList<>();
        Door ours = home.door();
        Door theirs = other.door();
        if (ours != null && theirs != null && ours.unit().equals(theirs.unit())) {
            reasons.add(Reason.upstairs(theirs.floor() - ours.floor()));
        }
        lends(other).map(Reason::lends).limit(GIVEN).forEach(reasons::add);
        reasons.addAll(bothMet.getOrDefault(other.household(), List.of()));
        return reasons;
    }

    /** One thing of each kind. */
    private Stream<ItemDocument> lends(HouseholdDocument other) {
        Map<String, ItemDocument> kinds = new TreeMap<>();
        lent.getOrDefault(other.household(), List.of()).stream()
                .sorted(Comparator.comparing(ItemDocument::name)
                        .thenComparing(thing -> thing.item().value()))
                .forEach(thing -> kinds.putIfAbsent(thing.category(), thing));
        return kinds.values().stream();
    }
}
