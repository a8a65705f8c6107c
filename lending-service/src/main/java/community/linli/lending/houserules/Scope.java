package community.linli.lending.houserules;

import community.linli.lending.facts.CommunityId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a setting holds.
 *
 * @param name the community's id or the category; null for the district
 */
public record Scope(Kind kind, @Nullable String name) {

    /** From the widest to the narrowest; the narrowest that says something wins. */
    public enum Kind {
        DISTRICT,
        COMMUNITY,
        CATEGORY
    }

    /** The whole district. */
    public static final Scope DISTRICT = new Scope(Kind.DISTRICT, null);

    /** One community. */
    public static Scope of(CommunityId community) {
        return new Scope(Kind.COMMUNITY, community.value());
    }

    /** One category of things, in the whole district. */
    public static Scope ofCategory(String category) {
        return new Scope(Kind.CATEGORY, category);
    }

    /** All that have a say there; null for the whole district, or for things of any category. */
    public static List<Scope> fromWideToNarrow(@Nullable CommunityId community, @Nullable String category) {
        return Stream.of(
                        Stream.of(DISTRICT),
                        Stream.ofNullable(community).map(Scope::of),
                        Stream.ofNullable(category).map(Scope::ofCategory))
                .flatMap(scope -> scope)
                .toList();
    }
}
