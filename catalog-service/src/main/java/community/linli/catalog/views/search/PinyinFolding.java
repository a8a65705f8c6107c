package community.linli.catalog.views.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How Chinese is read, in pinyin without tones, ü written v. A character with several readings is read as its neighbours want it, and its other
 * readings come after: who types one of them finds the thing as well.
 */
final class PinyinFolding {

    private PinyinFolding() {}

    /** The readings of each character of a text that is all Chinese and simplified, the likeliest first; empty for a character without any. */
    static List<List<String>> readings(String han) {
        int[] characters = han.codePoints().toArray();
        String[] inContext =
                PinyinHelper.toPinyin(han, PinyinStyleEnum.INPUT, " ").split(" ", -1);
        List<List<String>> readings = new ArrayList<>(characters.length);
        for (int at = 0; at < characters.length; at++) {
            Set<String> known = new LinkedHashSet<>();
            if (inContext.length == characters.length) {
                add(inContext[at], known);
            }
            if (Character.isBmpCodePoint(characters[at])) {
                for (String reading : PinyinHelper.toPinyinList((char) characters[at], PinyinStyleEnum.INPUT)) {
                    add(reading, known);
                }
            }
            readings.add(List.copyOf(known));
        }
        return readings;
    }

    private static void add(String reading, Set<String> known) {
        if (Syllables.isSyllable(reading)) {
            known.add(reading);
            if (reading.contains("v")) {
                // also as who cannot find ü types it: lu for 绿
                known.add(reading.replace('v', 'u'));
            }
        }
    }
}
