/** What is shown of introductions and walks. */
@NullMarked
package community.linli.lending.views.introductions;

import org.jspecify.annotations.NullMarked;
