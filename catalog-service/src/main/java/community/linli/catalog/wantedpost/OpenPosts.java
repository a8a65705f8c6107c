package community.linli.catalog.wantedpost;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerLapsed;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerTakenBack;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswered;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAsked;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedEnded;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import java.util.List;
import java.util.stream.Stream;

/**
 * Posts that are open, in the order in which they came: of a household, in a community, and answered with a thing; once for the district the communities
 * in which anything was ever asked.
 *
 * @param communities of the district
 */
public record OpenPosts(List<WantedPostId> posts, List<CommunityId> communities) {

    private static final String DISTRICT = "district";
    private static final OpenPosts NONE = new OpenPosts(List.of(), List.of());

    public OpenPosts {
        posts = List.copyOf(posts);
        communities = List.copyOf(communities);
    }

    /** What this household asks for. */
    public static List<WantedPostId> of(HouseholdId household, Lookup lookup) {
        return under(key(household), lookup).posts();
    }

    /** What is answered with this thing. */
    public static List<WantedPostId> answeredWith(ItemId item, Lookup lookup) {
        return under(key(item), lookup).posts();
    }

    /** All that is asked for. */
    public static List<WantedPostId> everywhere(Lookup lookup) {
        return under(DISTRICT, lookup).communities().stream()
                .flatMap(community -> under(key(community), lookup).posts().stream())
                .toList();
    }

    private static OpenPosts under(String key, Lookup lookup) {
        return lookup.find(OpenPosts.class, key).orElse(NONE);
    }

    private static String key(HouseholdId household) {
        return "household/" + household;
    }

    private static String key(CommunityId community) {
        return "community/" + community;
    }

    private static String key(ItemId item) {
        return "item/" + item;
    }

    /** Folds the posts' events. */
    public static final class Folding implements Fold<OpenPosts, WantedPostEvent> {

        @Override
        public List<String> keys(WantedPostEvent event) {
            return switch (event) {
                case WantedAsked asked -> List.of(key(asked.household()), key(asked.community()), DISTRICT);
                case WantedAnswered answered -> List.of(key(answered.item()));
                case WantedAnswerTakenBack back -> List.of(key(back.item()));
                case WantedAnswerLapsed lapsed -> List.of(key(lapsed.item()));
                case WantedEnded ended ->
                    Stream.concat(
                                    Stream.of(key(ended.household()), key(ended.community())),
                                    ended.answers().stream().map(OpenPosts::key))
                            .toList();
            };
        }

        @Override
        public OpenPosts initialState() {
            return NONE;
        }

        @Override
        public OpenPosts evolve(OpenPosts known, String key, WantedPostEvent event) {
            if (key.equals(DISTRICT)) {
                return new OpenPosts(
                        List.of(),
                        Stream.concat(known.communities().stream(), Stream.of(event.community()))
                                .distinct()
                                .toList());
            }
            Stream<WantedPostId> others = known.posts().stream().filter(post -> !post.equals(event.post()));
            return new OpenPosts(
                    event instanceof WantedAsked || event instanceof WantedAnswered
                            ? Stream.concat(others, Stream.of(event.post())).toList()
                            : others.toList(),
                    List.of());
        }
    }
}
