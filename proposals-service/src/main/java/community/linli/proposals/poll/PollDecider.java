package community.linli.proposals.poll;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Violation;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.poll.PollCommand.CancelPoll;
import community.linli.proposals.poll.PollCommand.DraftPoll;
import community.linli.proposals.poll.PollCommand.GiveUpPoll;
import community.linli.proposals.poll.PollCommand.OfAPerson;
import community.linli.proposals.poll.PollCommand.OfTheRule;
import community.linli.proposals.poll.PollCommand.OpenPoll;
import community.linli.proposals.poll.PollCommand.RecordPollDecided;
import community.linli.proposals.poll.PollCommand.RevisePoll;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollDecided;
import community.linli.proposals.poll.PollEvent.PollDrafted;
import community.linli.proposals.poll.PollEvent.PollOpened;
import community.linli.proposals.poll.PollEvent.PollRevised;
import community.linli.proposals.poll.PollState.Drafted;
import community.linli.proposals.poll.PollState.Ended;
import community.linli.proposals.poll.PollState.Known;
import community.linli.proposals.poll.PollState.Opened;
import community.linli.proposals.poll.PollState.Undrafted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides on polls; {@link PollPolicies} says what they may ask. */
public final class PollDecider implements Decider<PollState, PollCommand, PollEvent> {

    private static final List<Option> YES_OR_NO = List.of(
            new Option("yes", "赞成 Yes", true),
            new Option("no", "反对 No", false),
            new Option("abstain", "弃权 Abstain", false));

    @Override
    public PollState initialState() {
        return new Undrafted();
    }

    @Override
    public Decision decide(PollState state, PollCommand command, CommandContext context) {
        return switch (command) {
            case DraftPoll draft -> draft(state, draft, context);
            case OfAPerson asked ->
                state instanceof Known poll && poll.community().equals(asked.community())
                        ? hear(poll, asked, context)
                        : Decision.rejected(PollRejection.POLL_NOT_FOUND);
            case OfTheRule rule ->
                context.actor().is("rule") ? settle(state, rule) : Decision.rejected(PollRejection.ONLY_BY_RULE);
        };
    }

    private static Decision draft(PollState state, DraftPoll command, CommandContext context) {
        if (state instanceof Known) {
            boolean same = state instanceof Drafted drafted && drafted.terms().equals(command.terms());
            return same ? Decision.noChange() : Decision.rejected(PollRejection.POLL_EXISTS);
        }
        boolean isKnown = context.lookup()
                .find(KnownCommunity.class, command.community().value())
                .isPresent();
        if (!isKnown) {
            return Decision.rejected(PollRejection.COMMUNITY_NOT_FOUND);
        }
        if (!isSteward(context)
                && !KnownMember.livesIn(context.lookup(), context.actor().id(), command.community())) {
            return Decision.rejected(PollRejection.NOT_A_MEMBER);
        }
        PersonId author = new PersonId(context.actor().id());
        return againstTerms(command.terms(), context)
                .orElseGet(() -> Decision.accepted(
                        new PollDrafted(command.poll(), command.community(), author, command.terms())));
    }

    private static Decision hear(Known poll, OfAPerson command, CommandContext context) {
        return switch (command) {
            case DraftPoll draft -> Decision.rejected(PollRejection.POLL_EXISTS);
            case RevisePoll revise -> revise(poll, revise, context);
            case OpenPoll open -> open(poll, context);
            case CancelPoll cancel -> cancel(poll, cancel, context);
        };
    }

    private static Decision revise(Known poll, RevisePoll command, CommandContext context) {
        return switch (poll) {
            case Opened opened -> Decision.rejected(PollRejection.POLL_OPENED);
            case Ended ended -> Decision.rejected(PollRejection.POLL_ENDED);
            case Drafted drafted when !isTheirs(drafted, context) -> Decision.rejected(PollRejection.NOT_THE_AUTHOR);
            case Drafted drafted when drafted.terms().equals(command.terms()) -> Decision.noChange();
            case Drafted drafted ->
                againstTerms(command.terms(), context)
                        .orElseGet(() -> Decision.accepted(new PollRevised(drafted.poll(), command.terms())));
        };
    }

