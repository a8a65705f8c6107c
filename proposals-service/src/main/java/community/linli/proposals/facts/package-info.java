/**
 * What proposals knows of the catalogue: the district's clock, communities and whether they are villages, and the doors with who lives behind them.
 *
 * <p>{@link community.linli.proposals.facts.CatalogFacts} reads from the catalogue's published events only the fields used here; a contract test
 * holds them against the catalogue's JSON Schemas. Each {@code Known…} is folded from them in the district's partition, so a decision reads it as
 * strictly as its own state. The ids are the catalogue's, under names of our own.
 */
@NullMarked
package community.linli.proposals.facts;

import org.jspecify.annotations.NullMarked;
