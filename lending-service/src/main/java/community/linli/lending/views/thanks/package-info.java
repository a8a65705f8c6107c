/**
 * The wall of thanks: what one household of a loan said to the other after its return, for everybody in the community to read, newest first. Swaps and
 * gifts have no words of thanks. Either household, or a steward, can have a thanks taken off. What a person said who has been erased since stands
 * without its words.
 */
@NullMarked
package community.linli.lending.views.thanks;

import org.jspecify.annotations.NullMarked;
