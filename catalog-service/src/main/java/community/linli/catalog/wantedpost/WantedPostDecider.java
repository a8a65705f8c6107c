package community.linli.catalog.wantedpost;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityState;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemState;
import community.linli.catalog.item.ItemWords;
import community.linli.catalog.wantedpost.WantedPostCommand.AnswerWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.AskWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.EndWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.ExpireWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.FillWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.LapseAnswer;
import community.linli.catalog.wantedpost.WantedPostCommand.OfAHousehold;
import community.linli.catalog.wantedpost.WantedPostCommand.OfTheRule;
import community.linli.catalog.wantedpost.WantedPostCommand.TakeAnswerBack;
import community.linli.catalog.wantedpost.WantedPostCommand.WithdrawWanted;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerLapsed;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerTakenBack;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswered;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAsked;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedEnded;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedExpired;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedFilled;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.catalog.wantedpost.WantedPostState.Answer;
import community.linli.catalog.wantedpost.WantedPostState.Asked;
import community.linli.catalog.wantedpost.WantedPostState.Ended;
import community.linli.catalog.wantedpost.WantedPostState.Open;
import community.linli.catalog.wantedpost.WantedPostState.Unasked;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what households ask each other for. */
public final class WantedPostDecider implements Decider<WantedPostState, WantedPostCommand, WantedPostEvent> {

    /** For how many days from today something is needed where nobody says how long. */
    public static final int USUAL_DAYS = 14;

    /** How many days ahead the last day lies at most. */
    static final int MOST_DAYS = 60;

    /** How many posts of one household are open at a time. */
    static final int MOST_OPEN = 5;

    /** How many answers one post holds. */
    static final int MOST_ANSWERS = 20;

    private static final Wording.Refusals REASON = new Wording.Refusals(
            WantedPostRejection.REASON_MISSING,
            WantedPostRejection.REASON_TOO_LONG,
            WantedPostRejection.REASON_UNPRINTABLE);

    @Override
    public WantedPostState initialState() {
        return new Unasked();
    }

    @Override
    public Decision decide(WantedPostState state, WantedPostCommand command, CommandContext context) {
        return switch (command) {
            case WithdrawWanted withdraw -> withdraw(state, withdraw, context);
            case OfAHousehold asked ->
                home(asked.community(), context)
                        .map(household -> hear(state, asked, household, context))
                        .orElseGet(() -> Decision.rejected(WantedPostRejection.NOT_A_MEMBER));
            case OfTheRule rule -> context.actor().is("rule") ? byRule(state, rule) : onlyByRule();
        };
    }

    private static Decision onlyByRule() {
        return Decision.rejected(WantedPostRejection.ONLY_BY_RULE);
    }

    private static Decision hear(
            WantedPostState state, OfAHousehold command, HouseholdId household, CommandContext context) {
        return switch (command) {
            case AskWanted ask -> ask(state, ask, household, context);
            case AnswerWanted answer -> whileOpen(state, answer, open -> answer(open, answer, household, context));
            case TakeAnswerBack back -> whileOpen(state, back, open -> takeBack(open, back, household));
            case FillWanted fill -> whileOpen(state, fill, open -> fill(open, fill, household));
            case WithdrawWanted withdraw -> withdraw(state, withdraw, context);
        };
    }

    private static Decision whileOpen(WantedPostState state, OfAHousehold command, Function<Open, Decision> answer) {
        if (!(state instanceof Asked asked) || !asked.community().equals(command.community())) {
            return Decision.rejected(WantedPostRejection.WANTED_POST_NOT_FOUND);
        }
        return asked instanceof Open open
                ? answer.apply(open)
                : Decision.rejected(WantedPostRejection.WANTED_POST_ENDED);
    }

    private static Decision ask(
            WantedPostState state, AskWanted command, HouseholdId household, CommandContext context) {
        return state instanceof Unasked
                ? resting(command.community(), context).orElseGet(() -> asked(command, household, context))
                : Decision.noChange();
    }

