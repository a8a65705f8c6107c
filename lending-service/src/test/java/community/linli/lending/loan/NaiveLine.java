package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.lending.absence.AbsenceEvent.HouseholdCameBack;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnLapsed;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnResumed;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simplest line that could be right: names on a sheet of paper, and a heap of copies. */
final class NaiveLine {

    static final int COPIES = 3;

    private static final HouseholdId OWNER = LoanScenarios.homeOf("ana");

    private final List<HouseholdId> names = new ArrayList<>();
    private final Map<HouseholdId, LocalDate> offered = new HashMap<>();
    private final Set<HouseholdId> jumpedOver = new HashSet<>();
    private final Set<HouseholdId> letPass = new HashSet<>();
    private final Map<HouseholdId, LocalDate> notNeededAfter = new HashMap<>();
    private final Map<HouseholdId, HouseholdWentAway> away = new HashMap<>();
    private final Set<LoanId> taken = new LinkedHashSet<>();
    private LocalDate today = LoanScenarios.TODAY;
    private int copies = COPIES;
    private int out = COPIES;
    private boolean isPaused;
    private int numbers;
    private int offersMade;
    private int lapses;

    LocalDate today() {
        return today;
    }

    int nextNumber() {
        return ++numbers;
    }

    int offersMade() {
        return offersMade;
    }

    int lapses() {
        return lapses;
    }

    Optional<LoanId> taken() {
        return taken.stream().findFirst();
    }

    boolean isOffered(String person) {
        return offered.containsKey(LoanScenarios.homeOf(person));
    }

    void dayPassed() {
        today = today.plusDays(1);
    }

    void relisted(int now) {
        copies = now;
    }

    void paused(boolean now) {
        isPaused = now;
    }

    /** Whether somebody would get what the household lets pass: who waits behind it, or anybody where it is offered a copy. */
    boolean maySteppingAsideHelp(String person) {
        HouseholdId home = LoanScenarios.homeOf(person);
        return names.contains(home) && !letPass.contains(home) && next(home) != null;
    }

    private @Nullable HouseholdId next(HouseholdId home) {
        for (HouseholdId other : names) {
            boolean isReached = offered.containsKey(home) || names.indexOf(other) > names.indexOf(home);
            if (isReached && !offered.containsKey(other) && !jumpedOver.contains(other)) {
                return other;
            }
        }
        return null;
    }

    private boolean isAway(HouseholdId home) {
        HouseholdWentAway days = away.get(home);
        return days != null && !today.isBefore(days.from()) && !today.isAfter(days.to());
    }

    private boolean isHelped(HouseholdId home) {
        LocalDate last = notNeededAfter.get(home);
        return last == null || !today.isAfter(last);
    }

    private boolean canHaveIt(HouseholdId home) {
        return !offered.containsKey(home) && !isAway(home) && isHelped(home);
    }

    private int onTheHeap() {
        return copies - out - taken.size() - offered.size();
    }

    void noCopyLiesIdle(List<?> story) {
        if (!isPaused && !isAway(OWNER) && onTheHeap() > 0) {
            assertThat(names.stream().filter(this::canHaveIt))
                    .as("who waits while a copy lies idle on %s after %s", today, story)
                    .isEmpty();
        }
    }

    void write(Event event, List<?> story) {
        switch (event) {
            case TurnJoined joined -> {
                names.add(joined.household());
                if (joined.notNeededAfter() != null) {
                    notNeededAfter.put(joined.household(), joined.notNeededAfter());
                }
            }
            case TurnOffered offer -> offer(offer, story);
            case TurnTaken turn -> strike(turn.household());
            case TurnLapsed lapsed -> lapse(lapsed, story);
            case TurnEnded ended -> end(ended, story);
            case TurnPaused paused -> {
                assertThat(isPaused || isAway(paused.household()))
                        .as("%s in %s", paused, story)
                        .isTrue();
                offered.remove(paused.household());
                jumpedOver.add(paused.household());
            }
            case TurnResumed resumed -> {
                assertThat(isAway(resumed.household()))
                        .as("%s in %s", resumed, story)
                        .isFalse();
                jumpedOver.remove(resumed.household());
            }
            case TurnSteppedAside aside -> stepAside(aside.household());
            case HouseholdWentAway gone -> awayOn(gone.household(), gone);
            case HouseholdCameBack back -> awayOn(back.household(), null);
            case LoanRequested asked -> taken.add(asked.loan());
            case LoanDeclined declined -> taken.remove(declined.loan());
            case LoanExpired expired -> taken.remove(expired.loan());
            case LoanReturned returned -> out--;
            default -> {}
        }
    }

    private void offer(TurnOffered offer, List<?> story) {
        HouseholdId home = offer.household();
        assertThat(isPaused || isAway(OWNER))
                .as("%s while lending rests in %s", offer, story)
                .isFalse();
        assertThat(canHaveIt(home)).as("%s can have it in %s", offer, story).isTrue();
        assertThat(onTheHeap()).as("%s of copies in %s", offer, story).isPositive();
        assertThat(names.subList(0, names.indexOf(home)).stream().filter(this::canHaveIt))
                .as("passed by %s in %s", offer, story)
                .isEmpty();
        offered.put(home, today.plusDays(3));
        offersMade++;
    }

    private void lapse(TurnLapsed lapsed, List<?> story) {
        LocalDate last = offered.get(lapsed.household());
        assertThat(last).as("last day of %s in %s", lapsed, story).isNotNull().isBefore(today);
        assertThat(isPaused || isAway(lapsed.household()))
                .as("%s in %s", lapsed, story)
                .isFalse();
        strike(lapsed.household());
        lapses++;
    }

    private void end(TurnEnded ended, List<?> story) {
        boolean isRight =
                ended.cause() == Cause.NOT_NEEDED ? !isHelped(ended.household()) : ended.cause() == Cause.LEFT;
        assertThat(isRight).as("%s in %s", ended, story).isTrue();
        strike(ended.household());
    }

    private void strike(HouseholdId home) {
        names.remove(home);
        offered.remove(home);
        jumpedOver.remove(home);
        letPass.remove(home);
        notNeededAfter.remove(home);
    }

    private void stepAside(HouseholdId home) {
        HouseholdId next = next(home);
        if (next != null && names.indexOf(next) > names.indexOf(home)) {
            names.remove(home);
            names.add(names.indexOf(next) + 1, home);
        }
        offered.remove(home);
        letPass.add(home);
    }

    private void awayOn(HouseholdId home, @Nullable HouseholdWentAway days) {
        away.remove(home);
        if (days != null) {
            away.put(home, days);
        }
    }
}
