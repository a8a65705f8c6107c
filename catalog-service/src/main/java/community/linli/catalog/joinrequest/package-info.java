/**
 * Who has no code asks to live behind a door; a steward confirms it or declines with a reason, the person may take it back, and it lapses when nobody
 * answers. A person has one open request in a district, which is why requests are named by the person.
 */
@NullMarked
package community.linli.catalog.joinrequest;

import org.jspecify.annotations.NullMarked;
