@NullMarked
package community.linli.proposals.desk;

import org.jspecify.annotations.NullMarked;
