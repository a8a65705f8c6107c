/** A district with its name and its clock; the first thing that is registered, and the last that is closed. */
@NullMarked
package community.linli.catalog.district;

import org.jspecify.annotations.NullMarked;
