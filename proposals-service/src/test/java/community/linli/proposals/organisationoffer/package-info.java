@NullMarked
package community.linli.proposals.organisationoffer;

import org.jspecify.annotations.NullMarked;
