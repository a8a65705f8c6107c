/** Proves what the diary says about free days. */
@NullMarked
package community.linli.lending.itemdiary;

import org.jspecify.annotations.NullMarked;
