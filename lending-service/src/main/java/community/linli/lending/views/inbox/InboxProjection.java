package community.linli.lending.views.inbox;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutWanted;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.WantedPostId;
import community.linli.lending.gift.GiftEvent;
import community.linli.lending.introduction.IntroductionEvent;
import community.linli.lending.introduction.WalkEvent;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.postbox.NoticeId;
import community.linli.lending.reservation.ReservationEvent;
import community.linli.lending.settlement.CaseEvent;
import community.linli.lending.standing.StandingEvent;
import community.linli.lending.swap.SwapEvent;
import community.linli.lending.views.inbox.Row.Telling;
import community.linli.lending.views.inbox.ThreadDocument.Between;
import community.linli.lending.views.inbox.ThreadDocument.Leg;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import community.linli.lending.waitlist.WaitlistEvent;
import community.linli.lending.wanted.TellingEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thread per subject of which somebody is told. */
public final class InboxProjection implements Projection<ThreadDocument> {

    static final String NAME = "inbox";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ThreadDocument> documentType() {
        return ThreadDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("households", "lastAt"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case LoanEvent loan -> id(recorded);
            case CaseEvent matter -> id(recorded);
            case WaitlistEvent turn -> id(recorded);
            case ReservationEvent reservation -> id(recorded);
            case SwapEvent swap -> id(recorded);
            case GiftEvent gift -> id(recorded);
            case StandingEvent standing -> id(recorded);
            case IntroductionEvent introduction -> id(recorded);
            case WalkEvent walk -> id(recorded);
            case TellingEvent telling -> List.of(wanted(telling.post()));
            case AboutWanted fact -> List.of(wanted(fact.post()));
            default -> List.of();
        };
    }

    /** What lending decides about a post, and what the catalogue tells of it, is one thread. */
    private static String wanted(WantedPostId post) {
        return "wanted-post/" + post;
    }

    private static List<String> id(Recorded<?> recorded) {
        return List.of(recorded.subject().toString());
    }

    @Override
    public @Nullable ThreadDocument evolve(@Nullable ThreadDocument document, String documentId, Recorded<?> recorded) {
        ThreadDocument thread = known(document == null ? ThreadDocument.opened(documentId) : document, recorded);
        Row row = row(thread, recorded);
        ThreadDocument after = thread.standing(row);
        return after.telling(notices(after, row, recorded));
    }

