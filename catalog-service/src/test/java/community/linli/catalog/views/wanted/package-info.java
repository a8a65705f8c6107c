/** What neighbours ask each other for, from events to what is read. */
@NullMarked
package community.linli.catalog.views.wanted;

import org.jspecify.annotations.NullMarked;
