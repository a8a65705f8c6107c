@NullMarked
package community.linli.lending.gift;

import org.jspecify.annotations.NullMarked;
