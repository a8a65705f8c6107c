package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.faults.LastCopyLaws.Happened;
import community.linli.systemtests.faults.LastCopyLaws.Heard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker is not blind: every doctored history is caught. */
class LastCopyLawsTest {

    private static final List<Heard> HEARD = List.of(
            new Heard(0, "a", ""),
            new Heard(0, "b", "item-not-available"),
            new Heard(1, "a", "loan-ended"),
            new Heard(1, "b", ""));
    private static final List<Happened> LOG = List.of(
            new Happened("loan-requested", "a"),
            new Happened("loan-requested", "b"),
            new Happened("loan-accepted", "a"),
            new Happened("handover-confirmed", "a"),
            new Happened("loan-handed-over", "a"),
            new Happened("loan-returned", "a"),
            new Happened("loan-accepted", "b"),
            new Happened("loan-handed-over", "b"),
            new Happened("loan-returned", "b"));

    @Test
    void aTrueHistoryHasNoFlaw() {
        assertThat(new LastCopyLaws(HEARD, LOG).flaws(2)).isEmpty();
    }

    @Test
    void whatWasCalledOffInTimeIsFreeForAnother() {
        List<Happened> calledOff = List.of(
                new Happened("loan-accepted", "a"),
                new Happened("loan-cancelled", "b"),
                new Happened("promise-lapsed", "a"),
                new Happened("loan-accepted", "b"));

        assertThat(new LastCopyLaws(HEARD, calledOff).flaws(2)).isEmpty();
    }

    @Test
    void aSecondPromiseIsCaught() {
        assertThat(without(5)).containsExactly("loan-accepted of b while it is with a");
        assertThat(with(3, new Happened("loan-accepted", "b")))
                .contains("loan-accepted of b while it is with a", "acknowledged once and 2 times in the log: b");
    }

    @Test
    void whatIsCalledOffByAnotherStaysWhereItIs() {
        List<Happened> log = new ArrayList<>(LOG);
        log.set(5, new Happened("loan-cancelled", "b"));

        assertThat(new LastCopyLaws(HEARD, log).flaws(2)).containsExactly("loan-accepted of b while it is with a");
    }

    @Test
    void anItemInTwoHomesIsCaught() {
        assertThat(with(5, new Happened("loan-handed-over", "b")))
                .contains("loan-handed-over of b while it is with a", "handed over and not promised: b");
        assertThat(with(5, new Happened("loan-started-at-the-door", "b")))
                .contains("loan-started-at-the-door of b while it is with a");
        assertThat(with(5, new Happened("loan-handed-over", "a"))).containsExactly("handed over and not promised: a");
    }

    @Test
    void aReturnByOneWhoHasNotGotItIsCaught() {
        assertThat(with(5, new Happened("loan-returned", "b")))
                .containsExactly("returned by one who has not got it: b");
    }

    @Test
    void aRoundWithTwoWinnersOrNoneIsCaught() {
        List<Heard> two = new ArrayList<>(HEARD);
        two.set(1, new Heard(0, "b", ""));

        assertThat(new LastCopyLaws(two, LOG).flaws(2)).containsExactly("round 0 has 2 winners");
        assertThat(new LastCopyLaws(HEARD, LOG).flaws(3)).containsExactly("round 2 has 0 winners");
    }

    @Test
    void anAcceptanceThatIsLostIsCaught() {
        assertThat(without(6)).contains("acknowledged once and 0 times in the log: b");
    }

    @Test
    void anAcceptanceThatLiesTwiceIsCaught() {
        assertThat(with(3, new Happened("loan-accepted", "a")))
                .containsExactly("acknowledged once and 2 times in the log: a");
    }

    @Test
    void anAcceptanceOfWhichNobodyHeardIsCaught() {
        assertThat(with(9, new Happened("loan-accepted", "c"))).containsExactly("accepted and nobody heard of it: c");
    }

    private static List<String> with(int place, Happened more) {
        List<Happened> log = new ArrayList<>(LOG);
        log.add(place, more);
        return new LastCopyLaws(HEARD, log).flaws(2);
    }

    private static List<String> without(int place) {
        List<Happened> log = new ArrayList<>(LOG);
        log.remove(place);
        return new LastCopyLaws(HEARD, log).flaws(2);
    }
}
