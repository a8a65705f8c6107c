package community.linli.localstack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A community with its files.
 *
 * @param folder the folder of its files under {@code demo/} on the class path, and the community's id
 */
public record DemoBoard(String district, String districtName, String folder, String name, String kind, String steward) {

    /** The real-size board: 148 doors, 113 of them sharing 800 items. */
    public static final DemoBoard JINPING = new DemoBoard("wuhou", "武侯区", "jinping-26", "锦屏街26号院", "urban", "steward");

    /** A small one in another district. */
    public static final DemoBoard SHAXI =
            new DemoBoard("jinjiang", "锦江区", "shaxi", "沙溪院子", "urban", "jinjiang-steward");

    /** A village of 12 doors, beside the real-size board in its district. */
    public static final DemoBoard HUAXI = new DemoBoard("wuhou", "武侯区", "huaxi-village", "花溪村", "village", "steward2");

    /** A door. */
    public record Door(String unit, String door) {}

    /** {@code households.csv}. */
    public String households() {
        return read("households.csv");
    }

    /** {@code items.csv}. */
    public String items() {
        return read("items.csv");
    }

    /** The doors that list something, in the order of the file. */
    public List<Door> sharingDoors() {
        return rows(items())
                .map(cells -> new Door(cells[0], cells[1]))
                .distinct()
                .toList();
    }

    /** All doors, in the order of the file. */
    public List<Door> doors() {
        return rows(households()).map(cells -> new Door(cells[0], cells[2])).toList();
    }

    private static Stream<String[]> rows(String file) {
        return file.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", 4));
    }

    private String read(String file) {
        String path = "/demo/" + folder + "/" + file;
        try (InputStream stream = DemoBoard.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
