package community.linli.lending.views.exchanges;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.settlement.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The case of a lost or damaged thing, as its two households and the stewards see it.
 *
 * @param loan the loan, whose id the case has
 * @param kind {@code lost} or {@code damaged}
 * @param phase {@code open}, {@code settled} or {@code dropped}
 * @param version the case's version, for If-Match
 * @param lastWordAt when anybody said anything last; the stewards' list is sorted by it
 * @param mediationFrom when a steward is asked to help
 * @param stewardSince when a steward took it on; who, the log alone tells
 * @param offers the last ten, oldest first
 * @param settlement what is done about it
 * @param reason why it was dropped
 */
record CaseDocument(
        CaseId loan,
        ItemId item,
        CommunityId community,
        HouseholdId borrower,
        HouseholdId owner,
        String kind,
        String phase,
        long version,
        Instant openedAt,
        Instant lastWordAt,
        Instant mediationFrom,
        boolean isMediationAsked,
        @Nullable Instant stewardSince,
        List<Offer> offers,
        @Nullable Settlement settlement,
        @Nullable String reason) {

    /** What a household would settle for. */
    record Offer(
            HouseholdId by,
            Remedy remedy,
            @Nullable Long amountFen,
            @Nullable String note,
            Instant at) {}

    /**
     * What is done about it.
     *
     * @param by {@code both}, {@code owner} or {@code steward}
     */
    record Settlement(
            Remedy remedy,
            @Nullable Long amountFen,
            String by,
            @Nullable String reason,
            Instant at) {}

    /** What may change after the opening. */
    static final class Changing {
        String phase;
        boolean isMediationAsked;

        @Nullable
        Instant stewardSince;

        List<Offer> offers;

        @Nullable
        Settlement settlement;

        @Nullable
        String reason;

        private Changing(CaseDocument matter) {
            phase = matter.phase;
            isMediationAsked = matter.isMediationAsked;
            stewardSince = matter.stewardSince;
            offers = matter.offers;
            settlement = matter.settlement;
            reason = matter.reason;
        }
    }

    /** The case after an event at this moment, which gave it this version. */
    CaseDocument changed(long reached, Instant at, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new CaseDocument(
                loan,
                item,
                community,
                borrower,
                owner,
                kind,
                now.phase,
                reached,
                openedAt,
                at,
                mediationFrom,
                now.isMediationAsked,
                now.stewardSince,
                now.offers,
                now.settlement,
                now.reason);
    }
}
