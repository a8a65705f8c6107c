@NullMarked
package community.linli.lending.views.inbox;

import org.jspecify.annotations.NullMarked;
