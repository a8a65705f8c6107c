package community.linli.lending.views.network;

import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutHousehold;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.HouseholdRegistered;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.introduction.IntroductionEvent.HouseholdsMet;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.OpennessEvent;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedIn;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.Parties;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.views.network.HouseholdDocument.Door;
import community.linli.lending.views.network.HouseholdDocument.Meeting;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per door, under {@code community/household}; it gathers what happened to many loans, gifts and swaps. */
public final class AcquaintancesProjection implements Projection<HouseholdDocument> {

    static final String NAME = "network-households";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HouseholdDocument> documentType() {
        return HouseholdDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case HouseholdRegistered door -> ids(door.community(), door.household());
            case AboutHousehold fact -> ids(fact.community(), fact.household());
            case OpennessEvent said -> ids(said.community(), said.household());
            case LoanRequested asked -> ids(asked.community(), asked.borrower());
            case TurnJoined waits -> ids(waits.community(), waits.household());
            case GiftWished wishes -> ids(wishes.community(), wishes.household());
            case LoanHandedOver out -> out.parties() == null ? List.of() : ids(out.parties());
            case LoanStartedAtTheDoor started -> ids(started.parties());
            case DoorLoanDenied denied -> ids(denied.parties());
            case GiftHandedOver given -> ids(given.community(), given.giver(), given.recipient());
            case SwapCompleted swapped -> ids(swapped.community(), households(swapped));
            case IntroductionProposed proposed -> ids(proposed.community(), proposed.one(), proposed.other());
            case HouseholdsMet met -> ids(met.community(), met.one(), met.other());
            default -> List.of();
        };
    }

    private static List<String> ids(Parties parties) {
        return ids(parties.community(), parties.borrower(), parties.owner());
    }

    private static List<String> ids(CommunityId community, HouseholdId... households) {
        return Stream.of(households)
                .distinct()
                .map(household -> community.value() + "/" + household.value())
                .toList();
    }

    private static HouseholdId[] households(SwapCompleted swapped) {
        return swapped.legs().stream()
                .flatMap(leg -> Stream.of(leg.giver(), leg.recipient()))
                .toArray(HouseholdId[]::new);
    }

    @Override
    public HouseholdDocument evolve(@Nullable HouseholdDocument document, String documentId, Recorded<?> recorded) {
        int slash = documentId.indexOf('/');
        HouseholdDocument known = document != null
                ? document
                : HouseholdDocument.behind(
                        new CommunityId(documentId.substring(0, slash)),
                        new HouseholdId(documentId.substring(slash + 1)));
        return after(known, recorded.occurrence(), recorded.time());
    }

    private static HouseholdDocument after(HouseholdDocument known, Occurrence occurrence, Instant at) {
        return switch (occurrence) {
            case HouseholdRegistered door -> known.at(new Door(door.unit(), door.floor(), door.door()));
            case AboutHousehold fact -> living(known, fact, at);
            case OpennessEvent said -> known.open(said instanceof HouseholdOptedIn);
            case LoanRequested asked -> known.wishing(asked.item(), at);
            case TurnJoined waits -> known.wishing(waits.item(), at);
            case GiftWished wishes -> known.wishing(wishes.item(), at);
            case LoanHandedOver out -> handedOver(known, out, at);
            case LoanStartedAtTheDoor started -> started(known, started, at);
            case DoorLoanDenied denied -> known.gainsaid(other(known, denied.parties()), denied.loan());
            case GiftHandedOver given ->
                known.meeting(other(known, given.giver(), given.recipient()), Meeting.of(at, null, null));
            case SwapCompleted swapped -> swapped(known, swapped, at);
            case IntroductionProposed proposed ->
                known.introducedTo(other(known, proposed.one(), proposed.other()), at);
            case HouseholdsMet met -> known.introducedTo(other(known, met.one(), met.other()), at);
            default -> known;
        };
    }

    private static HouseholdDocument living(HouseholdDocument known, AboutHousehold fact, Instant at) {
        return switch (fact) {
            case ResidentJoined joined -> known.with(joined.person());
            case ResidentLeft gone -> known.without(gone.person());
            case PersonErased erased -> known.without(erased.person());
            case HouseholdLeft gone -> known.emptied(at);
        };
    }

    /** Events from before the two were named in them are passed over. */
    private static HouseholdDocument handedOver(HouseholdDocument known, LoanHandedOver out, Instant at) {
        Parties parties = out.parties();
        return parties == null
                ? known
                : known.meeting(
                        other(known, parties),
                        Meeting.of(at, out.handedOverOn(), out.unheard() == null ? null : out.loan()));
    }

    private static HouseholdDocument started(HouseholdDocument known, LoanStartedAtTheDoor started, Instant at) {
        HouseholdDocument met =
                known.meeting(other(known, started.parties()), Meeting.of(at, started.startedOn(), started.loan()));
        boolean hasBorrowed = known.household().equals(started.parties().borrower());
        return hasBorrowed ? met.wishing(started.item(), at) : met;
    }

    private static HouseholdDocument swapped(HouseholdDocument known, SwapCompleted swapped, Instant at) {
        HouseholdDocument now = known;
        for (Leg leg : swapped.legs()) {
            if (leg.giver().equals(known.household()) || leg.recipient().equals(known.household())) {
                now = now.meeting(other(known, leg.giver(), leg.recipient()), Meeting.of(at, null, null));
            }
        }
        return now;
    }

    private static HouseholdId other(HouseholdDocument known, Parties parties) {
        return other(known, parties.borrower(), parties.owner());
    }

    private static HouseholdId other(HouseholdDocument known, HouseholdId one, HouseholdId other) {
        return known.household().equals(one) ? other : one;
    }
}
