package community.linli.eventsourcing.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route's row in the access matrix: which coarse roles of the token may call it. A controller method without it stops the start-up. Which
 * household or community a person may act for is decided in the decider.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** Stands for every role, for routes on which each actor sees only what is theirs. */
    String ANY_ROLE = "*";

    /**
     * Stands alone, for routes without a token, on which what the address itself holds is the right to it. They take no {@link CommandRequest} and
     * no {@link ReadRequest}, for nobody is known to ask.
     */
    String ANYONE = "anyone";

    /** Any one of these roles suffices; 403 {@code not-allowed} otherwise. */
    String[] value();
}
