/** A compound or village whose board it is; founded, paused and resumed by an officer, filled by imports of the steward. */
@NullMarked
package community.linli.catalog.community;

import org.jspecify.annotations.NullMarked;
