/**
 * Who has met whom, the question for which all of this is made: do neighbours who never met now know each other, does the network grow, and who could be
 * introduced to whom. Two households have met once a thing was handed over between them: a loan, by both words or by one that the other did not gainsay; a
 * gift; a swap that came about. Swaps that were undone leave nothing behind here either.
 *
 * <p>The design is the simplest that stays bounded. One document per household holds its meetings, so an event touches two small documents, however large
 * the community is; nothing in them depends on whether the catalogue's or lending's events are heard first. A community is put together when somebody asks:
 * its documents lie side by side under ids that begin with it, and {@link community.linli.lending.views.network.Network}, a union-find, makes components of
 * them in nearly linear time. Labels of components kept in documents would have to be rewritten with each handover, a thousand at a time when two large
 * components meet. Nothing is lent, given or swapped between communities, so there are no pairs across them: a district's figures are sums, and its largest
 * component is the largest of a community's.
 *
 * <p>Reading the documents is what costs: about a second of processor time for 3,000 households of 20 acquaintances each, of which the figures take 30 ms.
 * A district of 100,000 is read one community after the other: in bounded memory but, reckoned from that, in half a minute. Nothing is remembered between
 * two readings.
 *
 * <p>When the last resident has left, whoever joins later begins anew behind the same door and has met nobody. What the household before has done stays
 * in the months in which it did it, so that a month's figures are the same for ever, and is gone from the figures of today.
 */
@NullMarked
package community.linli.lending.views.network;

import org.jspecify.annotations.NullMarked;
