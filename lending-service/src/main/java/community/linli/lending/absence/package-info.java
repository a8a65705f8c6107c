/**
 * A household that is away for some days. Requests to it wait for its return, its turns are jumped over and keep their place, nothing of it is offered
 * meanwhile; what it has borrowed goes on.
 */
@NullMarked
package community.linli.lending.absence;

import org.jspecify.annotations.NullMarked;
