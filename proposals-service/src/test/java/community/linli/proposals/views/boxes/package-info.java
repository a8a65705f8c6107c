@NullMarked
package community.linli.proposals.views.boxes;

import org.jspecify.annotations.NullMarked;
