package community.linli.lending.absence;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.absence.AbsenceCommand.ComeBack;
import community.linli.lending.absence.AbsenceCommand.GoAway;
import community.linli.lending.absence.AbsenceEvent.HouseholdCameBack;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.itemdiary.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Decides on absences. */
public final class AbsenceDecider implements Decider<Absence, AbsenceCommand, AbsenceEvent> {

    private static final int DAYS_AT_MOST = 180;

    @Override
    public Absence initialState() {
        return Absence.NONE;
    }

    @Override
    public Decision decide(Absence absence, AbsenceCommand command, CommandContext context) {
        boolean isTheirs = KnownMember.householdOfWhoAsks(context, command.community())
                .filter(command.household()::equals)
                .isPresent();
        if (!isTheirs) {
            return Decision.rejected(AbsenceRejection.NOT_YOUR_HOUSEHOLD);
        }
        LocalDate today = KnownDistrict.today(context);
        return switch (command) {
            case GoAway away -> goAway(absence, away, today);
            case ComeBack back -> comeBack(absence, back, today);
        };
    }

    private static Decision goAway(Absence absence, GoAway away, LocalDate today) {
        long days = ChronoUnit.DAYS.between(away.from(), away.to()) + 1;
        if (away.from().isBefore(today) || days < 1 || days > DAYS_AT_MOST) {
            return Decision.rejectedAt("/from", AbsenceRejection.DAYS_WRONG);
        }
        boolean already = Span.ofDays(away.from(), away.to()).equals(absence.days());
        return already
                ? Decision.noChange()
                : Decision.accepted(new HouseholdWentAway(away.household(), away.from(), away.to()));
    }

    private static Decision comeBack(Absence absence, ComeBack back, LocalDate today) {
        Span days = absence.days();
        return days == null || !days.until().isAfter(today)
                ? Decision.noChange()
                : Decision.accepted(new HouseholdCameBack(back.household(), today));
    }

    @Override
    public Absence evolve(Absence absence, AbsenceEvent event) {
        return switch (event) {
            case HouseholdWentAway away -> new Absence(Span.ofDays(away.from(), away.to()));
            case HouseholdCameBack back -> Absence.NONE;
        };
    }
}
