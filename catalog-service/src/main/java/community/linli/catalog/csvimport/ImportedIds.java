package community.linli.catalog.csvimport;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what a file says, so that the same file names the same things. */
final class ImportedIds {

    private ImportedIds() {}

    static HouseholdId household(CommunityId community, String unit, String door) {
        return new HouseholdId(of("household", community.value(), unit, door));
    }

    /** The n-th thing of that name behind that door, from 1. */
    static ItemId item(CommunityId community, String unit, String door, String name, int number) {
        return new ItemId(of("item", community.value(), unit, door, name, Integer.toString(number)));
    }

    private static String of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
