/** What the catalogue knows of loans: enough to say where an item is. Own records, held against lending's schemas by a contract test. */
@NullMarked
package community.linli.catalog.facts;

import org.jspecify.annotations.NullMarked;
