/**
 * What somebody who endorsed a proposal asks: what became of it since? The decider's log tells, so that nothing is sent and nothing is lost: every
 * amendment with its reason, a merger, a withdrawal, and what the review and the vote decided.
 */
@NullMarked
package community.linli.proposals.views.told;

import org.jspecify.annotations.NullMarked;
