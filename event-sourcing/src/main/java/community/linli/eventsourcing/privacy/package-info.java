/**
 * Secrets that can be destroyed for good. What is kept in a log for ever can be forgotten only by losing the key to it, so keys lie outside of all
 * that is copied, backed up or rebuilt. Used by the desks of services; deciders never see a key.
 */
@NullMarked
package community.linli.eventsourcing.privacy;

import org.jspecify.annotations.NullMarked;
