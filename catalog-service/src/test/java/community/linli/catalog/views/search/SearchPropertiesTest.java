package community.linli.catalog.views.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for whatever is listed and whatever is typed. */
class SearchPropertiesTest {

    private static SearchedDistrict wuhou;
    private static int listed;

    @BeforeContainer
    static void open() throws IOException {
        wuhou = new SearchedDistrict(Files.createTempDirectory(Path.of("target"), "search-"));
    }

    @AfterContainer
    static void close() {
        wuhou.close();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> han =
                Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(6);
        Arbitrary<String> latin = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> other = Arbitraries.of("·", " ", "-", "（", "《", "ü", "É", "ｱ", "한", "が", "😀");
        return Arbitraries.oneOf(han, latin, other)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .filter(name -> !TextAnalysis.words(name).isEmpty());
    }

    @Property(tries = 100)
    void whateverIsListedIsFoundByItsWholeName(@ForAll("names") String name) {
        String id = "thing-" + listed++;
        wuhou.in("wuhou").listed(id, name, "其他", null);

        SearchAnswer answer = wuhou.search(new Question(name, null, null, null, null, 100, null));

        assertThat(answer.hits()).as(name).extracting(SearchAnswer.Hit::item).contains(id);
        for (SearchAnswer.Hit hit : answer.hits()) {
            for (SearchAnswer.Mark mark : hit.marks()) {
                assertThat(mark.start()).isLessThan(mark.end());
                assertThat(mark.end()).isLessThanOrEqualTo(hit.name().length());
            }
        }
    }

    @Property(tries = 50)
    void whateverIsListedElsewhereIsNotFoundHere(@ForAll("names") String name) {
        wuhou.in("jinniu").listed("foreign-" + listed++, name, "别处", null);

        SearchAnswer answer = wuhou.searchIn("wuhou", new Question(name, null, null, null, null, 100, null));

        assertThat(answer.hits()).extracting(SearchAnswer.Hit::item).noneMatch(item -> item.startsWith("foreign-"));
        assertThat(answer.facets().category())
                .extracting(SearchAnswer.Value::value)
                .isSubsetOf(List.of("其他"));
    }

    @Property(tries = 100)
    void whateverIsTypedIsAnswered(@ForAll String words) {
        assertThat(wuhou.searchIn("wuhou", Question.of(words)).total()).isNotNegative();
    }
}
