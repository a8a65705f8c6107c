@NullMarked
package community.linli.proposals.views.moderation;

import org.jspecify.annotations.NullMarked;
