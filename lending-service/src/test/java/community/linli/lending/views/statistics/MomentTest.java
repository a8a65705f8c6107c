package community.linli.lending.views.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MomentTest {

    private static LocalDate weekOn(Instant instant, ZoneId zone) {
        Moment moment = Moment.of(instant);
        Integer quarter = moment.quarter();
        return quarter == null ? moment.monday() : Moment.mondayOf(moment.monday(), quarter, zone);
    }

    @Property
    void anInstantLiesInItsWeekOnEveryClock(
            @ForAll @LongRange(min = 946_684_800L, max = 4_102_444_800L) long second,
            @ForAll @IntRange(min = -48, max = 56) int quartersOfOffset) {
        Instant instant = Instant.ofEpochSecond(second);
        ZoneId zone = ZoneOffset.ofTotalSeconds(quartersOfOffset * 900);

        assertThat(weekOn(instant, zone))
                .isEqualTo(Moment.mondayOf(instant.atZone(zone).toLocalDate()));
    }

    @Property
    void noWeekHasMoreThan104Edges(@ForAll @LongRange(min = 0, max = 604_799) long second) {
        Integer quarter = Moment.of(Instant.parse("2026-05-04T00:00:00Z").plusSeconds(second))
                .quarter();

        assertThat(Stream.ofNullable(quarter)).allMatch(one -> one >= -56 && one <= 47);
    }
}
