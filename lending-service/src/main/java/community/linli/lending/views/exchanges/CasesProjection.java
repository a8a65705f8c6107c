package community.linli.lending.views.exchanges;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.settlement.CaseEvent;
import community.linli.lending.settlement.CaseEvent.CaseDropped;
import community.linli.lending.settlement.CaseEvent.CaseOpened;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseEvent.MediationAsked;
import community.linli.lending.settlement.CaseEvent.MediationBegun;
import community.linli.lending.settlement.CaseEvent.SettlementOffered;
import community.linli.lending.views.exchanges.CaseDocument.Changing;
import community.linli.lending.views.exchanges.CaseDocument.Offer;
import community.linli.lending.views.exchanges.CaseDocument.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per case. */
public final class CasesProjection implements Projection<CaseDocument> {

    static final String NAME = "cases";
    private static final int OFFERS_SHOWN = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<CaseDocument> documentType() {
        return CaseDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("borrower"), List.of("owner"), List.of("community", "phase"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof CaseEvent event
                ? List.of(event.matter().value())
                : List.of();
    }

    @Override
    public @Nullable CaseDocument evolve(@Nullable CaseDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof CaseOpened opened) {
            return opened(opened, recorded);
        }
        return document == null || !(recorded.occurrence() instanceof CaseEvent event)
                ? document
                : document.changed(
                        recorded.streamVersion(), recorded.time(), matter -> change(matter, event, recorded.time()));
    }

    private static CaseDocument opened(CaseOpened opened, Recorded<?> recorded) {
        return new CaseDocument(
                opened.matter(),
                opened.item(),
                opened.community(),
                opened.borrower(),
                opened.owner(),
                opened.kind().name().toLowerCase(Locale.ROOT),
                "open",
                recorded.streamVersion(),
                recorded.time(),
                recorded.time(),
                opened.mediationFrom(),
                false,
                null,
                List.of(),
                null,
                null);
    }

    private static void change(Changing matter, CaseEvent event, Instant at) {
        switch (event) {
            case CaseOpened opened -> throw new IllegalArgumentException("An opening is taken down above");
            case SettlementOffered offered ->
                matter.offers = with(
                        matter.offers,
                        new Offer(offered.household(), offered.remedy(), offered.amountFen(), offered.note(), at));
            case MediationAsked asked -> matter.isMediationAsked = true;
            case MediationBegun begun -> {
                matter.isMediationAsked = true;
                matter.stewardSince = at;
            }
            case CaseSettled settled -> {
                matter.phase = "settled";
                matter.settlement = new Settlement(
                        settled.remedy(),
                        settled.amountFen(),
                        settled.by().name().toLowerCase(Locale.ROOT),
                        settled.reason(),
                        at);
            }
            case CaseDropped dropped -> {
                matter.phase = "dropped";
                matter.settlement = null;
                matter.reason = dropped.reason();
            }
        }
    }

    private static List<Offer> with(List<Offer> offers, Offer offer) {
        List<Offer> kept = offers.subList(Math.max(0, offers.size() + 1 - OFFERS_SHOWN), offers.size());
        return Stream.concat(kept.stream(), Stream.of(offer)).toList();
    }
}
