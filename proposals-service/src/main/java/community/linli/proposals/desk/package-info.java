/**
 * The polling desk: the only place that knows a voter and a ballot at the same time, and forgets it at once.
 *
 * <p>It seals a choice before it becomes a command, so that no log, store or queue ever holds one; it computes the voter's tag, the one name under
 * which the deciders know a voter; and it keeps each box's keys, outside of everything that can be rebuilt, until its clerk destroys them. It
 * decides nothing: hours, roll and "one counts" are the deciders'. Sources: RFC 9180 (HPKE), Shamir (1979), ADR 0017.
 */
@NullMarked
package community.linli.proposals.desk;

import org.jspecify.annotations.NullMarked;
