/**
 * A proposal from its first draft to the slate: who stands behind it, what it costs, what was said about it.
 *
 * <p>A resident drafts for the own community, invites co-authors and hands in while the round collects. Households of the community stand behind it,
 * each once; who changes it afterwards tells them, by a new version with its reason. In the round's review an officer or a steward who is not linked
 * to it answers every item of the checklist: it is admitted, rejected, or returned to come back. What is admitted stands on the slate, which
 * {@link community.linli.proposals.proposal.RoundSlateFold} writes into the round, until it is withdrawn or merged into another; from the first day
 * of voting nothing here moves but the hiding of texts, and in the end a certified result funds it or not. Amendments are possible until the end of
 * deliberation; after admission the cost may fall and not rise, and dimensions and parties stay, since no review would follow.
 *
 * <p>Hiding is apart from all this: a hidden text is shown to its authors alone and in no list and no count, leaves a slate that is not frozen, and
 * may be appealed against once, which somebody else than who hid it decides.
 *
 * <p>Public: commands, events, ids and the values they are made of. A story is read in the order {@code ProposalController}, {@code
 * ProposalCommand}, {@code ProposalDecider}, {@code Authoring}, {@code Reviewing}, {@code Moderating}, {@code ProposalPolicies}, {@code
 * ProposalEvent}.
 */
@NullMarked
package community.linli.proposals.proposal;

import org.jspecify.annotations.NullMarked;
