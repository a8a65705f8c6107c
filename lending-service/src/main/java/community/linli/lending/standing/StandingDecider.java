package community.linli.lending.standing;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Wording;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.standing.Standing.Limit;
import community.linli.lending.standing.StandingCommand.ImposeBlock;
import community.linli.lending.standing.StandingCommand.LiftBlock;
import community.linli.lending.standing.StandingCommand.MakeException;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.BlockLifted;
import community.linli.lending.standing.StandingEvent.ExceptionMade;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what holds for one household beside the rules for all. */
public final class StandingDecider implements Decider<Standing, StandingCommand, StandingEvent> {

    private static final int REASON_LENGTH = 200;
    private static final int DAYS_AHEAD_AT_MOST = 90;
    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            StandingRejection.REASON_MISSING, StandingRejection.REASON_TOO_LONG, StandingRejection.REASON_UNPRINTABLE);

    @Override
    public Standing initialState() {
        return Standing.USUAL;
    }

    @Override
    public Decision decide(Standing standing, StandingCommand command, CommandContext context) {
        LocalDate today = KnownDistrict.today(context);
        return against(command, context, today).orElseGet(() -> decide(standing, command, today));
    }

    private static Optional<Decision> against(StandingCommand command, CommandContext context, LocalDate today) {
        if (!context.actor().is("steward")) {
            return Optional.of(Decision.rejected(StandingRejection.STEWARD_NEEDED));
        }
        boolean isHere = context.lookup()
                .find(KnownHousehold.class, command.household().value())
                .filter(known -> command.community().equals(known.community()))
                .isPresent();
        if (!isHere) {
            return Optional.of(Decision.rejected(StandingRejection.HOUSEHOLD_NOT_FOUND));
        }
        Optional<LocalDate> until = until(command);
        if (until.filter(day -> day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD_AT_MOST)))
                .isPresent()) {
            return Optional.of(Decision.rejectedAt("/until", StandingRejection.END_WRONG));
        }
        return new Wording("/reason", command.reason(), REASON_LENGTH).wrong(REFUSALS);
    }

    private static Optional<LocalDate> until(StandingCommand command) {
        return switch (command) {
            case ImposeBlock impose -> Optional.of(impose.until());
            case MakeException make -> Optional.of(make.until());
            case LiftBlock lift -> Optional.empty();
        };
    }

    private static Decision decide(Standing standing, StandingCommand command, LocalDate today) {
        String reason = command.reason().strip();
        return switch (command) {
            case ImposeBlock impose ->
                laidDown(
                        standing.blocks().contains(new Limit(impose.scope(), impose.until(), reason)),
                        new BlockImposed(
                                impose.household(), impose.community(), impose.scope(), impose.until(), reason));
            case LiftBlock lift ->
                laidDown(
                        standing.blocks().stream().noneMatch(block -> block.holds(lift.scope(), today)),
                        new BlockLifted(lift.household(), lift.community(), lift.scope(), reason));
            case MakeException make ->
                laidDown(
                        standing.exceptions().contains(new Limit(make.scope(), make.until(), reason)),
                        new ExceptionMade(make.household(), make.community(), make.scope(), make.until(), reason));
        };
    }

    private static Decision laidDown(boolean already, StandingEvent event) {
        return already ? Decision.noChange() : Decision.accepted(event);
    }

    @Override
    public Standing evolve(Standing standing, StandingEvent event) {
        return switch (event) {
            case BlockImposed block ->
                new Standing(
                        with(standing.blocks(), new Limit(block.scope(), block.until(), block.reason())),
                        standing.exceptions());
            case BlockLifted lifted ->
                new Standing(without(standing.blocks(), lifted.scope()).toList(), standing.exceptions());
            case ExceptionMade made ->
                new Standing(
                        standing.blocks(),
                        with(standing.exceptions(), new Limit(made.scope(), made.until(), made.reason())));
        };
    }

    private static List<Limit> with(List<Limit> limits, Limit limit) {
        return Stream.concat(without(limits, limit.scope()), Stream.of(limit)).toList();
    }

    private static Stream<Limit> without(List<Limit> limits, Scope scope) {
        return limits.stream().filter(limit -> limit.scope() != scope);
    }
}
