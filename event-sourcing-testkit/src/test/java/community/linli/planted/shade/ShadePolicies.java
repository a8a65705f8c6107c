package community.linli.planted.shade;

/** The rules of a shade. */
public record ShadePolicies(String colour) {}
