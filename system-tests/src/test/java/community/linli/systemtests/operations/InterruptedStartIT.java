package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.operations.CommandLine.Running;
import community.linli.systemtests.operations.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that is ended before it is done, from the keyboard or by another command; and what the next one finds. */
class InterruptedStartIT {

    private static final String MADE_BY_THE_FIRST = "made.by.the.first";

    @TempDir
    Path folder;

    private final List<ProcessHandle> seen = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        CommandLine.end(seen);
    }

    @Test
    void anInterruptedStartLeavesNoProcessAndKeepsTheLogUnlessFreshForgetsIt() throws Exception {
        CommandLine linli = new CommandLine(folder.resolve("data"));
        Running first = startedAsFarAsTheBroker(linli, "up");
        assertThat(topics(linli)).doesNotContain(MADE_BY_THE_FIRST);
        make(linli);
        first.interrupt();
        expectEnded(first);

        Running second = startedAsFarAsTheBroker(linli, "up");
        assertThat(topics(linli)).contains(MADE_BY_THE_FIRST);
        assertThat(linli.run("up", "--fresh").refused().text())
                .contains("Linli is starting already, as process "
                        + second.process().pid());
        Said down = linli.run("down");
        assertThat(down.code()).isZero();
        assertThat(down.text()).contains("The start of Linli was ended");
        expectEnded(second);

        Running third = startedAsFarAsTheBroker(linli, "up", "--fresh");
        assertThat(topics(linli)).doesNotContain(MADE_BY_THE_FIRST);
        third.interrupt();
        expectEnded(third);
    }

    @Test
    void downEndsAStartFromItsFirstMomentAndSaysSoWhereNothingRuns() throws IOException {
        CommandLine linli = new CommandLine(folder.resolve("data"));
        assertThat(linli.run("down").text()).contains("Linli does not run here.");

        Running start = linli.start("up").awaitSaying("Linli is starting");
        Said down = linli.run("down");
        seen.addAll(start.processes());

        assertThat(down.text()).contains("The start of Linli was ended");
        expectEnded(start);
        assertThat(folder.resolve("data/running.json")).doesNotExist();
    }

    private Running startedAsFarAsTheBroker(CommandLine linli, String... command) {
        Running start = linli.start(command).awaitSaying("broker     ready");
        seen.addAll(start.processes());
        return start;
    }

    private void expectEnded(Running start) throws IOException {
        CommandLine.awaitGone(seen);
        assertThat(start.said()).contains("Linli was ended while it started.").doesNotContain("Exception");
    }

    private static Admin admin(CommandLine linli) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + linli.ports().broker()));
    }

    private static Set<String> topics(CommandLine linli) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(linli)) {
            return admin.listTopics().names().get();
        }
    }

    private static void make(CommandLine linli) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(linli)) {
            admin.createTopics(List.of(new NewTopic(MADE_BY_THE_FIRST, 1, (short) 1)))
                    .all()
                    .get();
        }
    }
}
