/** Planted violations: each breaks one rule of the house, so that the rule can be seen to bite. */
@NullMarked
package community.linli.plantedother;

import org.jspecify.annotations.NullMarked;
