/**
 * What a person asks: what has happened that concerns my household, what of it have I not read, and how do I wish to hear of it?
 *
 * <p>{@link community.linli.lending.views.inbox.WhoIsTold} is the table: every event, whom it is told, and whether it matters only as long as things
 * stand as they did. A thread, one per subject, keeps who its households are and what each was told; the id of a notice follows from the event and
 * the household, so nobody is told twice. People see the notices since they joined the household, and not what they did themselves.
 */
@NullMarked
package community.linli.lending.views.inbox;

import org.jspecify.annotations.NullMarked;
