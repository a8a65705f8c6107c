package community.linli.planted.lamp;

import community.linli.planted.shade.ShadePolicies;

/** Counts in floating point and knows the rules of another room. */
public record LampState(double brightness, ShadePolicies shade) {}
