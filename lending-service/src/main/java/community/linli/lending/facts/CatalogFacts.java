package community.linli.lending.facts;

import community.linli.eventsourcing.Fact;
import org.jspecify.annotations.Nullable;

/** The catalogue's published events in lending's own words: only the fields that are used here, under the publisher's field names. */
public final class CatalogFacts {

    private CatalogFacts() {}

    /** What the catalogue says about one item. */
    public sealed interface AboutItem extends Fact {

        /** The item spoken of. */
        ItemId item();
    }

    /**
     * {@code item-listed.v1}: a household put something on the board.
     *
     * @param household the owner
     * @param mode {@code lend}, {@code swap} or {@code give}
     * @param loanDays 1 to 365; null where the mode is not lend
     */
    public record ItemListed(
            ItemId item,
            CommunityId community,
            HouseholdId household,
            String mode,
            @Nullable Integer loanDays) implements AboutItem {}

    /** {@code item-withdrawn.v1}: the item is off the board; a loan that is out goes on to its return. */
    public record ItemWithdrawn(ItemId item) implements AboutItem {}

    /** {@code resident-joined.v1}: a person lives behind this door; one household per person and district. */
    public record ResidentJoined(PersonId person, CommunityId community, HouseholdId household) implements Fact {}

    /**
     * {@code district-registered.v1}: the district runs on this clock.
     *
     * @param timeZone a name of the IANA database, such as {@code Asia/Shanghai}
     */
    public record DistrictRegistered(String timeZone) implements Fact {}
}
