package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two thousand households with ten things each are printed within 128 MB of heap, in a process of its own so that this is so. */
class LargeBoardTest {

    private static final int HOUSEHOLDS = 2_000;

    @Test
    void aBoardOfTwoThousandHouseholdsIsPrintedWithinItsMemory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBoardTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        System.out.print(said);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said.lines()).filteredOn(line -> line.endsWith("CPU")).hasSize(PaperSize.values().length + 1);
    }

    /** Prints both posters and as many labels as are printed at once. */
    public static void main(String[] arguments) {
        PublicPages pages = new PublicPages(URI.create("https://linli.example"));
        PrintRoom room = new PrintRoom(pages);
        PrintSubject subject = Boards.subject(Boards.large(HOUSEHOLDS), PrintWords.CHINESE);
        for (PaperSize paper : PaperSize.values()) {
            long start = cpuMillis();
            report(paper.name(), room.poster(subject, paper), start);
        }
        List<LabelText> labels = new LabelTexts(subject, pages).where(item -> true, door -> true);
        long start = cpuMillis();
        report("labels", room.labels(subject, "院", labels.subList(0, LabelsPdf.MOST)), start);
    }

    /** Of this thread alone; what else the machine does is left out. */
    private static long cpuMillis() {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static void report(String what, byte[] pdf, long start) {
        long millis = cpuMillis() - start;
        try (OpenedPdf opened = new OpenedPdf(pdf)) {
            System.out.println(what + " of " + HOUSEHOLDS + " households: " + opened.pages() + " pages, "
                    + pdf.length / 1000 + " kB, " + millis + " ms of CPU");
        }
    }
}