    private static Decision open(Known poll, CommandContext context) {
        if (!isSteward(context)) {
            return Decision.rejected(PollRejection.NOT_A_STEWARD);
        }
        return switch (poll) {
            case Opened opened -> Decision.noChange();
            case Ended ended -> Decision.rejected(PollRejection.POLL_ENDED);
            case Drafted drafted -> open(drafted, KnownDistrict.zone(context.lookup()), context);
        };
    }

    private static Decision open(Drafted draft, ZoneId zone, CommandContext context) {
        PollTerms terms = draft.terms();
        Instant opensAt = terms.opens().atZone(zone).toInstant();
        if (!opensAt.isAfter(context.time())) {
            return Decision.rejected(PollRejection.HOURS_PASSED);
        }
        return againstTerms(terms, context)
                .orElseGet(() -> Decision.accepted(new PollOpened(
                        draft.poll(),
                        draft.community(),
                        terms.electorate(),
                        question(terms),
                        zone.getId(),
                        opensAt,
                        terms.closes().atZone(zone).toInstant(),
                        terms.appealDays())));
    }

    private static Referendum question(PollTerms terms) {
        return new Referendum(
                options(terms.options()),
                VotingMethod.approving(terms.most()),
                terms.quorumPercent(),
                terms.threshold());
    }

    private static List<Option> options(List<String> texts) {
        if (texts.isEmpty()) {
            return YES_OR_NO;
        }
        List<Option> options = new ArrayList<>();
        for (String text : texts) {
            options.add(new Option(Integer.toString(options.size() + 1), text, true));
        }
        return options;
    }

    private static Decision cancel(Known poll, CancelPoll command, CommandContext context) {
        Optional<PollRejection> refusal = switch (poll) {
            case Ended ended when !ended.isDecided() -> Optional.empty();
            case Ended ended -> Optional.of(PollRejection.POLL_ENDED);
            case Opened opened when !isSteward(context) -> Optional.of(PollRejection.NOT_A_STEWARD);
            case Opened opened
            when !context.time().isBefore(opened.opensAt()) -> Optional.of(PollRejection.VOTING_BEGUN);
            case Opened opened -> Optional.empty();
            case Drafted drafted ->
                isTheirs(drafted, context) ? Optional.empty() : Optional.of(PollRejection.NOT_THE_AUTHOR);
        };
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        if (poll instanceof Ended) {
            return Decision.noChange();
        }
        return PollPolicies.isAReason(command.reason())
                ? Decision.accepted(
                        new PollCancelled(poll.poll(), command.reason().strip(), poll instanceof Opened))
                : Decision.rejected(PollRejection.REASON_INVALID);
    }

    private static Decision settle(PollState state, OfTheRule command) {
        if (!(state instanceof Opened opened)) {
            return Decision.noChange();
        }
        return switch (command) {
            case RecordPollDecided decided ->
                Decision.accepted(new PollDecided(opened.poll(), decided.isQuorate(), decided.passed()));
            case GiveUpPoll given -> Decision.accepted(new PollCancelled(opened.poll(), given.reason(), true));
        };
    }

    private static Optional<Decision> againstTerms(PollTerms terms, CommandContext context) {
        List<Violation> flaws = PollPolicies.flaws(terms, KnownDistrict.zone(context.lookup()));
        return flaws.isEmpty() ? Optional.empty() : Optional.of(Decision.rejected(PollRejection.POLL_INVALID, flaws));
    }

    private static boolean isTheirs(Drafted draft, CommandContext context) {
        return isSteward(context)
                || draft.author().value().equals(context.actor().id());
    }

    private static boolean isSteward(CommandContext context) {
        return context.actor().is("steward");
    }

    @Override
    public PollState evolve(PollState state, PollEvent event) {
        return switch (event) {
            case PollDrafted drafted ->
                new Drafted(drafted.poll(), drafted.community(), drafted.author(), drafted.terms());
            case PollRevised revised ->
                state instanceof Drafted draft
                        ? new Drafted(draft.poll(), draft.community(), draft.author(), revised.terms())
                        : state;
            case PollOpened opened -> new Opened(opened.poll(), opened.community(), opened.opensAt());
            case PollCancelled cancelled ->
                state instanceof Known poll ? new Ended(poll.poll(), poll.community(), false) : state;
            case PollDecided decided ->
                state instanceof Known poll ? new Ended(poll.poll(), poll.community(), true) : state;
        };
    }
}
