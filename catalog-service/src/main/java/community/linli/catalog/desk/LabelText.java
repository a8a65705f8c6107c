package community.linli.catalog.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a thing's label.
 *
 * @param mode {@code lend}, {@code swap} or {@code give}
 * @param terms how it is offered, such as {@code 借 7 天}
 * @param place where it belongs, such as {@code 2单元 302}
 * @param address of the thing's page
 */
record LabelText(String name, String mode, String terms, String place, String community, String address) {

    /** The legible name in lines of at most this width, in letters of one point; the last one shortened where there are more than so many. */
    List<String> nameLines(Lettering letters, float width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = letters.legible(name);
        while (lines.size() < most - 1 && letters.width(rest) > width) {
            int end = letters.beginning(rest, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = Math.max(1, space > 0 ? space : end);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(letters.shortened(rest, width));
        return lines;
    }
}
