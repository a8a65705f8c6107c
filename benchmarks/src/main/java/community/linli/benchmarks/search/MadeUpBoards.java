package community.linli.benchmarks.search;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemId;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Things with names as people give them: a maker, what kind, what it is, a number, in Chinese, in Latin letters, or in both; the same each time. */
final class MadeUpBoards {

    static final District DISTRICT = new District("wuhou");

    private static final int COMMUNITIES = 500;
    private static final int HOUSEHOLDS = 200_000;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> MAKERS = List.of(
            "博世", "牧田", "小米", "华为", "美的", "苏泊尔", "史丹利", "飞利浦", "迪卡侬", "乐高", "Bosch", "Makita", "Dyson", "Philips",
            "Canon", "Nikon", "LEGO", "Thule", "Giant", "Kindle", "", "", "", "", "", "", "", "", "", "");
    private static final List<String> KINDS = List.of(
            "折叠", "电动", "手动", "儿童", "家用", "大号", "小号", "便携", "户外", "不锈钢", "木质", "充气", "多功能", "蓝牙", "无线", "mini", "Pro",
            "", "", "", "", "");
    private static final List<String> THINGS = List.of(
            "电钻",
            "冲击钻",
            "角磨机",
            "螺丝刀",
            "扳手",
            "人字梯",
            "手推车",
            "吸尘器",
            "投影仪",
            "加湿器",
            "电饭煲",
            "空气炸锅",
            "火锅",
            "蒸笼",
            "石磨",
            "帐篷",
            "睡袋",
            "露营灯",
            "登山包",
            "望远镜",
            "自行车",
            "滑板车",
            "平衡车",
            "羽毛球拍",
            "瑜伽垫",
            "哑铃",
            "跳绳",
            "象棋",
            "围棋",
            "积木",
            "拼图",
            "风筝",
            "推车",
            "餐椅",
            "安全座椅",
            "学步车",
            "吉他",
            "古筝",
            "二胡",
            "手风琴",
            "缝纫机",
            "轮椅",
            "血压计",
            "行李箱",
            "音乐盒",
            "转椅",
            "调音器",
            "弹弓",
            "相机",
            "三脚架",
            "drill",
            "ladder",
            "tent",
            "projector",
            "suitcase",
            "telescope",
            "keyboard",
            "humidifier");
    private static final List<String> CATEGORIES = List.of("工具", "家电", "厨房", "户外", "运动", "玩具", "母婴", "图书", "园艺", "其他");
    private static final List<String> NOTES =
            List.of("周末可借", "请爱惜使用", "附说明书", "需自备电池", "晚上七点后在家", "配件齐全", "", "", "", "");
    private static final List<String> MODES = List.of("lend", "lend", "lend", "give", "swap");
    private static final String CHARACTERS = "山水风云花木金石天地春夏秋冬东南西北红黄蓝绿大小新老高平安福寿喜乐和美";

    private final Random random = new Random(20_260_501);

    Recorded<?> listed(int number) {
        ItemListed listed = listing(number);
        return new Recorded<>(
                "e-" + number, DISTRICT, listed.subject(), 1, BEGINNING.plusSeconds(number), "somebody", listed);
    }

    private ItemListed listing(int number) {
        String mode = any(MODES);
        String note = any(NOTES);
        return new ItemListed(
                new ItemId("thing-" + number),
                new CommunityId("community-" + random.nextInt(COMMUNITIES)),
                new HouseholdId("household-" + random.nextInt(HOUSEHOLDS)),
                name(number),
                any(CATEGORIES),
                mode,
                mode.equals("lend") ? 7 : null,
                note.isEmpty() ? null : note,
                null,
                null,
                null,
                null);
    }

    /** One in four is a book, whose words nobody else uses. */
    private String name(int number) {
        if (random.nextInt(4) == 0) {
            StringBuilder title = new StringBuilder("《");
            for (int character = 0; character < 3 + random.nextInt(4); character++) {
                title.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            return title.append("》").toString();
        }
        String model = random.nextInt(3) == 0 ? " " + (char) ('A' + random.nextInt(26)) + number % 10_000 : "";
        return (any(MAKERS) + any(KINDS) + any(THINGS) + model).strip();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
