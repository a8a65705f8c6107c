package community.linli.proposals.round;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Violation;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.round.RoundCommand.DraftNextRound;
import community.linli.proposals.round.RoundCommand.DraftRound;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundEvent.NextRoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundAnnounced;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundScheduled;
import community.linli.proposals.round.RoundEvent.TermsRevised;
import community.linli.proposals.round.RoundState.Known;
import community.linli.proposals.round.RoundState.Undrafted;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A round while its terms are still being written, up to its announcement. */
final class RoundDrafts {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,40}");

    /** The boxes of polls begin with it. */
    private static final String TAKEN = "poll";

    private RoundDrafts() {}

    /** Begins one. */
    static Decision draft(RoundState state, DraftRound command) {
        if (state instanceof Known round) {
            boolean same = round.phase() == Phase.DRAFT && round.terms().equals(command.terms());
            return same ? Decision.noChange() : Decision.rejected(RoundRejection.ROUND_EXISTS);
        }
        return againstName(command.round())
                .or(() -> againstTerms(command.terms()))
                .orElseGet(() -> Decision.accepted(new RoundDrafted(command.round(), command.terms())));
    }

    /** Begins one from the round before. */
    static Decision draftNext(RoundState state, DraftNextRound command, CommandContext context) {
        if (state instanceof Known) {
            return Decision.rejected(RoundRejection.ROUND_EXISTS);
        }
        RoundState before = context.lookup()
                .find(RoundState.class, command.previous().value())
                .orElseGet(Undrafted::new);
        if (!(before instanceof Known previous)) {
            return Decision.rejected(RoundRejection.ROUND_NOT_FOUND);
        }
        if (previous.phase() != Phase.EVALUATED && previous.phase() != Phase.CLOSED) {
            return Decision.rejected(RoundRejection.ROUND_NOT_EVALUATED);
        }
        if (!NextTerms.areInRange(command.settings())) {
            return Decision.rejected(RoundRejection.SETTINGS_INVALID);
        }
        RoundBooks books = RoundResults.books(command.previous(), context);
        if (NextTerms.target(books, command.settings()) < 1) {
            return Decision.rejected(RoundRejection.NOTHING_TO_CONTINUE);
        }
        return againstName(command.round())
                .orElseGet(() -> Decision.accepted(new NextRoundDrafted(
                        command.round(),
                        command.previous(),
                        books.projects(),
                        books.continued(),
                        books.eliminated(),
                        NextTerms.after(previous.terms(), books, command.settings()))));
    }

    /** Other terms. */
    static Decision revise(Known round, ReviseTerms command) {
        if (round.phase() != Phase.DRAFT) {
            return Decision.rejected(RoundRejection.ROUND_ANNOUNCED);
        }
        if (round.terms().equals(command.terms())) {
            return Decision.noChange();
        }
        return againstTerms(command.terms())
                .orElseGet(() -> Decision.accepted(new TermsRevised(round.round(), command.terms())));
    }

    /** Other dates. */
    static Decision schedule(Known round, SetSchedule command, CommandContext context) {
        if (round.phase() != Phase.DRAFT) {
            return Decision.rejected(RoundRejection.ROUND_ANNOUNCED);
        }
        ZoneId zone = KnownDistrict.zone(context.lookup());
        if (command.schedule().equals(round.schedule())
                && zone.getId().equals(round.progress().zone())) {
            return Decision.noChange();
        }
        return SchedulePolicies.againstDates(command.schedule(), zone)
                .orElseGet(
                        () -> Decision.accepted(new RoundScheduled(round.round(), command.schedule(), zone.getId())));
    }

    /** Makes it a promise. */
    static Decision announce(Known round, CommandContext context) {
        if (round.phase() == Phase.ANNULLED) {
            return Decision.rejected(RoundRejection.ROUND_ANNULLED);
        }
        if (round.phase() != Phase.DRAFT) {
            return Decision.noChange();
        }
        List<Violation> gaps = TermsPolicies.gaps(round.terms(), context.lookup());
        if (!gaps.isEmpty()) {
            return Decision.rejected(RoundRejection.TERMS_INCOMPLETE, gaps);
        }
        RoundSchedule schedule = round.schedule();
        if (schedule == null) {
            return Decision.rejected(RoundRejection.SCHEDULE_MISSING);
        }
        return SchedulePolicies.againstAnnouncement(schedule, round.progress().zoneId(), context.time())
                .orElseGet(() -> Decision.accepted(new RoundAnnounced(round.round())));
    }

    private static Optional<Decision> againstName(RoundId round) {
        if (SLUG.matcher(round.value()).matches() && !round.value().equals(TAKEN)) {
            return Optional.empty();
        }
        return Optional.of(Decision.rejectedAt("/id", RoundRejection.ROUND_ID_INVALID));
    }

    private static Optional<Decision> againstTerms(RoundTerms terms) {
        List<Violation> flaws = TermsPolicies.flaws(terms);
        return flaws.isEmpty() ? Optional.empty() : Optional.of(Decision.rejected(RoundRejection.TERMS_INVALID, flaws));
    }
}
