@NullMarked
package community.linli.proposals.views.duplicates;

import org.jspecify.annotations.NullMarked;
