/**
 * What residents ask of the projects: which are there, what has this one done with its money and its time, and how do the books of a round stand. Pages
 * name the organisation and, by pseudonym, the social worker; of ratings they show totals from five on, never who rated.
 */
@NullMarked
package community.linli.proposals.views.projects;

import org.jspecify.annotations.NullMarked;
