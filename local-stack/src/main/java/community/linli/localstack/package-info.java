/**
 * Everything on one machine: a real broker, the embedded document store, an issuer and the services as processes (ADR 0009). {@link
 * community.linli.localstack.LocalStack} is what the command line and the system tests use alike.
 */
@NullMarked
package community.linli.localstack;

import org.jspecify.annotations.NullMarked;
