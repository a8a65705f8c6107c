package community.linli.lending.views.calendars;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.houserules.Closure;
import community.linli.lending.houserules.Rules;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.ScopedSetting;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The house rules as they hold somewhere, each with where it comes from.
 *
 * @param community null for what the district has set
 * @param category null where it matters not
 * @param rules by their names; meanings and units: {@link Rules}
 */
record HouseRulesShown(
        @Nullable String community, @Nullable String category, List<Rule> rules, List<Closure> closures) {

    /** Where: a community, a category of things, both, or neither. */
    record Place(@Nullable String community, @Nullable String category) {}

    /**
     * One rule.
     *
     * @param value a number, whether it holds, a list of numbers, or a time such as {@code PT72H}
     * @param from {@code category}, {@code community}, {@code district}, or {@code usual} where nobody here has set it
     */
    record Rule(String name, Object value, String from) {}

    static HouseRulesShown of(HouseDocument house, UsualRules usual, Place place) {
        CommunityId community =
                Optional.ofNullable(place.community()).map(CommunityId::new).orElse(null);
        Rules holding = house.rules().forItem(usual.rules(), community, place.category());
        List<ScopedSetting> said = Scope.fromWideToNarrow(community, place.category()).stream()
                .flatMap(scope -> house.rules().setting(scope).stream())
                .toList();
        List<Rule> rules = Arrays.stream(Rules.class.getRecordComponents())
                .map(rule -> new Rule(
                        rule.getName(), written(value(holding, rule).orElseThrow()), origin(said, rule.getName())))
                .toList();
        return new HouseRulesShown(
                place.community(), place.category(), rules, house.rules().closures());
    }

    /** The narrowest scope that says something wins. */
    private static String origin(List<ScopedSetting> said, String name) {
        return said.stream()
                .filter(set -> says(set, name))
                .map(set -> set.scope().kind().name().toLowerCase(Locale.ROOT))
                .reduce("usual", (wider, narrower) -> narrower);
    }

    private static boolean says(ScopedSetting set, String name) {
        return Arrays.stream(set.setting().getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .anyMatch(component -> value(set.setting(), component).isPresent());
    }

    private static Object written(Object value) {
        return value instanceof Duration duration ? duration.toString() : value;
    }

    private static Optional<Object> value(Record rules, RecordComponent component) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(rules));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("A rule cannot be read", hidden);
        }
    }
}
