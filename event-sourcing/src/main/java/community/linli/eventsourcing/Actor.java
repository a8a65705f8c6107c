package community.linli.eventsourcing;

import java.util.Set;

/**
 * Who asks: a pseudonymous person and the coarse roles the token named. What the person may do with one entity is domain state.
 *
 * @param id the person's pseudonym, never a name
 * @param roles such as {@code resident}, {@code steward}
 */
public record Actor(String id, Set<String> roles) {

    /** The service itself, when a timer or a reaction asks. */
    public static final Actor RULE = new Actor("rule", Set.of("rule"));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the token named this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
