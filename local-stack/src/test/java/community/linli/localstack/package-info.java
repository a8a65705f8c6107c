@NullMarked
package community.linli.localstack;

import org.jspecify.annotations.NullMarked;
