/**
 * What lending knows of the catalogue: districts with their time zone, items, doors, and who lives behind which.
 *
 * <p>{@link community.linli.lending.facts.CatalogFacts} reads from the catalogue's published events only the fields used here; a contract
 * test holds them against the catalogue's JSON Schemas. Each {@code Known…} is folded from them in the district's partition, so a decision
 * reads it as strictly as its own state. The ids are the catalogue's, under names of our own.
 */
@NullMarked
package community.linli.lending.facts;

import org.jspecify.annotations.NullMarked;
