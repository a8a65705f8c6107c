package community.linli.lending.postbox;

import static community.linli.lending.postbox.PostboxPolicies.firstOf;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.ErasePostbox;
import community.linli.lending.postbox.PostboxCommand.ForgetContact;
import community.linli.lending.postbox.PostboxCommand.GiveContact;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.OfThePerson;
import community.linli.lending.postbox.PostboxCommand.OfTheRule;
import community.linli.lending.postbox.PostboxCommand.RecordFailed;
import community.linli.lending.postbox.PostboxCommand.RecordKeyDestroyed;
import community.linli.lending.postbox.PostboxCommand.RecordSent;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.postbox.PostboxCommand.RevokeFeed;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import community.linli.lending.postbox.PostboxCommand.TryAgain;
import community.linli.lending.postbox.PostboxEvent.ContactForgotten;
import community.linli.lending.postbox.PostboxEvent.ContactGiven;
import community.linli.lending.postbox.PostboxEvent.FeedRenewed;
import community.linli.lending.postbox.PostboxEvent.FeedRevoked;
import community.linli.lending.postbox.PostboxEvent.NoticesRead;
import community.linli.lending.postbox.PostboxEvent.NoticesSent;
import community.linli.lending.postbox.PostboxEvent.PostboxErased;
import community.linli.lending.postbox.PostboxEvent.PostboxKeyDestroyed;
import community.linli.lending.postbox.PostboxEvent.PreferencesSet;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import community.linli.lending.postbox.PostboxEvent.SendingFailed;
import community.linli.lending.postbox.PostboxEvent.SendingTriedAgain;
import community.linli.lending.postbox.PostboxState.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Decides on postboxes. */
public final class PostboxDecider implements Decider<PostboxState, PostboxCommand, PostboxEvent> {

    @Override
    public PostboxState initialState() {
        return PostboxState.EMPTY;
    }

    @Override
    public Decision decide(PostboxState box, PostboxCommand command, CommandContext context) {
        return switch (command) {
            case OfThePerson asked -> ofThePerson(box, asked, context);
            case OfTheRule asked ->
                context.actor().is("rule")
                        ? ofTheRule(box, asked, context.time())
                        : Decision.rejected(PostboxRejection.ONLY_BY_RULE);
        };
    }

    private static Decision ofThePerson(PostboxState box, OfThePerson asked, CommandContext context) {
        return PostboxPolicies.itIsTheirOwn(asked, context)
                .<Decision>map(Decision::rejected)
                .orElseGet(() -> switch (asked) {
                    case SetPreferences set -> set(box, set, context);
                    case GiveContact give -> give(box, give, context);
                    case ForgetContact forget -> forget(box, forget);
                    case MarkRead read -> markRead(box, read, context);
                    case RenewFeed renew -> renew(box, renew, context);
                    case RevokeFeed revoke ->
                        box.feedDigest() == null
                                ? Decision.noChange()
                                : Decision.accepted(new FeedRevoked(revoke.person()));
                });
    }

    private static Decision set(PostboxState box, SetPreferences set, CommandContext context) {
        return unless(
                firstOf(List.of(residing(box, set, context), PostboxPolicies.theWishesMakeSense(set.preferences()))),
                () -> set.preferences().equals(box.preferences())
                        ? Decision.noChange()
                        : Decision.accepted(new PreferencesSet(set.person(), set.preferences())));
    }

    private static Decision give(PostboxState box, GiveContact give, CommandContext context) {
        return unless(
                residing(box, give, context),
                () -> box.contacts().of(give.kind()).equals(Optional.of(give.sealed()))
                        ? Decision.noChange()
                        : Decision.accepted(new ContactGiven(give.person(), give.kind(), give.sealed())));
    }

    private static Decision forget(PostboxState box, ForgetContact forget) {
        return box.contacts().of(forget.kind()).isEmpty()
                ? Decision.noChange()
                : Decision.accepted(new ContactForgotten(forget.person(), forget.kind()));
    }

    private static Decision markRead(PostboxState box, MarkRead read, CommandContext context) {
        Reading then = box.reading().and(read.upTo(), read.notices());
        return unless(
                firstOf(List.of(
                        residing(box, read, context),
                        PostboxPolicies.itHasHappened(read, context.time()),
                        PostboxPolicies.itIsNotScattered(read, then))),
                () -> then.equals(box.reading())
                        ? Decision.noChange()
                        : Decision.accepted(new NoticesRead(read.person(), read.upTo(), read.notices())));
    }

    private static Decision renew(PostboxState box, RenewFeed renew, CommandContext context) {
        return unless(
                residing(box, renew, context),
                () -> renew.digest().equals(box.feedDigest())
                        ? Decision.noChange()
                        : Decision.accepted(new FeedRenewed(renew.person(), renew.digest())));
    }

    private static Optional<PostboxRejection> residing(PostboxState box, OfThePerson asked, CommandContext context) {
        return firstOf(
                List.of(PostboxPolicies.thePersonLivesHere(asked, context), PostboxPolicies.itIsNotBeingCleared(box)));
    }

