package community.linli.proposals.facts;

import community.linli.eventsourcing.Fact;

/** The catalogue's published events in our own words: only the fields that are used here, under the publisher's field names. */
public final class CatalogFacts {

    private CatalogFacts() {}

    /** What the catalogue says about who lives where. */
    public sealed interface AboutDoors extends Fact {

        /** Where the door is. */
        CommunityId community();

        /** The household behind it. */
        HouseholdId household();
    }

    /** What the catalogue says about where one person lives. */
    public sealed interface AboutResident extends AboutDoors {

        /** By pseudonym. */
        PersonId person();
    }

    /** {@code household-registered.v1}: there is a household behind a door of the board, be it an empty one. */
    public record HouseholdRegistered(HouseholdId household, CommunityId community) implements AboutDoors {}

    /** {@code household-left.v1}: the household is no more; whoever comes behind its door is registered as another. */
    public record HouseholdLeft(HouseholdId household, CommunityId community) implements AboutDoors {}

    /** {@code resident-joined.v1}: a person belongs to this household; one household per person and district. */
    public record ResidentJoined(PersonId person, CommunityId community, HouseholdId household)
            implements AboutResident {}

    /** {@code resident-left.v1}: a person belongs to this household no longer. */
    public record ResidentLeft(PersonId person, CommunityId community, HouseholdId household)
            implements AboutResident {}

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
