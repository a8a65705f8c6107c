/** What a person sees. */
@NullMarked
package community.linli.systemtests.browser;

import org.jspecify.annotations.NullMarked;
