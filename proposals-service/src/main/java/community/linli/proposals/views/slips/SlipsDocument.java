package community.linli.proposals.views.slips;

import community.linli.proposals.ballot.BoxId;
import java.util.List;
import java.util.Map;

/**
 * One compartment; never leaves the service as it is.
 *
 * @param number the compartment's place among those of the box
 * @param sealed by tag, in order; empty after the keys are destroyed
 * @param leaves of the tree, in the order of the tags
 */
public record SlipsDocument(BoxId box, int number, Map<String, String> sealed, List<String> leaves) {}
