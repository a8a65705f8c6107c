@NullMarked
package community.linli.lending.desk;

import org.jspecify.annotations.NullMarked;
