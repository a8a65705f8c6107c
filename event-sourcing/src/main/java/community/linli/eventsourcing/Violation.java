package community.linli.eventsourcing;

/**
 * One field or row that is wrong.
 *
 * @param pointer where: a JSON pointer, or {@code items.csv:17:mode} for line and column of a file
 * @param code stable, lower case with hyphens
 * @param message one clear sentence
 */
public record Violation(String pointer, String code, String message) {}
