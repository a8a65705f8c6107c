/** What those who bring proposals and social organisations together ask: which proposals seek one, and which organisations would. */
@NullMarked
package community.linli.proposals.views.matching;

import org.jspecify.annotations.NullMarked;
