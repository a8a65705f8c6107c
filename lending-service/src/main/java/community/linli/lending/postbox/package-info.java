/** How a person wants to hear of what happens, and what has been read and sent. */
@NullMarked
package community.linli.lending.postbox;

import org.jspecify.annotations.NullMarked;
