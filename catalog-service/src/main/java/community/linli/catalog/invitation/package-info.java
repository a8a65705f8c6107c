/**
 * A steward invites a household, and whoever brings the code that was printed for its door lives there from then on. An invitation serves one person,
 * for some days; another one for the same household takes its place. A code follows from the invitation's id and the service's key, so nothing that is
 * recorded holds one.
 */
@NullMarked
package community.linli.catalog.invitation;

import org.jspecify.annotations.NullMarked;
