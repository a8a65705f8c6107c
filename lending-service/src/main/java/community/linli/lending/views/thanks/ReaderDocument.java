package community.linli.lending.views.thanks;

import community.linli.lending.facts.CommunityId;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives, who may read the wall there; never leaves the service.
 *
 * @param community null for who lives nowhere
 * @param isErased whether nothing shall be known of the person any more
 */
record ReaderDocument(@Nullable CommunityId community, boolean isErased) {}
