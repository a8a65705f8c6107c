package community.linli.proposals.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An exact fraction in lowest terms, with a positive denominator. Written {@code 3}, {@code -1/2} or {@code 42703/21}; never a decimal, because
 * most shares have none that ends.
 *
 * @param numerator carries the sign
 * @param denominator at least one
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** Nothing. */
    public static final Rational ZERO = of(0);

    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

    /** Brings the fraction to lowest terms. */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction has no denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** A whole number. */
    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A fraction of two whole numbers. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads {@code 3}, {@code 1/2} or {@code 363734.88}.
     *
     * @throws NumberFormatException if the text is none of these
     */
    public static Rational parse(String text) {
        var fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigInteger denominator = fraction.group(2) == null ? BigInteger.ONE : new BigInteger(fraction.group(2));
            if (denominator.signum() != 0) {
                return new Rational(new BigInteger(fraction.group(1)), denominator);
            }
        }
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal decimal = new BigDecimal(text);
            return new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        }
        throw new NumberFormatException(text + " is no number");
    }

    /** The sum. */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The lesser of the two. */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
