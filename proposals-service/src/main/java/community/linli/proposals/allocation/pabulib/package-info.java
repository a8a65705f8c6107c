/**
 * Elections as files of Pabulib, the open library of participatory budgeting (pabulib.org/format, arXiv 2012.06539).
 *
 * <p>{@link community.linli.proposals.allocation.pabulib.PbSections} reads and writes without loss: unknown keys and columns stay, decimals stay as
 * written. {@link community.linli.proposals.allocation.pabulib.PbRules} names what Pabulib would refuse, with line and column. {@link
 * community.linli.proposals.allocation.pabulib.PbElection} makes an election of a file; {@link
 * community.linli.proposals.allocation.pabulib.PbExport} a file of an election and its result.
 */
@NullMarked
package community.linli.proposals.allocation.pabulib;

import org.jspecify.annotations.NullMarked;
