package community.linli.planted.lamp;

import community.linli.planted.shade.ShadeState;

/** Counts in floating point and knows the state of another room. */
public record LampState(double brightness, ShadeState shade) {}
