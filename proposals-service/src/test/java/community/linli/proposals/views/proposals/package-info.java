@NullMarked
package community.linli.proposals.views.proposals;

import org.jspecify.annotations.NullMarked;
