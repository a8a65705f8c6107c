@NullMarked
package community.linli.lending.loan;

import org.jspecify.annotations.NullMarked;
