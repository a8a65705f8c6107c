/**
 * The post room: what needs keys, a clock or the world outside. It seals addresses before they become commands, so that no log, store or queue ever
 * holds one in clear; it sends notices by mail and as signed requests; and it writes calendars.
 *
 * <p>The post office looks at the read models every now and then. What it sends it has begun before, in the person's postbox, whose decider lets no
 * notice be begun twice on a channel; so two instances, a restart, or a read model that lags cannot send twice. It decides nothing else: what is
 * told whom is the inbox's table, and whether it still matters is asked at the moment of sending. ADR 0019.
 */
@NullMarked
package community.linli.lending.desk;

import org.jspecify.annotations.NullMarked;
