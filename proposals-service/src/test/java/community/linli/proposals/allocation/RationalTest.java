package community.linli.proposals.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @Test
    void fractionsAreInLowestTermsWithAPositiveDenominator() {
        assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO).hasToString("0");
        assertThat(Rational.parse("363734.88")).hasToString("9093372/25");
        assertThat(Rational.parse("1/3").plus(Rational.parse("1/6"))).hasToString("1/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/0", "1,5", "1e3", ".5", "5.", "1/-2", "NaN", "٣"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Property(tries = 500)
    void everyFractionIsReadAsItIsWritten(@ForAll long numerator, @ForAll long denominator) {
        if (denominator != 0) {
            Rational one = Rational.of(numerator, denominator);
            assertThat(Rational.parse(one.toString())).isEqualTo(one);
            assertThat(one.minus(one)).isEqualTo(Rational.ZERO);
            assertThat(one.plus(Rational.of(1)).compareTo(one)).isPositive();
            if (numerator != 0) {
                assertThat(one.over(one)).isEqualTo(Rational.of(1));
            }
        }
    }
}
