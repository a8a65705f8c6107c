package community.linli.lending.views.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.gift.GiftEvent.Choice;
import community.linli.lending.gift.GiftEvent.GiftDrawAnnounced;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftHandoverConfirmed;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.gift.GiftId;
import community.linli.lending.settlement.CaseEvent.CaseDropped;
import community.linli.lending.settlement.CaseEvent.CaseOpened;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseEvent.Kind;
import community.linli.lending.settlement.CaseEvent.MediationBegun;
import community.linli.lending.settlement.CaseEvent.SettlementOffered;
import community.linli.lending.settlement.CaseEvent.Settler;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.settlement.Remedy;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapAgreed;
import community.linli.lending.swap.SwapEvent.SwapLegConfirmed;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapLegReturned;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import community.linli.lending.swap.SwapId;
import community.linli.lending.views.exchanges.GiftDocument.DrawShown;
import community.linli.lending.views.exchanges.SwapDocument.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExchangesProjectionTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final HouseholdId CHOS = new HouseholdId("1-103");
    private static final ItemId DRILL = new ItemId("drill");
    private static final ItemId KETTLE = new ItemId("kettle");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-08T02:00:00Z");
    private static final SwapId SWAP = new SwapId("swap");
    private static final Leg GIVEN = new Leg(DRILL, ANAS, BENS);
    private static final Leg GOT = new Leg(KETTLE, BENS, ANAS);
    private static final List<Event> SEALED = List.of(
            new SwapProposed(SWAP, JINPING, ANAS, List.of(GIVEN, GOT), LATER),
            new SwapAgreed(SWAP, BENS),
            new SwapSealed(SWAP, List.of(GIVEN, GOT), LATER));
    private static final GiftId GIFT = new GiftId("drill");
    private static final String SEED = "ab".repeat(32);
    private static final String DIGEST = "cd".repeat(32);
    private static final List<Event> WISHED = List.of(
            new GiftWished(GIFT, DRILL, JINPING, BENS, ANAS, "Please."),
            new GiftWished(GIFT, DRILL, JINPING, CHOS, ANAS, null));
    private static final GiftDrawAnnounced ANNOUNCED = new GiftDrawAnnounced(GIFT, DRILL, LATER, SEED, DIGEST);
    private static final GiftPromised DRAWN =
            new GiftPromised(GIFT, DRILL, BENS, Choice.DRAWN, SEED, List.of(BENS, CHOS), LATER);
    private static final CaseId CASE = new CaseId("loan-1");
    private static final CaseOpened OPENED = new CaseOpened(CASE, DRILL, JINPING, BENS, ANAS, Kind.LOST, BENS, LATER);

    private static <D> D after(Projection<D> projection, String id, List<? extends Event> before, Event... then) {
        Event[] all = Stream.concat(before.stream(), Stream.of(then)).toArray(Event[]::new);
        return Objects.requireNonNull(
                ProjectionScenario.of(projection).given(all).documents().get(id));
    }

    private static SwapDocument swap(Event... then) {
        return after(new SwapsProjection(), "swap", SEALED, then);
    }

    private static GiftDocument gift(Event... then) {
        return after(new GiftsProjection(), "drill", WISHED, then);
    }

    private static CaseDocument matter(Event... then) {
        return after(new CasesProjection(), "loan-1", List.of(OPENED), then);
    }

    @Test
    void aSealedSwapSaysWhoAgreedAndUntilWhen() {
        assertThat(swap())
                .extracting(SwapDocument::phase, SwapDocument::agreed, SwapDocument::handoverBy, SwapDocument::version)
                .containsExactly("sealed", List.of(ANAS, BENS), LATER, 3L);
    }

    @Test
    void whatChangedHandsOfAnUndoneSwapIsGoingBackUntilHome() {
        SwapLegConfirmed word = new SwapLegConfirmed(SWAP, DRILL, BENS);
        SwapLegHandedOver over = new SwapLegHandedOver(SWAP, GIVEN);
        SwapUndone undone = new SwapUndone(SWAP, List.of(GIVEN), List.of(GOT), "Too late.", null);

        assertThat(swap(word).things().getFirst().saidBy()).containsExactly(BENS);
        assertThat(swap(word, over).things()).extracting(Thing::place).containsExactly("recipient", "giver");
        assertThat(swap(word, over, undone))
                .extracting(SwapDocument::phase, SwapDocument::reason)
                .containsExactly("undone", "Too late.");
        assertThat(swap(word, over, undone).things())
                .extracting(Thing::place, Thing::saidBy)
                .containsExactly(tuple("going-back", List.of()), tuple("giver", List.of()));
        assertThat(swap(word, over, undone, new SwapLegReturned(SWAP, GIVEN)).phase())
                .isEqualTo("home");
    }

    @Test
    void aSeedIsInNoDocumentBeforeTheDraw() {
        assertThat(gift(ANNOUNCED).draw()).isEqualTo(new DrawShown(LATER, DIGEST, null, List.of()));
        assertThat(gift(ANNOUNCED).toString()).doesNotContain(SEED);
        assertThat(gift(ANNOUNCED, DRAWN).draw()).isEqualTo(new DrawShown(LATER, DIGEST, SEED, List.of(BENS, CHOS)));
    }

    @Test
    void theGiverSeesWhoWishesAndOthersHowManyDo() {
        GiftShown giver = GiftShown.to(ANAS, gift());
        GiftShown wisher = GiftShown.to(BENS, gift());
        GiftShown neighbour = GiftShown.to(new HouseholdId("3-3"), gift());

        assertThat(giver.wishers()).extracting(GiftDocument.Wish::household).containsExactly(BENS, CHOS);
        assertThat(giver.wishers().getFirst().note()).isEqualTo("Please.");
        assertThat(List.of(wisher, neighbour)).allMatch(shown -> shown.wishers().isEmpty() && shown.wishes() == 2);
        assertThat(wisher.isWished()).isTrue();
        assertThat(neighbour.isWished()).isFalse();
    }

    @Test
    void whoTookPartCanRepeatTheDraw() {
        GiftDocument drawn = gift(ANNOUNCED, DRAWN, new GiftWishWithdrawn(GIFT, DRILL, CHOS));
        GiftShown loser = GiftShown.to(CHOS, drawn);
        GiftShown neighbour = GiftShown.to(new HouseholdId("3-3"), drawn);

        assertThat(loser.recipient()).isEqualTo(BENS);
        assertThat(Objects.requireNonNull(loser.draw()).among()).containsExactly(BENS, CHOS);
        assertThat(loser.handoverBy()).isNull();
        assertThat(neighbour.recipient()).isNull();
        assertThat(Objects.requireNonNull(neighbour.draw()).seed()).isEqualTo(SEED);
    }

    @Test
    void aPromiseThatEndedOpensItAgainAndTheNextGiverBeginsAnew() {
        assertThat(gift(DRAWN, new GiftPromiseEnded(GIFT, DRILL, BENS, true, null)))
                .extracting(
                        GiftDocument::phase,
                        GiftDocument::recipient,
                        found -> found.wishes().size())
                .containsExactly("open", null, 1);
        GiftDocument given = gift(
                DRAWN,
                new GiftHandoverConfirmed(GIFT, DRILL, ANAS),
                new GiftHandoverConfirmed(GIFT, DRILL, BENS),
                new GiftHandedOver(GIFT, DRILL, JINPING, ANAS, BENS));
        assertThat(given)
                .extracting(GiftDocument::phase, GiftDocument::saidBy)
                .containsExactly("given", List.of(ANAS, BENS));
        GiftDocument again = gift(
                DRAWN,
                new GiftHandedOver(GIFT, DRILL, JINPING, ANAS, BENS),
                new GiftWished(GIFT, DRILL, JINPING, CHOS, BENS, null));
        assertThat(again)
                .extracting(
                        GiftDocument::phase,
                        GiftDocument::giver,
                        found -> found.wishes().size(),
                        GiftDocument::version)
                .containsExactly("open", BENS, 1, 5L);
    }

    @Test
    void aCaseShowsItsOffersAndHowItWasSettled() {
        CaseDocument offered =
                matter(new SettlementOffered(CASE, BENS, Remedy.PAY, 5000L, "Half?"), new MediationBegun(CASE, "sun"));
        assertThat(offered)
                .extracting(
                        CaseDocument::phase,
                        CaseDocument::kind,
                        CaseDocument::stewardSince,
                        CaseDocument::isMediationAsked)
                .containsExactly("open", "lost", NOW, true);
        assertThat(offered.offers()).extracting(CaseDocument.Offer::amountFen).containsExactly(5000L);

        CaseSettled settled = new CaseSettled(CASE, DRILL, Kind.LOST, Remedy.REPLACE, null, Settler.STEWARD, "Fair.");
        assertThat(matter(settled).settlement())
                .isEqualTo(new CaseDocument.Settlement(Remedy.REPLACE, null, "steward", "Fair.", NOW));
        assertThat(matter(settled, new CaseDropped(CASE, "Found.")))
                .extracting(CaseDocument::phase, CaseDocument::settlement, CaseDocument::reason)
                .containsExactly("dropped", null, "Found.");
    }

    @Test
    void thatAStewardDecidesIsShownAndSinceWhenButNotWho() {
        CaseDocument decided = matter(
                new MediationBegun(CASE, "pseudonym-of-sun"),
                new CaseSettled(CASE, DRILL, Kind.LOST, Remedy.REPLACE, null, Settler.STEWARD, "Fair."));

        assertThat(DomainJson.mapper().writeValueAsString(decided)).doesNotContain("pseudonym-of-sun");
    }

    @Test
    void ofManyOffersTheLastTenAreShown() {
        Event[] offers = Stream.iterate(1L, fen -> fen + 1)
                .limit(12)
                .map(fen -> new SettlementOffered(CASE, BENS, Remedy.PAY, fen, null))
                .toArray(Event[]::new);
        assertThat(matter(offers).offers())
                .extracting(CaseDocument.Offer::amountFen)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }
}
