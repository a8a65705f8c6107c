package community.linli.systemtests.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A foreign district is as if it were not there, and a bad token is nobody's. */
class ForeignDistrictIT {

    private final Person jinjiang = Linli.person("jinjiang-steward");

    @Test
    void aForeignDistrictAnswersLikeOneThatDoesNotExist() {
        for (String path :
                new String[] {"/communities", "/communities/jinping-26/board", "/communities/jinping-26/loans"}) {
            Answer foreign = jinjiang.get("wuhou" + path);
            Answer unknown = jinjiang.get("atlantis" + path);
            assertThat(foreign.status()).as(foreign.toString()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
    }

    @Test
    void nobodyWritesIntoAForeignDistrict() {
        Answer answer = jinjiang.post(
                Linli.JINPING + "/item-imports",
                Linli.demoFile("items.csv"),
                "text/csv",
                UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void aPlaceInOnesOwnDistrictShowsNothingOfAnother() {
        assertThat(jinjiang.get("jinjiang/communities/jinping-26/board").status())
                .isEqualTo(404);
        assertThat(jinjiang.get("jinjiang/communities").body())
                .contains("shaxi")
                .doesNotContain("jinping");
    }

    @Test
    void aBadTokenIsNobodys() {
        String good = Linli.stack().token("steward");
        String[] parts = good.split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String bad : new String[] {
            "garbage",
            parts[0] + "." + parts[1] + ".",
            none + "." + parts[1] + ".",
            good.substring(0, good.length() - 6) + "AAAAAA"
        }) {
            Answer answer = Linli.bearer(bad).get("wuhou/communities");
            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
        }
        assertThat(Linli.stranger().get("wuhou/communities").status()).isEqualTo(401);
    }
}