    private static Decision asked(AskWanted command, HouseholdId household, CommandContext context) {
        List<Violation> violations = command.words().violations();
        if (!violations.isEmpty()) {
            return Decision.rejected(WantedPostRejection.INVALID_FIELDS, violations);
        }
        ZoneId zone = DistrictState.zone(context.lookup());
        LocalDate today = context.time().atZone(zone).toLocalDate();
        LocalDate until = command.neededUntil() == null ? today.plusDays(USUAL_DAYS) : command.neededUntil();
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            return Decision.rejectedAt("/neededUntil", WantedPostRejection.DAY_OUT_OF_RANGE);
        }
        if (OpenPosts.of(household, context.lookup()).size() >= MOST_OPEN) {
            return Decision.rejected(WantedPostRejection.ENOUGH_WANTED);
        }
        WantedWords words = command.words().tidied();
        return Decision.accepted(new WantedAsked(
                command.post(),
                command.community(),
                household,
                words.name(),
                words.category(),
                words.note(),
                until,
                until.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<Decision> resting(CommunityId community, CommandContext context) {
        if (DistrictState.isClosed(context.lookup())) {
            return Optional.of(Decision.rejected(WantedPostRejection.DISTRICT_CLOSED));
        }
        return context.lookup()
                .find(CommunityState.class, community.value())
                .filter(CommunityState::isPaused)
                .map(paused -> Decision.rejected(WantedPostRejection.COMMUNITY_PAUSED));
    }

    private static Decision answer(Open open, AnswerWanted command, HouseholdId household, CommandContext context) {
        if (open.household().equals(household)) {
            return Decision.rejected(WantedPostRejection.OWN_POST);
        }
        if (open.answers().contains(new Answer(command.item(), household))) {
            return Decision.noChange();
        }
        return resting(command.community(), context)
                .or(() -> unfit(command, household, context))
                .orElseGet(() -> open.answers().size() < MOST_ANSWERS
                        ? Decision.accepted(new WantedAnswered(
                                open.post(), open.community(), open.household(), command.item(), household))
                        : Decision.rejected(WantedPostRejection.ENOUGH_ANSWERS));
    }

    /** What is wrong with a thing as an answer. */
    private static Optional<Decision> unfit(AnswerWanted command, HouseholdId household, CommandContext context) {
        Optional<ItemState.Listed> listed = context.lookup()
                .find(ItemState.class, command.item().value())
                .filter(ItemState.Listed.class::isInstance)
                .map(ItemState.Listed.class::cast)
                .filter(item ->
                        item.household().equals(household) && item.community().equals(command.community()));
        if (listed.isEmpty()) {
            return Optional.of(Decision.rejectedAt("/item", WantedPostRejection.ITEM_NOT_LISTED));
        }
        return listed.filter(ItemState.Listed::isPaused)
                .map(rests -> Decision.rejectedAt("/item", WantedPostRejection.ITEM_RESTS));
    }

    private static Decision takeBack(Open open, TakeAnswerBack command, HouseholdId household) {
        return open.answers().contains(new Answer(command.item(), household))
                ? Decision.accepted(new WantedAnswerTakenBack(open.post(), open.community(), command.item(), household))
                : Decision.rejected(WantedPostRejection.ANSWER_NOT_FOUND);
    }

    private static Decision fill(Open open, FillWanted command, HouseholdId household) {
        if (!open.household().equals(household)) {
            return Decision.rejected(WantedPostRejection.NOT_THE_ASKER);
        }
        ItemId item = command.item();
        return item == null || open.things().contains(item)
                ? Decision.accepted(
                        new WantedFilled(open.post(), open.community(), open.household(), item, open.things()))
                : Decision.rejectedAt("/item", WantedPostRejection.ANSWER_NOT_FOUND);
    }

    private static Decision withdraw(WantedPostState state, WithdrawWanted command, CommandContext context) {
        if (!(state instanceof Asked asked) || !asked.community().equals(command.community())) {
            return Decision.rejected(WantedPostRejection.WANTED_POST_NOT_FOUND);
        }
        boolean isTheirs = home(command.community(), context)
                .filter(asked.household()::equals)
                .isPresent();
        if (!isTheirs && !context.actor().is("steward")) {
            return Decision.rejected(WantedPostRejection.NOT_THE_ASKER);
        }
        if (!(asked instanceof Open open)) {
            return Decision.noChange();
        }
        String reason = command.reason();
        Optional<Decision> wrong = isTheirs && reason == null
                ? Optional.empty()
                : new Wording("/reason", reason == null ? "" : reason, ItemWords.MAX_NOTE).wrong(REASON);
        return wrong.orElseGet(() -> withdrawn(open, isTheirs ? Cause.NOT_NEEDED : Cause.BY_STEWARD, reason));
    }

    private static Decision withdrawn(Open open, Cause cause, @Nullable String reason) {
        return Decision.accepted(
                new WantedWithdrawn(open.post(), open.community(), open.household(), cause, reason, open.things()));
    }

    private static Decision byRule(WantedPostState state, OfTheRule command) {
        if (!(state instanceof Open open)) {
            return Decision.noChange();
        }
        return switch (command) {
            case LapseAnswer lapse ->
                open.things().contains(lapse.item())
                        ? Decision.accepted(new WantedAnswerLapsed(open.post(), open.community(), lapse.item()))
                        : Decision.noChange();
            case EndWanted end -> withdrawn(open, end.cause(), null);
            case ExpireWanted expire ->
                Decision.accepted(new WantedExpired(open.post(), open.community(), open.household(), open.things()));
        };
    }

    private static Optional<HouseholdId> home(CommunityId community, CommandContext context) {
        return context.lookup().find(ResidentHome.class, context.actor().id()).flatMap(home -> home.in(community));
    }

    @Override
    public List<Deadline> deadlines(WantedPostState state) {
        return state instanceof Open open
                ? List.of(new Deadline("expiry", open.expiresAt(), new ExpireWanted(open.post())))
                : List.of();
    }

    @Override
    public WantedPostState evolve(WantedPostState state, WantedPostEvent event) {
        return switch (event) {
            case WantedAsked asked ->
                new Open(asked.post(), asked.community(), asked.household(), asked.expiresAt(), List.of());
            case WantedAnswered answered ->
                state instanceof Open open ? open.with(new Answer(answered.item(), answered.by())) : state;
            case WantedAnswerTakenBack back -> without(state, back.item());
            case WantedAnswerLapsed lapsed -> without(state, lapsed.item());
            case WantedEnded ended -> new Ended(ended.community(), ended.household());
        };
    }

    private static WantedPostState without(WantedPostState state, ItemId item) {
        return state instanceof Open open ? open.answeredWithout(item) : state;
    }
}
