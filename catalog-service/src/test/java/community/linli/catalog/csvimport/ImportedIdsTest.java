package community.linli.catalog.csvimport;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportedIdsTest {

    private static final CommunityId HERE = new CommunityId("jinping-26");

    @Test
    void partsThatReadAlikeWhenJoinedNameDifferentThings() {
        assertThat(ImportedIds.household(HERE, "a|b", "c")).isNotEqualTo(ImportedIds.household(HERE, "a", "b|c"));
        assertThat(ImportedIds.household(HERE, "ab", "c")).isNotEqualTo(ImportedIds.household(HERE, "a", "bc"));
        assertThat(ImportedIds.item(HERE, "a", "b", "c", 11)).isNotEqualTo(ImportedIds.item(HERE, "a", "b", "c1", 1));
    }

    /** Ids lie in the log for ever: another function would list every door and item a second time. */
    @Test
    void theSameWordsHaveTheSameIdForEver() {
        assertThat(ImportedIds.household(HERE, "1单元", "102")).hasToString("0be658d6-37ec-510e-9f43-ca0ea768373f");
        assertThat(ImportedIds.item(HERE, "1单元", "102", "《三体》全三册", 1))
                .hasToString("3efb481a-c348-5b3c-ba34-4e1d01419e56");
        assertThat(UUID.fromString("3efb481a-c348-5b3c-ba34-4e1d01419e56").version())
                .isEqualTo(5);
    }
}
