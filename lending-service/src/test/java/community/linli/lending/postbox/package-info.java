@NullMarked
package community.linli.lending.postbox;

import org.jspecify.annotations.NullMarked;
