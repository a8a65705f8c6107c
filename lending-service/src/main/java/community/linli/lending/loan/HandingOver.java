package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverCodeIssued;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Code;
import community.linli.lending.loan.LoanState.Meeting;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Proposal;
import community.linli.lending.loan.LoanState.Slot;
import community.linli.lending.loan.LoanState.Terms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At the door: when to meet, and that the item has changed hands. */
final class HandingOver {

    private static final Duration CODE_LIFE = Duration.ofSeconds(HandoverCodes.VALID_SECONDS);
    private static final Duration SILENCE = Duration.ofDays(1);

    private HandingOver() {}

    static Decision propose(Word word, ProposeHandover command) {
        return LoanPolicies.againstMeeting(word, command).orElseGet(() -> {
            var proposal = new Proposal(Promising.side(word), new Slot(command.from(), command.until()));
            boolean already = word.loan() instanceof Accepted kept
                    && proposal.equals(kept.meeting().proposed());
            return already
                    ? Decision.noChange()
                    : Promising.happened(new HandoverProposed(
                            word.terms().loan(),
                            word.terms().item(),
                            Promising.side(word),
                            command.from(),
                            command.until()));
        });
    }

    static Decision agree(Word word) {
        Meeting meeting = word.loan() instanceof Accepted kept ? kept.meeting() : Meeting.NONE;
        Proposal proposal = meeting.proposed();
        if (meeting.agreed() != null && proposal == null) {
            return Decision.noChange();
        }
        return LoanPolicies.againstAgreeing(word)
                .orElseGet(() -> proposal == null
                        ? Decision.rejected(LoanRejection.NO_TIME_PROPOSED)
                        : Promising.happened(new HandoverAgreed(
                                word.terms().loan(),
                                word.terms().item(),
                                proposal.slot().from(),
                                proposal.slot().until())));
    }

    static Decision missed(Word word) {
        Side absent = word.isOwners() ? Side.BORROWER : Side.OWNER;
        return LoanPolicies.againstMissing(word)
                .orElseGet(() -> Promising.happened(
                        new HandoverMissed(word.terms().loan(), word.terms().item(), absent)));
    }

    static Decision issue(Word word, IssueHandoverCode command) {
        Code shown = code(word);
        if (shown != null
                && shown.by() == Promising.side(word)
                && shown.digest().equals(command.digest())) {
            return Decision.noChange();
        }
        if (!command.digest().matches("[0-9a-f]{64}")) {
            return Decision.rejectedAt("/digest", LoanRejection.CODE_WRONG);
        }
        return LoanPolicies.againstCode(word)
                .orElseGet(() -> Promising.happened(new HandoverCodeIssued(
                        word.terms().loan(),
                        word.terms().item(),
                        Promising.side(word),
                        word.now().plus(CODE_LIFE),
                        command.digest())));
    }

    /** Showing is one side's word and scanning the other's. */
    static Decision scan(Word word, ScanHandoverCode command) {
        Code shown = code(word);
        boolean isShown = shown != null
                && shown.by() != word.side()
                && word.now().isBefore(shown.until())
                && MessageDigest.isEqual(
                        shown.digest().getBytes(StandardCharsets.US_ASCII),
                        HandoverCodes.digest(command.code()).getBytes(StandardCharsets.US_ASCII));
        return LoanPolicies.againstCode(word)
                .or(() -> Texts.wrong(command.inspection(), word.terms()))
                .orElseGet(() -> isShown
                        ? scanned(word, Texts.recorded(command.inspection()))
                        : Decision.rejected(LoanRejection.CODE_WRONG));
    }

    private static Decision scanned(Word word, @Nullable Inspection inspection) {
        if (word.loan() instanceof Out out) {
            return Promising.happened(Returning.returned(word, out, inspection));
        }
        return Decision.accepted(List.of(confirmed(word, inspection), handedOver(word, null)));
    }

    private static @Nullable Code code(Word word) {
        return switch (word.loan()) {
            case Accepted kept -> kept.code();
            case Out out -> out.keeping().code();
            case LoanState.Known other -> null;
        };
    }

    static Decision confirm(Word word, @Nullable Inspection inspection) {
        boolean already = word.loan() instanceof Out
                || (word.loan() instanceof Accepted accepted && accepted.confirmed() == word.side());
        if (already) {
            return Decision.noChange();
        }
        return LoanPolicies.againstHandover(word)
                .or(() -> Texts.wrong(inspection, word.terms()))
                .orElseGet(() -> Decision.accepted(confirmed(word, word.loan(), Texts.recorded(inspection))));
    }

    private static List<Event> confirmed(Word word, LoanState.Known loan, @Nullable Inspection inspection) {
        Event one = confirmed(word, inspection);
        return loan instanceof Accepted accepted && accepted.confirmed() != null
                ? List.of(one, handedOver(word, null))
                : List.of(one);
    }

    private static HandoverConfirmed confirmed(Word word, @Nullable Inspection inspection) {
        return new HandoverConfirmed(
                word.terms().loan(),
                word.terms().item(),
                Promising.side(word),
                inspection,
                word.now().plus(SILENCE));
    }

    /**
     * The item is out, for its loan days or until the agreed day, but never into days that are another's.
     *
     * @param unheard the side that has said nothing; null where both spoke
     */
    static LoanHandedOver handedOver(Word word, @Nullable Side unheard) {
        Terms terms = word.terms();
        LocalDate today = word.today();
        LocalDate agreed = word.loan() instanceof Accepted kept && kept.isDated() && kept.promised() != null
                ? kept.promised().last()
                : today.plusDays(terms.loanDays());
        LocalDate counted = word.dueDay(agreed.isBefore(today) ? today : agreed);
        Availability free = word.availability();
        LocalDate dueOn = free.longestUntil(counted, terms.loan().subject()).orElse(today);
        Instant contestBy = unheard == null ? null : word.now().plus(Asked.CONTEST);
        return new LoanHandedOver(
                terms.loan(),
                terms.item(),
                today,
                dueOn,
                word.endOf(dueOn),
                free.copyAtHome(),
                terms.parties(),
                word.rules().reminderDays(),
                unheard,
                contestBy);
    }

    static Decision deny(Word word) {
        if (word.loan() instanceof Accepted accepted && accepted.confirmed() == null) {
            return Decision.noChange();
        }
        return LoanPolicies.againstDenial(word)
                .orElseGet(() -> word.loan() instanceof Out out
                        ? Promising.happened(new DoorLoanDenied(
                                word.terms().loan(),
                                word.terms().item(),
                                word.terms().parties(),
                                Promising.side(word),
                                out.dueOn(),
                                out.handedOverOn()))
                        : Promising.happened(new HandoverDenied(
                                word.terms().loan(), word.terms().item(), Promising.side(word))));
    }
}
