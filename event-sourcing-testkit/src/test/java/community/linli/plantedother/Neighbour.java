package community.linli.plantedother;

/** A class of another service. */
public final class Neighbour {}
