package community.linli.eventsourcing.testkit.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for tests that are switched off. The only way to leave a test out is {@link
 * community.linli.eventsourcing.testkit.containers.ContainersTest}, which prints its reason.
 */
public final class SkipScan {

    private static final Pattern SKIP = Pattern.compile(
            "@(Disabled|Ignore|EnabledIf|EnabledOn|DisabledIf|DisabledOn|RepeatedIfExceptions|RetryingTest)\\w*"
                    + "|\\b(assumeTrue|assumeFalse|assumeThat|assumingThat|TestAbortedException)\\b"
                    + "|@Testcontainers\\s*\\(\\s*disabledWithoutDocker");

    private SkipScan() {}

    /** Each skip found under the folder of test sources, as {@code path:line text}. */
    public static List<String> of(Path testSources) {
        List<String> found = new ArrayList<>();
        for (Path file : new Sources(testSources).files()) {
            List<String> lines = Sources.text(file).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (SKIP.matcher(lines.get(line)).find()) {
                    found.add(testSources.relativize(file) + ":" + (line + 1) + " "
                            + lines.get(line).strip());
                }
            }
        }
        return found;
    }
}
