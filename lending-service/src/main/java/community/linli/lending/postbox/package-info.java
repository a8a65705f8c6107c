/**
 * How a person wants to hear of what happens, and what has been read and sent.
 *
 * <p>A postbox is one person's. It holds the wishes (language, quiet hours, channel, groups that are not sent), how far the inbox has been read, the
 * digest of the calendar's secret, and each sending from its beginning to its end. A sending is begun before anything leaves the house, and no notice
 * is begun twice on a channel: that is what makes "never twice" true, whatever is restarted. Addresses come sealed (ADR 0019); nobody here can read
 * them. The notices themselves are a view, since they follow from what happened; the desk sends them.
 */
@NullMarked
package community.linli.lending.postbox;

import org.jspecify.annotations.NullMarked;
