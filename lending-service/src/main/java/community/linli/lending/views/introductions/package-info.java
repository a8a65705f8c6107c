/**
 * Whom are we to meet, and who walks with whom? A household reads its introductions as they look to it, its walks, the walks that wait for somebody to come
 * along, and whether it takes part. That the other would rather not is in no answer.
 */
@NullMarked
package community.linli.lending.views.introductions;

import org.jspecify.annotations.NullMarked;
