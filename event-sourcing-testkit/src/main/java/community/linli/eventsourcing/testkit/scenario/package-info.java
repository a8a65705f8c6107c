/**
 * Given, when, then: a rule of a service written once and run on three engines.
 *
 * <p>A scenario speaks of events, commands and refusals only, never of folded state as a premise. Beside what it says, each step proves: the
 * same command decided again on the same state gives the very same answer; the same command sent again gives the first answer and records
 * nothing; what is recorded counts each subject's version up by one; every command, event, fact and state survives being written and read
 * back; every event and command holds to its schema; no decider reads a clock, a random number or the machine's own zone.
 *
 * <p>Start at {@link community.linli.eventsourcing.testkit.scenario.Scenario}, or, to run the same text on every engine, at
 * {@link community.linli.eventsourcing.testkit.scenario.ScenarioTest}.
 */
@NullMarked
package community.linli.eventsourcing.testkit.scenario;

import org.jspecify.annotations.NullMarked;
