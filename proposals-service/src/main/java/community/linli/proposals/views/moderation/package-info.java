/** What a steward or officer asks: which texts were reported or hidden by reports, and which hidings were appealed against. */
@NullMarked
package community.linli.proposals.views.moderation;

import org.jspecify.annotations.NullMarked;
