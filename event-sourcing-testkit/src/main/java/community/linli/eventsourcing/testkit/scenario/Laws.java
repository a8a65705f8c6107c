package community.linli.eventsourcing.testkit.scenario;

import java.util.List;

/** What every step proves beside what the scenario says. */
final class Laws {

    private Laws() {}

    /** The same command once more gives the first answer, and nothing further is recorded. */
    static void sameCommandAgain(ScenarioEngine engine, Asked asked, Answer first) {
        int before = engine.world().history().size();
        List<Answer> again = engine.ask(asked);
        if (!again.getFirst().equals(first)) {
            throw new AssertionError("The same command sent again is answered otherwise:\n  " + Telling.of(first)
                    + "\n  " + Telling.of(again.getFirst()));
        }
        if (engine.world().history().size() != before) {
            throw new AssertionError(
                    "The same command sent again records events once more: " + Telling.of(asked.command()));
        }
    }
}
