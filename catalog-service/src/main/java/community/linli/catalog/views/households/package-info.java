/** Who lives behind a door, since when, and who would; for those who live there and for stewards, and for each person the door of one's own. */
@NullMarked
package community.linli.catalog.views.households;

import org.jspecify.annotations.NullMarked;
