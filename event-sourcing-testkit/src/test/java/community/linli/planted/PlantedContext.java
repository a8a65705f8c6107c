package community.linli.planted;

/** Wiring that nobody may import. */
public final class PlantedContext {}
