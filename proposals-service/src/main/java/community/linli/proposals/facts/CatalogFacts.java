package community.linli.proposals.facts;

import community.linli.eventsourcing.Fact;

/** The catalogue's published events in our own words: only the fields that are used here, under the publisher's field names. */
public final class CatalogFacts {

    private CatalogFacts() {}

    /** What the catalogue says about who lives where. */
    public sealed interface AboutDoors extends Fact {

        /** Where the door is. */
        CommunityId community();

        /** The door. */
        HouseholdId household();
    }

    /** {@code household-registered.v1}: the door is on the board. */
    public record HouseholdRegistered(HouseholdId household, CommunityId community) implements AboutDoors {}

    /** {@code resident-joined.v1}: a person lives behind this door; one household per person and district. */
    public record ResidentJoined(PersonId person, CommunityId community, HouseholdId household) implements AboutDoors {}

    /**
     * {@code community-founded.v1}: the community takes part.
     *
     * @param kind {@code urban} or {@code village}
     */
    public record CommunityFounded(CommunityId community, String name, String kind) implements Fact {}

    /**
     * {@code district-registered.v1}: the district runs on this clock.
     *
     * @param timeZone a name of the IANA database, such as {@code Asia/Shanghai}
     */
    public record DistrictRegistered(String timeZone) implements Fact {}
}
