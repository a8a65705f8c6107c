/** What the documents promise. */
@NullMarked
package community.linli.systemtests.docs;

import org.jspecify.annotations.NullMarked;
