/** What residents read of projects, from their events alone. */
@NullMarked
package community.linli.proposals.views.projects;

import org.jspecify.annotations.NullMarked;