    private static Decision ofTheRule(PostboxState box, OfTheRule asked, Instant now) {
        return switch (asked) {
            case BeginSending begin -> begin(box, begin, now);
            case TryAgain again -> underWay(box, again.batch(), sending -> tryAgain(sending, again, now));
            case RecordSent sent ->
                underWay(box, sent.batch(), sending -> Decision.accepted(new NoticesSent(sent.person(), sent.batch())));
            case RecordFailed failed -> underWay(box, failed.batch(), sending -> failed(sending, failed, now));
            case ErasePostbox erase ->
                // also where nothing is known now: what was sealed and forgotten still lies in the log, and its key
                // with us
                box.isErasing() ? Decision.noChange() : Decision.accepted(new PostboxErased(erase.person()));
            case RecordKeyDestroyed gone ->
                box.isErasing() ? Decision.accepted(new PostboxKeyDestroyed(gone.person())) : Decision.noChange();
        };
    }

    private static Decision begin(PostboxState box, BeginSending begin, Instant now) {
        if (box.post().sending(begin.batch()).isPresent()) {
            return Decision.noChange();
        }
        return unless(
                firstOf(List.of(
                        PostboxPolicies.itIsNotBeingCleared(box),
                        PostboxPolicies.thePersonIsReached(box, begin.channel()),
                        PostboxPolicies.nothingIsSentTwice(box, begin, now))),
                () -> Decision.accepted(new SendingBegun(
                        begin.person(),
                        begin.batch(),
                        begin.channel(),
                        begin.notices(),
                        now,
                        now.plus(PostboxPolicies.LONGEST_ATTEMPT))));
    }

    private static Decision tryAgain(Sending sending, TryAgain again, Instant now) {
        return unless(PostboxPolicies.itMayBeTriedAgain(sending, now), () -> {
            boolean isLast = PostboxPolicies.nextAttempt(sending.attempt(), now).isEmpty();
            return Decision.accepted(
                    isLast
                            ? new SendingFailed(again.person(), again.batch(), Failure.UNKNOWN, null)
                            : new SendingTriedAgain(
                                    again.person(),
                                    again.batch(),
                                    sending.attempt() + 1,
                                    now.plus(PostboxPolicies.LONGEST_ATTEMPT)));
        });
    }

    private static Decision failed(Sending sending, RecordFailed failed, Instant now) {
        Instant next = failed.why() == Failure.NOT_TAKEN
                ? PostboxPolicies.nextAttempt(sending.attempt(), now).orElse(null)
                : null;
        return sending.nextAttempt() != null && failed.why() == Failure.NOT_TAKEN
                ? Decision.noChange()
                : Decision.accepted(new SendingFailed(failed.person(), failed.batch(), failed.why(), next));
    }

    private static Decision underWay(PostboxState box, String batch, Function<Sending, Decision> decide) {
        return box.post()
                .sending(batch)
                .map(decide)
                .orElseGet(() -> Decision.rejected(PostboxRejection.SENDING_NOT_UNDER_WAY));
    }

    private static Decision unless(Optional<PostboxRejection> refusal, Supplier<Decision> decision) {
        return refusal.<Decision>map(Decision::rejected).orElseGet(decision);
    }

    @Override
    public PostboxState evolve(PostboxState box, PostboxEvent event) {
        return switch (event) {
            case PreferencesSet set -> box.wishing(set.preferences());
            case ContactGiven given -> box.reachedAt(box.contacts().with(given.kind(), given.sealed()));
            case ContactForgotten gone -> box.reachedAt(box.contacts().with(gone.kind(), null));
            case NoticesRead read -> box.read(box.reading().and(read.upTo(), read.notices()));
            case FeedRenewed renewed -> box.withFeed(renewed.digest());
            case FeedRevoked revoked -> box.withFeed(null);
            case SendingBegun begun ->
                box.with(box.post()
                        .and(
                                new Sending(
                                        begun.batch(), begun.channel(), begun.notices(), 1, begun.outcomeBy(), null),
                                begun.begunAt()));
            case SendingTriedAgain again ->
                changed(box, again.batch(), one -> one.triedAgain(again.attempt(), again.outcomeBy()));
            case NoticesSent sent -> box.with(box.post().without(sent.batch()));
            case SendingFailed failed -> failed(box, failed);
            case PostboxErased erased -> PostboxState.erasing();
            case PostboxKeyDestroyed destroyed -> PostboxState.EMPTY;
        };
    }

    private static PostboxState failed(PostboxState box, SendingFailed failed) {
        Instant next = failed.nextAttempt();
        return next == null
                ? box.with(box.post().without(failed.batch()))
                : changed(box, failed.batch(), one -> one.waiting(next));
    }

    private static PostboxState changed(PostboxState box, String batch, Function<Sending, Sending> change) {
        return box.post()
                .sending(batch)
                .map(one -> box.with(box.post().changed(change.apply(one))))
                .orElse(box);
    }
}
