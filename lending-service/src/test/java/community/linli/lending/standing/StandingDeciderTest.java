package community.linli.lending.standing;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.lending.standing.Standing.Limit;
import community.linli.lending.standing.StandingCommand.ImposeBlock;
import community.linli.lending.standing.StandingCommand.LiftBlock;
import community.linli.lending.standing.StandingCommand.MakeException;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.BlockLifted;
import community.linli.lending.standing.StandingEvent.ExceptionMade;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingDeciderTest extends StandingScenarios {

    @Test
    void aStewardBlocksAHouseholdUntilADayAndForAReason() {
        bySteward(atHome())
                .when(new ImposeBlock(BENS, JINPING, Scope.ASKING, END_OF_MAY, "  " + LATE + " "))
                .thenEvents(BLOCKED);
    }

    @Test
    void aBlockReplacesTheOneOfTheSameScopeAndLeavesTheOther() {
        LocalDate later = END_OF_MAY.plusDays(7);
        bySteward(atHome())
                .given(BLOCKED, new BlockImposed(BENS, JINPING, Scope.EXTENDING, END_OF_MAY, LATE))
                .when(new ImposeBlock(BENS, JINPING, Scope.ASKING, later, LATE))
                .thenEvents(new BlockImposed(BENS, JINPING, Scope.ASKING, later, LATE))
                .when(new LiftBlock(BENS, JINPING, Scope.EXTENDING, "All is back."))
                .thenEvents(new BlockLifted(BENS, JINPING, Scope.EXTENDING, "All is back."))
                .when(new LiftBlock(BENS, JINPING, Scope.EXTENDING, "All is back."))
                .thenUnchanged();
    }

    @Test
    void aBlockThatHasEndedByItsDayNeedsNoLifting() {
        bySteward(atHome())
                .given(BLOCKED)
                .at("2026-05-31T15:59:59Z")
                .when(new LiftBlock(BENS, JINPING, Scope.ASKING, "Early."))
                .thenEvents(new BlockLifted(BENS, JINPING, Scope.ASKING, "Early."))
                .given(BLOCKED)
                .at("2026-05-31T16:00:00Z")
                .when(new LiftBlock(BENS, JINPING, Scope.ASKING, "Late."))
                .thenUnchanged();
    }

    @Test
    void anExceptionIsRecordedWithItsReason() {
        bySteward(atHome())
                .when(new MakeException(BENS, JINPING, Scope.ASKING, END_OF_MAY, "For the feast."))
                .thenEvents(EXCEPTED)
                .when(new MakeException(BENS, JINPING, Scope.ASKING, END_OF_MAY, "For the feast."))
                .thenUnchanged();
    }

    @Test
    void nothingLastsLongerThanNinetyDays() {
        LocalDate ninety = LocalDate.parse("2026-07-30");
        bySteward(atHome())
                .when(new ImposeBlock(BENS, JINPING, Scope.ASKING, ninety, LATE))
                .thenEvents(new BlockImposed(BENS, JINPING, Scope.ASKING, ninety, LATE));
        bySteward(atHome())
                .when(new ImposeBlock(BENS, JINPING, Scope.ASKING, ninety.plusDays(1), LATE))
                .thenRejected(StandingRejection.END_WRONG);
        bySteward(atHome())
                .when(new MakeException(BENS, JINPING, Scope.ASKING, LocalDate.parse("2026-04-30"), LATE))
                .thenRejected(StandingRejection.END_WRONG);
    }

    @Test
    void anExceptionLetsWhatABlockForbidsUntilItsDayIsOver() {
        Standing standing = new Standing(
                List.of(new Limit(Scope.ASKING, END_OF_MAY, LATE)),
                List.of(new Limit(Scope.ASKING, END_OF_MAY.minusDays(7), "For the feast.")));

        assertThat(standing.isBlocked(Scope.ASKING, END_OF_MAY.minusDays(7))).isFalse();
        assertThat(standing.isBlocked(Scope.ASKING, END_OF_MAY.minusDays(6))).isTrue();
        assertThat(standing.isBlocked(Scope.ASKING, END_OF_MAY)).isTrue();
        assertThat(standing.isBlocked(Scope.ASKING, END_OF_MAY.plusDays(1))).isFalse();
        assertThat(standing.isBlocked(Scope.EXTENDING, END_OF_MAY)).isFalse();
    }

    @Test
    void noScopeStopsAReturn() {
        assertThat(Arrays.stream(Scope.values()).map(Enum::name)).containsExactly("ASKING", "EXTENDING");
    }

    @Test
    void exceptionsAreKeptPerScopeAndTheLastHolds() {
        ExceptionMade longer = new ExceptionMade(BENS, JINPING, Scope.ASKING, END_OF_MAY.plusDays(1), "Longer.");
        assertThat(bySteward(atHome()).given(EXCEPTED, longer).world().state(BLOCKED.subject()))
                .isEqualTo(
                        new Standing(List.of(), List.of(new Limit(Scope.ASKING, END_OF_MAY.plusDays(1), "Longer."))));
    }
}
