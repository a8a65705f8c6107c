package community.linli.proposals.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How money is shown to readers, never how it is counted with. What has no end as a decimal is cut and marked with {@code …}.
 *
 * @param decimals how many decimal places of the currency one unit of money is: 2 for fen
 * @param currency appended, such as {@code yuan}; may be empty
 */
public record Amounts(int decimals, String currency) {

    /** Fen, shown as yuan. */
    public static final Amounts YUAN = new Amounts(2, "yuan");

    /** A whole number of units. */
    public String of(long units) {
        return of(Rational.of(units));
    }

    /** Any amount, as a fraction of the currency that loses nothing. */
    public String exactly(Rational units) {
        return units.over(new Rational(BigInteger.TEN.pow(decimals), BigInteger.ONE))
                .toString();
    }

    /** Any amount. */
    public String of(Rational units) {
        Rational whole = units.over(new Rational(BigInteger.TEN.pow(decimals), BigInteger.ONE));
        BigDecimal cut = new BigDecimal(whole.numerator())
                .divide(new BigDecimal(whole.denominator()), decimals, RoundingMode.DOWN);
        boolean isExact = new Rational(cut.unscaledValue(), BigInteger.TEN.pow(decimals)).equals(whole);
        String text = cut.stripTrailingZeros().scale() <= 0 ? cut.toBigInteger().toString() : cut.toPlainString();
        return text + (isExact ? "" : "…") + (currency.isEmpty() ? "" : " " + currency);
    }
}
