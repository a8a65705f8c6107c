/**
 * What a service needs to prove that it keeps the rules: scenarios, laws, a real broker, a document store and the rules of the house.
 *
 * <p>A scenario is written once as given, when, then and runs on the pure decider, on a topology without a broker, and on a real broker.
 * Every scenario proves the laws of {@link community.linli.eventsourcing.testkit.scenario} beside what it says itself.
 */
@NullMarked
package community.linli.eventsourcing.testkit;

import org.jspecify.annotations.NullMarked;
