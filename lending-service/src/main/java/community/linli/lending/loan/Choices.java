package community.linli.lending.loan;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanCommand.DeclareLost;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.DenyReturn;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.HideThanks;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.RefuseExtension;
import community.linli.lending.loan.LoanCommand.ReopenLoan;
import community.linli.lending.loan.LoanCommand.ReportDamage;
import community.linli.lending.loan.LoanCommand.ReportLost;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanCommand.SayThanks;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.TakeCounterOffer;
import community.linli.lending.loan.LoanCommand.TakePartsBack;
import community.linli.lending.loan.LoanCommand.TakeThanksDown;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import community.linli.lending.loan.LoanCommand.WithdrawReturn;
import community.linli.lending.loan.LoanSoFar.Choice;
import community.linli.lending.loan.LoanSoFar.Moment;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Terms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of each command, put to the decider with all but the loan itself in order. */
record Choices(Known loan, Moment moment) {

    private static final String SOMETHING = "-";
    private static final Inspection SEEN = new Inspection(SOMETHING, List.of(), List.of());
    private static final String DIGEST = HandoverCodes.digest(SOMETHING);
    private static final Duration SOON = Duration.ofHours(1);
    private static final District ANY = new District("any");

    List<Choice> of(Side side) {
        Actor somebody = new Actor(side.name(), Set.of("resident"));
        return ofAParty().stream().map(command -> choice(command, somebody)).toList();
    }

    List<Choice> ofASteward() {
        Actor steward = new Actor("steward", Set.of("steward"));
        return ofStewards().stream().map(command -> choice(command, steward)).toList();
    }

    private List<LoanCommand> ofAParty() {
        LoanId id = terms().loan();
        CommunityId here = terms().community();
        return List.of(
                new AcceptLoan(id, here),
                new DeclineLoan(id, here, SOMETHING),
                new CounterOffer(id, here, tomorrow(), tomorrow(), null),
                new TakeCounterOffer(id, here),
                new CancelLoan(id, here, SOMETHING),
                new ProposeHandover(
                        id,
                        here,
                        moment.now().plus(SOON),
                        moment.now().plus(SOON).plus(SOON)),
                new AgreeToHandover(id, here),
                new ReportMissedHandover(id, here),
                new IssueHandoverCode(id, here, DIGEST),
                new ConfirmHandover(id, here, null),
                new DenyHandover(id, here),
                new AskExtension(id, here),
                new GrantExtension(id, here),
                new RefuseExtension(id, here, null),
                new RecallLoan(id, here, null),
                new TakePartsBack(id, here, terms().parts()),
                new ConfirmReturn(id, here, null),
                new WithdrawReturn(id, here),
                new DenyReturn(id, here, null),
                new ReportLost(id, here, null),
                new FindAgain(id, here),
                new ReportDamage(id, here, SEEN),
                new SayThanks(id, here, SOMETHING),
                new HideThanks(id, here, thanked()));
    }

    /** Whose thanks can be hidden; where there are none, whichever. */
    private Side thanked() {
        return loan instanceof Ended ended
                ? ended.thanked().stream()
                        .filter(side -> !ended.hidden().contains(side))
                        .findFirst()
                        .orElse(Side.BORROWER)
                : Side.BORROWER;
    }

    private List<LoanCommand> ofStewards() {
        LoanId id = terms().loan();
        CommunityId here = terms().community();
        return List.of(
                new SettleReturn(id, here, Whereabouts.AT_OWNER, SOMETHING),
                new DeclareLost(id, here, SOMETHING),
                new MoveDue(id, here, tomorrow(), SOMETHING),
                new ReopenLoan(id, here, tomorrow(), SOMETHING),
                new TakeThanksDown(id, here, thanked(), SOMETHING));
    }

    private Terms terms() {
        return loan.terms();
    }

    private LocalDate tomorrow() {
        return moment.now().atZone(moment.district().zone()).toLocalDate().plusDays(1);
    }

    /** A refusal that names a field is about what was said, which is only an example here; but more parts than all there are not. */
    private Choice choice(LoanCommand command, Actor actor) {
        CommandContext context = new CommandContext(SOMETHING, ANY, moment.now(), actor, new InOrder(terms(), moment));
        String name = command.getClass().getSimpleName();
        return switch (new LoanDecider(Rules.usual()).decide(loan, command, context)) {
            case Decision.Accepted accepted -> new Choice(name, true, null);
            case Decision.NoChange already -> new Choice(name, false, null);
            case Decision.Rejected no ->
                no.violations().isEmpty() || command instanceof TakePartsBack
                        ? new Choice(name, false, no.rejection().code())
                        : new Choice(name, true, null);
        };
    }

    /** The item is on the board and nobody else wants it, and both households live behind their doors. */
    private record InOrder(Terms terms, Moment moment) implements Lookup {

        @Override
        public <S> Optional<S> find(Class<S> state, String id) {
            if (state == KnownMember.class) {
                return side(id).map(KnownMember::new).map(state::cast);
            }
            if (state == KnownItem.class) {
                return Optional.of(state.cast(new KnownItem(listing(), false, false)));
            }
            if (state == HouseRules.class) {
                return Optional.of(state.cast(moment.rules()));
            }
            return state == KnownDistrict.class ? Optional.of(state.cast(moment.district())) : Optional.empty();
        }

        private Optional<KnownMember.Home> side(String person) {
            return List.of(Side.values()).stream()
                    .filter(side -> side.name().equals(person))
                    .map(side -> side == Side.OWNER ? terms.owner() : terms.borrower())
                    .map(home -> new KnownMember.Home(terms.community(), home))
                    .findFirst();
        }

        /** The category is not known of a loan; where one has rules of its own, those of the community stand in. */
        private KnownItem.Listing listing() {
            return new KnownItem.Listing(
                    terms.community(), terms.owner(), "", "lend", terms.loanDays(), 1, terms.parts(), null);
        }
    }
}
