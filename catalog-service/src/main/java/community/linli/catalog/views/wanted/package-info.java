/**
 * What neighbours ask each other for: the community's open wanted posts, newest first, with who asks and with what it was answered; and a household's own,
 * with how they ended. Who lives elsewhere finds nothing here.
 */
@NullMarked
package community.linli.catalog.views.wanted;

import org.jspecify.annotations.NullMarked;
