/**
 * What social organisations 社会组织 would do in a round: which dimensions, and what they can. It matches proposals that seek one.
 *
 * <p>An organisation has one open offer in a round; the person who speaks for it, or an officer, revises and withdraws it. Whoever speaks for an
 * organisation reviews no proposal that names it; {@link community.linli.proposals.organisationoffer.OrganisationVoice} tells.
 *
 * <p>Public: commands, events, the id and who speaks for whom.
 */
@NullMarked
package community.linli.proposals.organisationoffer;

import org.jspecify.annotations.NullMarked;
