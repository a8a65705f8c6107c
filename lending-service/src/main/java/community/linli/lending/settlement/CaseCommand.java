package community.linli.lending.settlement;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a case. To a household that is no party a case does not exist. */
public sealed interface CaseCommand extends Command {

    /** The case. */
    CaseId matter();

    @Override
    default Subject subject() {
        return matter().subject();
    }

    /** What one of the two households asks. */
    sealed interface OfAParty extends CaseCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What a steward of the community asks. */
    sealed interface OfASteward extends CaseCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /**
     * A household says what it would settle for; the last offer counts.
     *
     * @param amountFen with {@code PAY} only, 1 to 10,000,000; noted, never moved
     * @param note at most 200 characters
     */
    record OfferSettlement(
            CaseId matter,
            CommunityId community,
            Remedy remedy,
            @Nullable Long amountFen,
            @Nullable String note) implements OfAParty {}

    /** The other household agrees to the last offer, and names it, so that nobody agrees to what was changed meanwhile. */
    record AgreeToSettlement(
            CaseId matter,
            CommunityId community,
            Remedy remedy,
            @Nullable Long amountFen) implements OfAParty {}

    /** The owner wants nothing for it. */
    record ForgiveCase(CaseId matter, CommunityId community) implements OfAParty {}

    /** One of the two asks for a steward's help. */
    record CallSteward(CaseId matter, CommunityId community) implements OfAParty {}

    /** A steward takes the case on, or over from another; when, see {@link DecideCase}. */
    record TakeCaseOn(CaseId matter, CommunityId community) implements OfASteward {}

    /**
     * A steward decides, once help was asked for or the two have not agreed for long, or one of them has left.
     *
     * @param reason 1 to 200 characters
     */
    record DecideCase(
            CaseId matter,
            CommunityId community,
            Remedy remedy,
            @Nullable Long amountFen,
            String reason) implements OfASteward {}

    /** A timer: the two have not agreed for long. */
    record AskForMediation(CaseId matter) implements CaseCommand {}
}
