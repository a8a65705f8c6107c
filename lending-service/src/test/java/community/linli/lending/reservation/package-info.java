@NullMarked
package community.linli.lending.reservation;

import org.jspecify.annotations.NullMarked;
