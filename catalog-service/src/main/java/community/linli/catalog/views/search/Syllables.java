package community.linli.catalog.views.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pinyin as it is typed: without tones and often without blanks, the last syllable perhaps unfinished, some told by their first sound alone. */
final class Syllables {

    private static final int MAX_LENGTH = 6;
    private static final int MAX_WAYS = 8;
    private static final int MAX_LETTERS = 40;
    private static final Set<String> DOUBLE_INITIALS = Set.of("zh", "ch", "sh");
    private static final String INITIALS = "bpmfdtnlgkhjqxzcsryw";
    private static final Set<String> ALL = Set.of("""
            a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen
            ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong
            cou cu cuan cui cun cuo da dai dan dang dao de deng di dia dian diao die ding diu dong dou du duan dui dun duo
            e ei en er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan
            guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian
            jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan
            kuang kui kun kuo la lai lan lang lao le lei len leng li lia lian liang liao lie lin ling liu long lou lu luan
            lue lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang
            nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nue nuo nv nve o ou pa pai pan pang
            pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que
            qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan
            shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun
            suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen
            weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong
            you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou
            zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
            """.strip().split("\\s+"));

    private Syllables() {}

    /**
     * A part of what was typed.
     *
     * @param isWhole whether it is a syllable; else what a syllable begins with
     */
    record Part(String text, boolean isWhole) {

        /** The syllables that it may stand for. */
        Set<String> syllables() {
            return isWhole ? Set.of(text) : beginningWith(text);
        }
    }

    static boolean isSyllable(String text) {
        return ALL.contains(text);
    }

    /** All syllables that begin so. */
    static Set<String> beginningWith(String text) {
        Set<String> found = new TreeSet<>();
        ALL.stream().filter(syllable -> syllable.startsWith(text)).forEach(found::add);
        return found;
    }

    /** The same syllable in the mouths of those to whom z and zh, n and l, n and ng are one; itself is among them. */
    static Set<String> soundingLike(String syllable) {
        String plain = plain(syllable);
        Set<String> found = new TreeSet<>();
        ALL.stream().filter(other -> plain(other).equals(plain)).forEach(found::add);
        return found;
    }

    private static String plain(String syllable) {
        String start = DOUBLE_INITIALS.stream().anyMatch(syllable::startsWith)
                ? syllable.charAt(0) + syllable.substring(2)
                : syllable;
        String middle = start.startsWith("n") ? "l" + start.substring(1) : start;
        return middle.endsWith("ng") ? middle.substring(0, middle.length() - 1) : middle;
    }

    /** The ways to read letters as whole syllables, at most eight: {@code xian} is {@code xian} or {@code xi an}. */
    static List<List<Part>> whole(String letters) {
        return ways(letters, false, false);
    }

    /** The ways in which the last syllable may be unfinished, as while it is typed: {@code dianz} is {@code dian z…}. */
    static List<List<Part>> unfinished(String letters) {
        return ways(letters, true, false);
    }

    /** The ways in which some syllables are told by their first sound, more than half of the letters by whole ones: {@code dzuan}. */
    static List<List<Part>> abridged(String letters) {
        return ways(letters, true, true).stream()
                .filter(way -> way.stream()
                                        .filter(Part::isWhole)
                                        .mapToInt(part -> part.text().length())
                                        .sum()
                                * 2
                        > letters.length())
                .toList();
    }

    /** Letters as first sounds, one each, {@code zh} being told by its {@code z}; empty where there are vowels of no syllable's beginning. */
    static Set<String> initials(String letters) {
        Set<String> found = new LinkedHashSet<>();
        for (String form : List.of(letters, letters.replaceAll("([zcs])h", "$1"))) {
            if (form.length() > 1 && form.chars().noneMatch(letter -> "iuv".indexOf(letter) >= 0)) {
                found.add(form);
            }
        }
        return found;
    }

    private static List<List<Part>> ways(String letters, boolean isOpen, boolean isAbridged) {
        List<List<Part>> found = new ArrayList<>();
        if (letters.length() <= MAX_LETTERS && letters.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            new Walk(letters, isOpen, isAbridged, found, new boolean[letters.length()]).from(0, new ArrayList<>());
        }
        return found;
    }

    /** Finds ways; a place from which none goes on is found out once, and not again for each way that leads there. */
    @SuppressWarnings("ArrayRecordComponent") // marked while it walks, and never compared
    private record Walk(
            String letters, boolean isOpen, boolean isAbridged, List<List<Part>> found, boolean[] isDeadEnd) {

        /** Longest first, since that is what is usually meant. */
        void from(int start, List<Part> way) {
            if (start == letters.length()) {
                found.add(List.copyOf(way));
                return;
            }
            if (found.size() >= MAX_WAYS || isDeadEnd[start]) {
                return;
            }
            int before = found.size();
            for (int end = Math.min(letters.length(), start + MAX_LENGTH); end > start; end--) {
                String text = letters.substring(start, end);
                boolean isLast = isOpen && end == letters.length();
                if (isLast && !isAbridged && !beginningWith(text).isEmpty()) {
                    on(new Part(text, false), end, way);
                } else if (isSyllable(text)) {
                    on(new Part(text, true), end, way);
                }
                if (isAbridged && isInitial(text)) {
                    on(new Part(text, false), end, way);
                }
            }
            isDeadEnd[start] = found.size() == before;
        }

        private void on(Part part, int end, List<Part> way) {
            way.add(part);
            from(end, way);
            way.removeLast();
        }

        private static boolean isInitial(String text) {
            return DOUBLE_INITIALS.contains(text) || (text.length() == 1 && INITIALS.contains(text));
        }
    }
}
