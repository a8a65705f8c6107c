package community.linli.lending.loan;

/**
 * A picture, recorded by what it is.
 *
 * @param name 1 to 100 characters
 * @param sha256 64 hexadecimal digits of its bytes
 */
public record Photo(String name, String sha256) {}
