/**
 * How votes become money: a pure library in a folder, without events, clock or floating point.
 *
 * <p>An {@link community.linli.proposals.allocation.Election} (budget, slate, ballots) and a {@link
 * community.linli.proposals.allocation.Ruleset} (rule, growth, ties, limits) go into {@link community.linli.proposals.allocation.Allocator}; an
 * {@link community.linli.proposals.allocation.Allocation} comes out, with every step, exclusion and tie and what each project lacked. All is exact:
 * money in fen as {@code long}, shares and prices as {@link community.linli.proposals.allocation.Rational}. The same digests give the same bytes on
 * any machine, in whatever order projects and ballots arrive.
 *
 * <p>Ballots of every form become points ({@link community.linli.proposals.allocation.BallotForm}), and one rule counts them. One community's round
 * is one election whose budget is the community's cap; a city-wide election may cap each community instead ({@link
 * community.linli.proposals.allocation.Limits}). Sources of the rules: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with
 * Additive Utilities" (NeurIPS 2021), and the published descriptions of equal shares with growing budgets.
 *
 * <p>Files of Pabulib are read and written in {@code pabulib}.
 */
@NullMarked
package community.linli.proposals.allocation;

import org.jspecify.annotations.NullMarked;
