/** What is promised of the door and of the files that deploy it. */
@NullMarked
package community.linli.gateway;

import org.jspecify.annotations.NullMarked;
