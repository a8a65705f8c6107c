/** What a loan's history tells, and to whom. */
@NullMarked
package community.linli.lending.views.audit;

import org.jspecify.annotations.NullMarked;