    private static Row row(ThreadDocument thread, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case LoanEvent loan -> WhoIsTold.of(loan);
            case CaseEvent matter -> WhoIsTold.of(matter);
            case WaitlistEvent turn -> WhoIsTold.of(turn);
            case ReservationEvent reservation -> WhoIsTold.of(reservation);
            case SwapEvent swap -> WhoIsTold.of(swap, thread);
            case GiftEvent gift -> WhoIsTold.of(gift, thread);
            case StandingEvent standing -> WhoIsTold.of(standing);
            case IntroductionEvent introduction -> WhoIsTold.of(introduction, thread);
            case WalkEvent walk -> WhoIsTold.of(walk);
            case TellingEvent telling -> WhoIsToldOfWanted.of(telling, thread);
            case AboutWanted fact -> WhoIsToldOfWanted.of(fact);
            default -> Row.nobody();
        };
    }

    private static List<Notice> notices(ThreadDocument thread, Row row, Recorded<?> recorded) {
        List<Notice> notices = new ArrayList<>();
        Set<NoticeId> given = new HashSet<>();
        for (int part = 0; part < row.tellings().size(); part++) {
            Telling telling = row.tellings().get(part);
            for (HouseholdId household : audience(thread, telling)) {
                NoticeId id = NoticeId.of(recorded.time(), recorded.id(), household, part);
                if (given.add(id)) {
                    notices.add(new Notice(
                            id,
                            telling.kind(),
                            recorded.time(),
                            household,
                            recorded.actor(),
                            things(thread, telling),
                            telling.parameters(),
                            row.topic(),
                            telling.kind().isPassing() ? thread.stands().getOrDefault(row.topic(), "") : null));
                }
            }
        }
        return notices;
    }

    private static List<HouseholdId> audience(ThreadDocument thread, Telling telling) {
        Between between = thread.between();
        return telling.whom().stream()
                .flatMap(whom -> switch (whom) {
                    case OWNER -> between.owners().stream();
                    case ASKER -> between.askers().stream();
                    case COMPANION -> between.companions().stream();
                    case NAMED -> telling.named().stream();
                })
                .distinct()
                .toList();
    }

    private static List<ItemId> things(ThreadDocument thread, Telling telling) {
        String one = telling.parameters().get("thing");
        return one == null ? thread.things() : List.of(new ItemId(one));
    }

    /** The thread with what the event says of who and what it is about. */
    private static ThreadDocument known(ThreadDocument thread, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case LoanEvent loan -> ofLoan(thread.about(loan.item()), loan);
            case CaseEvent.CaseOpened opened ->
                thread.about(opened.item()).between(two(opened.owner(), opened.borrower()));
            case WaitlistEvent turn -> thread.about(turn.item());
            case ReservationEvent.DaysReserved days ->
                thread.about(days.item()).between(two(days.owner(), days.household()));
            case SwapEvent.SwapProposed proposed -> ofSwap(thread, proposed.legs());
            case GiftEvent gift -> ofGift(thread.about(gift.item()), gift);
            case IntroductionEvent.IntroductionProposed proposed ->
                thread.between(new Between(List.of(), List.of(proposed.one(), proposed.other()), List.of()));
            case IntroductionEvent.IntroductionWelcomed welcomed ->
                thread.between(thread.between().withCompanion(welcomed.household()));
            case WalkEvent.CompanionAsked asked -> thread.between(two(asked.owner(), asked.borrower()));
            case WalkEvent.CompanionAssigned assigned ->
                thread.between(thread.between().withCompanions(List.of(assigned.companion())));
            case WalkEvent.CompanionReleased released ->
                thread.between(thread.between().withCompanions(List.of()));
            default -> thread;
        };
    }

    private static ThreadDocument ofLoan(ThreadDocument thread, LoanEvent event) {
        return switch (event) {
            case LoanEvent.LoanRequested asked -> thread.between(two(asked.owner(), asked.borrower()));
            case LoanEvent.LoanStartedAtTheDoor out -> thread.between(two(out.parties()));
            case LoanEvent.LoanAccepted accepted
            when accepted.parties() != null -> thread.between(two(accepted.parties()));
            case LoanEvent.LoanReopened reopened ->
                thread.without(NoticeKind.THANKS_SAID, reopened.parties().owner())
                        .without(NoticeKind.THANKS_SAID, reopened.parties().borrower());
            case LoanEvent.ThanksHidden gone -> thread.without(NoticeKind.THANKS_SAID, thanked(gone));
            default -> thread;
        };
    }

    private static HouseholdId thanked(LoanEvent.ThanksHidden gone) {
        return gone.side() == Side.OWNER
                ? gone.parties().borrower()
                : gone.parties().owner();
    }

    private static ThreadDocument ofSwap(ThreadDocument thread, List<SwapEvent.Leg> legs) {
        List<HouseholdId> all = legs.stream()
                .flatMap(leg -> Stream.of(leg.giver(), leg.recipient()))
                .distinct()
                .toList();
        return thread.between(new Between(List.of(), all, List.of()))
                .withLegs(legs.stream()
                        .map(leg -> new Leg(leg.item(), leg.giver(), leg.recipient()))
                        .toList());
    }

    private static ThreadDocument ofGift(ThreadDocument thread, GiftEvent event) {
        Between between = thread.between();
        return switch (event) {
            case GiftEvent.GiftWished wished ->
                thread.between(new Between(List.of(wished.giver()), between.askers(), between.companions())
                        .withAsker(wished.household()));
            case GiftEvent.GiftWishWithdrawn gone -> thread.between(between.withoutAsker(gone.household()));
            case GiftEvent.GiftPromised promised ->
                thread.between(between.withCompanions(List.of(promised.recipient())));
            default -> thread;
        };
    }

    private static Between two(Parties parties) {
        return two(parties.owner(), parties.borrower());
    }

    private static Between two(HouseholdId owner, HouseholdId asker) {
        return new Between(List.of(owner), List.of(asker), List.of());
    }
}
