package community.linli.localstack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** A door that shares. */
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
        return items().lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 3))
                .map(cells -> new Door(cells[0], cells[1]))
                .distinct()
                .toList();
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
