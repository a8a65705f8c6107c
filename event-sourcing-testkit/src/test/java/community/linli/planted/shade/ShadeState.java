package community.linli.planted.shade;

/** The state of a shade. */
public record ShadeState(String colour) {}
