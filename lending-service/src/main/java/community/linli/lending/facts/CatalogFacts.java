package community.linli.lending.facts;

import community.linli.eventsourcing.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue's published events in lending's own words: only the fields that are used here, under the publisher's field names. */
public final class CatalogFacts {

    private CatalogFacts() {}

    /** What the catalogue says about one item. */
    public sealed interface AboutItem extends Fact {

        /** The item spoken of. */
        ItemId item();

        /** Whether nobody can borrow it any more, or not from whom it was. */
        default boolean isGone() {
            return this instanceof ItemWithdrawn || this instanceof ItemGivenAway;
        }
    }

    /**
     * {@code item-listed.v1}: a household put something on the board; again, under the same id, after it was off the board. {@code
     * item-revised.v1}: it says something else of it.
     *
     * @param household the owner
     * @param name as the board says it, for notices and calendars
     * @param mode {@code lend}, {@code swap} or {@code give}
     * @param loanDays 1 to 365; null where the mode is not lend
     * @param copies 1 to 50; null for one
     * @param parts the accessories of a kit, at most 30; null for none
     * @param depositFen what the owner asks to be left with it; noted only
     */
    public record ItemListed(
            ItemId item,
            CommunityId community,
            HouseholdId household,
            String name,
            String category,
            String mode,
            @Nullable Integer loanDays,
            @Nullable Integer copies,
            @Nullable List<String> parts,
            @Nullable Long depositFen)
            implements AboutItem {}

    /** {@code item-paused.v1}: it hangs on the board and nothing new is lent of it for a while; what was promised goes on. */
    public record ItemPaused(ItemId item) implements AboutItem {}

    /** {@code item-resumed.v1}: it can be had again. */
    public record ItemResumed(ItemId item) implements AboutItem {}

    /**
     * {@code item-withdrawn.v1}: the item is off the board; a loan that is out goes on to its return.
     *
     * @param household whose it is; null where an older event does not say
     */
    public record ItemWithdrawn(ItemId item, @Nullable HouseholdId household) implements AboutItem {

        /** Where it does not matter whose it is. */
        public ItemWithdrawn(ItemId item) {
            this(item, null);
        }
    }

    /** {@code item-given-away.v1}: the item is off the board and another household's. */
    public record ItemGivenAway(ItemId item, CommunityId community, HouseholdId household, HouseholdId recipient)
            implements AboutItem {}

    /** What the catalogue says about who lives behind a door. */
    public sealed interface AboutHousehold extends Fact {

        /** The door. */
        HouseholdId household();

        /** Its community. */
        CommunityId community();
    }

    /** What the catalogue says about one resident. */
    public sealed interface AboutResident extends AboutHousehold {

        /** The resident's pseudonym. */
        PersonId person();
    }

    /** {@code resident-joined.v1}: a person lives behind this door; one household per person and district. */
    public record ResidentJoined(PersonId person, CommunityId community, HouseholdId household)
            implements AboutResident {}

    /** {@code resident-left.v1}: the person lives there no more. */
    public record ResidentLeft(PersonId person, CommunityId community, HouseholdId household)
            implements AboutResident {}

    /** {@code person-erased.v1}: nothing shall be known of the person any more; told beside {@link ResidentLeft}. */
    public record PersonErased(PersonId person, CommunityId community, HouseholdId household)
            implements AboutResident {}

    /** {@code household-left.v1}: nobody lives behind the door any more; told after the last {@link ResidentLeft}. */
    public record HouseholdLeft(HouseholdId household, CommunityId community) implements AboutHousehold {}

    /**
     * {@code household-registered.v1}: the door is on the board, whether or not anybody lives behind it.
     *
     * @param unit the stairwell, such as {@code 2单元}
     * @param floor may be below ground
     * @param door such as {@code 302}
     */
    public record HouseholdRegistered(HouseholdId household, CommunityId community, String unit, int floor, String door)
            implements Fact {}

    /** What the catalogue says about a community as a whole. */
    public sealed interface AboutCommunity extends Fact {

        /** The community. */
        CommunityId community();
    }

    /** {@code community-paused.v1}: nothing new is lent, clocks of requests and turns stand still, returns go on. */
    public record CommunityPaused(CommunityId community) implements AboutCommunity {}

    /** {@code community-resumed.v1}: lending goes on. */
    public record CommunityResumed(CommunityId community) implements AboutCommunity {}

    /** What the catalogue says about something that a household asks for. */
    public sealed interface AboutWanted extends Fact {

        /** The post. */
        WantedPostId post();
    }

    /**
     * {@code wanted-asked.v1}: a household asks its community for something.
     *
     * @param household the one that asks
     */
    public record WantedAsked(
            WantedPostId post, CommunityId community, HouseholdId household, String name, String category)
            implements AboutWanted {}

    /**
     * {@code wanted-answered.v1}: another household has a thing that may help.
     *
     * @param household the one that asks
     */
    public record WantedAnswered(WantedPostId post, HouseholdId household, ItemId item) implements AboutWanted {}

    /** {@code wanted-filled.v1}, {@code wanted-withdrawn.v1} and {@code wanted-expired.v1}: nobody is asked any more. */
    public record WantedEnded(WantedPostId post) implements AboutWanted {}

    /** What the catalogue says about the district. */
    public sealed interface AboutDistrict extends Fact {}

    /**
     * {@code district-registered.v1}: the district runs on this clock.
     *
     * @param timeZone a name of the IANA database, such as {@code Asia/Shanghai}
     */
    public record DistrictRegistered(String timeZone) implements AboutDistrict {}

    /**
     * {@code district-closed.v1}: nothing new; returns go on until nothing is out.
     *
     * @param reason why
     */
    public record DistrictClosed(@Nullable String reason) implements AboutDistrict {}
}
