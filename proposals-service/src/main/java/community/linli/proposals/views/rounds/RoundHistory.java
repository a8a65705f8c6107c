package community.linli.proposals.views.rounds;

import community.linli.eventsourcing.Recorded;
import community.linli.proposals.round.RoundEvent;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.NextRoundDrafted;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundAnnounced;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundClosed;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.RoundScheduled;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.ScheduleChanged;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.TermsRevised;
import community.linli.proposals.round.RoundSchedule;
import community.linli.proposals.views.rounds.RoundDocument.Entry;
import org.jspecify.annotations.Nullable;

/** Tells what was done to a round, with the reason and the dates before and after where there are any. */
final class RoundHistory {

    private RoundHistory() {}

    static Entry entry(RoundEvent event, Recorded<?> recorded) {
        return switch (event) {
            case RoundDrafted drafted -> plain("drafted", null, recorded);
            case NextRoundDrafted drafted -> plain("drafted-from-previous", null, recorded);
            case TermsRevised revised -> plain("terms-revised", null, recorded);
            case RoundScheduled scheduled -> dated("scheduled", null, null, scheduled.schedule(), recorded);
            case RoundAnnounced announced -> plain("announced", null, recorded);
            case SubmissionOpened opened -> plain("submission-opened", null, recorded);
            case RoundReviewBegun begun -> plain("review-begun", null, recorded);
            case DeliberationBegun begun -> plain("deliberation-begun", null, recorded);
            case SlateFrozen frozen -> plain("slate-frozen", null, recorded);
            case ScheduleChanged changed ->
                dated("schedule-changed", changed.reason(), changed.before(), changed.after(), recorded);
            case RoundVotingExtended extended ->
                dated("voting-extended", extended.reason(), extended.before(), extended.after(), recorded);
            case ElectionDecided decided -> plain("election-decided " + decided.box(), null, recorded);
            case ElectionAnnulled annulled -> plain("election-annulled " + annulled.box(), annulled.reason(), recorded);
            case RoundDecided decided -> plain("decided", null, recorded);
            case ProjectsBegun begun -> plain("projects-begun", null, recorded);
            case RoundEvaluated evaluated -> plain("evaluated", null, recorded);
            case RoundClosed closed -> plain("closed", null, recorded);
            case RoundAnnulled annulled -> plain("annulled", annulled.reason(), recorded);
        };
    }

    private static Entry plain(String what, @Nullable String reason, Recorded<?> recorded) {
        return dated(what, reason, null, null, recorded);
    }

    private static Entry dated(
            String what,
            @Nullable String reason,
            @Nullable RoundSchedule before,
            @Nullable RoundSchedule after,
            Recorded<?> recorded) {
        return new Entry(recorded.streamVersion(), recorded.time(), what, reason, before, after);
    }
}
