/**
 * Mine for yours: between two households, two things for one, or three households in a ring. All things are promised in one decision or none; ownership
 * changes in one decision when the last thing has changed hands; a half that fails leaves nothing behind.
 */
@NullMarked
package community.linli.lending.swap;

import org.jspecify.annotations.NullMarked;
