/** House rules of the service, and its command for auditors. */
@NullMarked
package community.linli.proposals;

import org.jspecify.annotations.NullMarked;
