package community.linli.benchmarks.allocation;

import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.Allocator;
import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.Election;
import community.linli.proposals.allocation.Rational;
import community.linli.proposals.allocation.Rule;
import community.linli.proposals.allocation.Ruleset;
import community.linli.proposals.allocation.Shares;
import community.linli.proposals.allocation.SlateProject;
import community.linli.proposals.allocation.pabulib.PbElection;
import community.linli.proposals.allocation.pabulib.PbSections;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints one line per election and rule: milliseconds by the clock and of processor time, the heap's peak in MiB, how often shares grew, how many
 * projects were funded. Each is counted once, cold code first, which is what an auditor meets; ends by itself after some minutes at most.
 *
 * <p>Arguments: the folder of {@code .pb} files; without it, only the made-up election is counted.
 */
public final class AllocationBenchmark {

    private static final int PROJECTS = 100;
    private static final int VOTERS = 10_000;

    private AllocationBenchmark() {}

    /** Counts and prints. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("election | projects | voters | rule | ms | CPU ms | peak heap MiB | steps | funded");
        if (arguments.length > 0) {
            try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".pb"))
                        .sorted()
                        .toList()) {
                    PbElection read = PbElection.of(PbSections.read(Files.readAllBytes(file)));
                    String name = file.getFileName().toString();
                    boolean isInForints = read.election().budget() > 10_000_000_000L;
                    count(name, read.election(), read.units(Rational.of(isInForints ? 1000 : 1)));
                }
            }
        }
        count("made up", madeUp(), Rational.of(100));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void count(String name, Election election, Rational increment) {
        for (Rule rule : Rule.values()) {
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long started = System.nanoTime();
            long cpuBefore = cpu();
            Allocation found = Allocator.allocate(election, Ruleset.of(rule).withIncrement(increment));
            long cpuMillis = (cpu() - cpuBefore) / 1_000_000;
            long millis = (System.nanoTime() - started) / 1_000_000;
            long peak = heap.stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    >> 20;
            Shares shares = found.shares();
            System.out.printf(
                    "%s | %d | %d | %s | %d | %d | %d | %s | %d%n",
                    name,
                    election.projects().size(),
                    election.voters(),
                    rule.key(),
                    millis,
                    cpuMillis,
                    peak,
                    shares == null ? "-" : shares.steps(),
                    found.selected().size());
        }
    }

    /** 100 projects, 10,000 voters who choose up to ten each, popular projects more often; the same on every run. */
    private static Election madeUp() {
        Random random = new Random(20260715);
        List<SlateProject> projects = new ArrayList<>();
        for (int project = 0; project < PROJECTS; project++) {
            projects.add(new SlateProject("p" + project, 100L * (20_000 + random.nextInt(80_000))));
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            Map<String, Boolean> chosen = new LinkedHashMap<>();
            for (int choice = random.nextInt(1, 11); choice > 0; choice--) {
                chosen.put("p" + random.nextInt(1 + random.nextInt(PROJECTS)), true);
            }
            ballots.add(Ballot.approving(chosen.keySet()));
        }
        return new Election(200_000_000, projects, ballots);
    }
}
