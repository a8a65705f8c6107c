/** A district with its name and its clock; the first thing that is registered. */
@NullMarked
package community.linli.catalog.district;

import org.jspecify.annotations.NullMarked;
