@NullMarked
package community.linli.lending.views.feed;

import org.jspecify.annotations.NullMarked;
