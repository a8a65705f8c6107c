/**
 * What a household's calendar asks: on which days does what go back, when do we meet at the door, which days are ours? An entry keeps its id and
 * counts its changes, and what is called off stays as such for a while, so that a subscribed calendar follows.
 */
@NullMarked
package community.linli.lending.views.feed;

import org.jspecify.annotations.NullMarked;
