package community.linli.lending;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.Declaration;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Occurrence;
import community.linli.lending.absence.Absence;
import community.linli.lending.absence.AbsenceCommand;
import community.linli.lending.absence.AbsenceDecider;
import community.linli.lending.absence.AbsenceEvent;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.account.HouseholdAccountFold;
import community.linli.lending.calendar.CalendarCommand;
import community.linli.lending.calendar.CalendarDecider;
import community.linli.lending.calendar.CalendarEvent;
import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.facts.CatalogFacts.AboutCommunity;
import community.linli.lending.facts.CatalogFacts.AboutDistrict;
import community.linli.lending.facts.CatalogFacts.AboutHousehold;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.HouseholdRegistered;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CatalogFacts.WantedAnswered;
import community.linli.lending.facts.CatalogFacts.WantedAsked;
import community.linli.lending.facts.CatalogFacts.WantedEnded;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.facts.KnownThings;
import community.linli.lending.gift.GiftCommand;
import community.linli.lending.gift.GiftDecider;
import community.linli.lending.gift.GiftEntries;
import community.linli.lending.gift.GiftEvent;
import community.linli.lending.gift.GiftId;
import community.linli.lending.gift.GiftState;
import community.linli.lending.gift.OpenGifts;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.HouseRulesCommand;
import community.linli.lending.houserules.HouseRulesDecider;
import community.linli.lending.houserules.HouseRulesEvent;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.Rules;
import community.linli.lending.introduction.IntroductionCommand;
import community.linli.lending.introduction.IntroductionDecider;
import community.linli.lending.introduction.IntroductionEvent;
import community.linli.lending.introduction.IntroductionId;
import community.linli.lending.introduction.IntroductionState;
import community.linli.lending.introduction.LatestIntroduction;
import community.linli.lending.introduction.Openness;
import community.linli.lending.introduction.OpennessCommand;
import community.linli.lending.introduction.OpennessDecider;
import community.linli.lending.introduction.OpennessEvent;
import community.linli.lending.introduction.WalkAgenda;
import community.linli.lending.introduction.WalkCommand;
import community.linli.lending.introduction.WalkDecider;
import community.linli.lending.introduction.WalkEvent;
import community.linli.lending.introduction.WalkId;
import community.linli.lending.introduction.WalkState;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiaryFold;
import community.linli.lending.loan.DueLoans;
import community.linli.lending.loan.LoanCommand;
import community.linli.lending.loan.LoanDecider;
import community.linli.lending.loan.LoanEntries;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanState;
import community.linli.lending.loan.OpenRequests;
import community.linli.lending.postbox.PostboxCommand;
import community.linli.lending.postbox.PostboxDecider;
import community.linli.lending.postbox.PostboxEvent;
import community.linli.lending.postbox.PostboxState;
import community.linli.lending.reactions.WhenCaseSettledThenWriteItsLoanOff;
import community.linli.lending.reactions.WhenClosureAnnouncedThenMoveDueDays;
import community.linli.lending.reactions.WhenCommunityRestsOrGoesOnThenServeItsLines;
import community.linli.lending.reactions.WhenCommunityResumedThenResumeItsRequests;
import community.linli.lending.reactions.WhenCommunityResumedThenResumeItsReservations;
import community.linli.lending.reactions.WhenDistrictClosedThenDissolveItsWaitlists;
import community.linli.lending.reactions.WhenHouseRulesChangeThenServeTheLines;
import community.linli.lending.reactions.WhenHouseholdGoesOrComesThenServeItsLines;
import community.linli.lending.reactions.WhenHouseholdLeftThenEndItsGifts;
import community.linli.lending.reactions.WhenHouseholdLeftThenEndItsIntroductions;
import community.linli.lending.reactions.WhenHouseholdLeftThenEndItsReservations;
import community.linli.lending.reactions.WhenHouseholdLeftThenEndItsSwaps;
import community.linli.lending.reactions.WhenHouseholdLeftThenEndItsTurns;
import community.linli.lending.reactions.WhenHouseholdLeftThenSettleItsLoans;
import community.linli.lending.reactions.WhenItemComesFreeThenBeginItsReservations;
import community.linli.lending.reactions.WhenItemComesFreeThenOfferTheNextTurn;
import community.linli.lending.reactions.WhenItemIsGoneThenCallOffItsGiving;
import community.linli.lending.reactions.WhenItemIsGoneThenCancelItsLoans;
import community.linli.lending.reactions.WhenItemIsGoneThenDissolveItsWaitlist;
import community.linli.lending.reactions.WhenItemIsGoneThenEndItsSwaps;
import community.linli.lending.reactions.WhenItemIsGoneThenSettleItsReservations;
import community.linli.lending.reactions.WhenLoanEndedThenCallOffItsWalk;
import community.linli.lending.reactions.WhenPersonErasedThenForgetItsContact;
import community.linli.lending.reactions.WhenSomethingIsWantedThenTellWhoHasIt;
import community.linli.lending.reservation.ReservationCommand;
import community.linli.lending.reservation.ReservationDecider;
import community.linli.lending.reservation.ReservationEntries;
import community.linli.lending.reservation.ReservationEvent;
import community.linli.lending.reservation.ReservationId;
import community.linli.lending.reservation.ReservationState;
import community.linli.lending.settlement.CaseCommand;
import community.linli.lending.settlement.CaseDecider;
import community.linli.lending.settlement.CaseEvent;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.settlement.CaseState;
import community.linli.lending.standing.Standing;
import community.linli.lending.standing.StandingCommand;
import community.linli.lending.standing.StandingDecider;
import community.linli.lending.standing.StandingEvent;
import community.linli.lending.swap.OpenSwaps;
import community.linli.lending.swap.SwapCommand;
import community.linli.lending.swap.SwapDecider;
import community.linli.lending.swap.SwapEntries;
import community.linli.lending.swap.SwapEvent;
import community.linli.lending.swap.SwapId;
import community.linli.lending.swap.SwapState;
import community.linli.lending.views.audit.DwellingsProjection;
import community.linli.lending.views.audit.HistoryProjection;
import community.linli.lending.views.calendars.HouseProjection;
import community.linli.lending.views.calendars.ItemsProjection;
import community.linli.lending.views.calendars.ReadersProjection;
import community.linli.lending.views.exchanges.CasesProjection;
import community.linli.lending.views.exchanges.GiftsProjection;
import community.linli.lending.views.exchanges.HomesProjection;
import community.linli.lending.views.exchanges.SwapsProjection;
import community.linli.lending.views.feed.FeedProjection;
import community.linli.lending.views.inbox.InboxProjection;
import community.linli.lending.views.inbox.NamesProjection;
import community.linli.lending.views.inbox.NeighboursProjection;
import community.linli.lending.views.inbox.PostboxesProjection;
import community.linli.lending.views.introductions.DoorsProjection;
import community.linli.lending.views.introductions.IntroductionsProjection;
import community.linli.lending.views.introductions.OpennessProjection;
import community.linli.lending.views.introductions.WalksProjection;
import community.linli.lending.views.loans.LoansProjection;
import community.linli.lending.views.loans.MembersProjection;
import community.linli.lending.views.loans.RulesProjection;
import community.linli.lending.views.loans.SoFarProjection;
import community.linli.lending.views.loans.ThingsProjection;
import community.linli.lending.views.network.AcquaintancesProjection;
import community.linli.lending.views.network.DistrictProjection;
import community.linli.lending.views.network.OfferedThingsProjection;
import community.linli.lending.views.places.LinesProjection;
import community.linli.lending.views.places.ReservationsProjection;
import community.linli.lending.views.places.ResidentsProjection;
import community.linli.lending.views.standings.StandingsProjection;
import community.linli.lending.views.statistics.ClockProjection;
import community.linli.lending.views.statistics.ItemYearsProjection;
import community.linli.lending.views.statistics.ListedItemsProjection;
import community.linli.lending.views.statistics.ParticipantsProjection;
import community.linli.lending.views.statistics.WeeksProjection;
import community.linli.lending.views.thanks.SpeakersProjection;
import community.linli.lending.views.thanks.ThanksProjection;
import community.linli.lending.waitlist.Waitlist;
import community.linli.lending.waitlist.WaitlistCommand;
import community.linli.lending.waitlist.WaitlistDecider;
import community.linli.lending.waitlist.WaitlistEntries;
import community.linli.lending.waitlist.WaitlistEvent;
import community.linli.lending.wanted.Telling;
import community.linli.lending.wanted.TellingCommand;
import community.linli.lending.wanted.TellingDecider;
import community.linli.lending.wanted.TellingEvent;
import java.util.List;

/** All that lending declares to the engine. */
public final class LendingContext {

    private static final int STATE_VERSION = 5;
    private static final String CATALOG = "catalog";

    /** The rooms that claim items. */
    private static final List<Entries<?>> ENTRIES = List.of(
            // one room a line
            WaitlistEntries.ENTRIES,
            LoanEntries.ENTRIES,
            ReservationEntries.ENTRIES,
            SwapEntries.ENTRIES,
            GiftEntries.ENTRIES);

    private LendingContext() {}

    /** The context, with the rules that hold where a district has set no others. */
    public static BoundedContext declare(Rules usual) {
        Declaration lending = BoundedContext.named("lending").stateVersion(STATE_VERSION);
        facts(lending);
        people(lending);
        items(lending, usual);
        loans(lending, usual);
        reservations(lending, usual);
        swaps(lending, usual);
        gifts(lending, usual);
        post(lending);
        introductions(lending);
        figures(lending);
        return lending.build();
    }

    /** What the catalogue tells. */
    private static void facts(Declaration lending) {
        lending.fact(CATALOG, "item-listed.v1", ItemListed.class)
                .fact(CATALOG, "item-revised.v1", ItemListed.class)
                .fact(CATALOG, "item-paused.v1", ItemPaused.class)
                .fact(CATALOG, "item-resumed.v1", ItemResumed.class)
                .fact(CATALOG, "item-withdrawn.v1", ItemWithdrawn.class)
                .fact(CATALOG, "resident-joined.v1", ResidentJoined.class)
                .fact(CATALOG, "district-registered.v1", DistrictRegistered.class)
                .fact(CATALOG, "district-closed.v1", DistrictClosed.class)
                .fact(CATALOG, "community-paused.v1", CommunityPaused.class)
                .fact(CATALOG, "community-resumed.v1", CommunityResumed.class)
                .fact(CATALOG, "household-registered.v1", HouseholdRegistered.class)
                .fact(CATALOG, "household-left.v1", HouseholdLeft.class)
                .fact(CATALOG, "resident-left.v1", ResidentLeft.class)
                .fact(CATALOG, "person-erased.v1", PersonErased.class)
                .fact(CATALOG, "item-given-away.v1", ItemGivenAway.class)
                .fold("known-item", new KnownItem.Folding(), KnownItem.class, AboutItem.class)
                .fact(CATALOG, "wanted-asked.v1", WantedAsked.class)
                .fact(CATALOG, "wanted-answered.v1", WantedAnswered.class)
                .fact(CATALOG, "wanted-filled.v1", WantedEnded.class)
                .fact(CATALOG, "wanted-withdrawn.v1", WantedEnded.class)
                .fact(CATALOG, "wanted-expired.v1", WantedEnded.class)
                .fold("known-things", new KnownThings.Folding(), KnownThings.class, AboutItem.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, AboutResident.class)
                .fold("known-household", new KnownHousehold.Folding(), KnownHousehold.class, AboutHousehold.class)
                .fold("known-neighbours", new KnownNeighbours.Folding(), KnownNeighbours.class, AboutHousehold.class)
                .fold("known-community", new KnownCommunity.Folding(), KnownCommunity.class, AboutCommunity.class)
                .fold("known-district", new KnownDistrict.Folding(), KnownDistrict.class, AboutDistrict.class)
                .projection(new MembersProjection())
                .projection(new ThingsProjection());
    }

    /** Households, and the rules of the house. */
    private static void people(Declaration lending) {
        lending.entity(
                        HouseRulesCommand.HERE.type(),
                        new HouseRulesDecider(),
                        HouseRules.class,
                        HouseRulesCommand.class,
                        HouseRulesEvent.class)
                .entity(
                        Absence.SUBJECT_TYPE,
                        new AbsenceDecider(),
                        Absence.class,
                        AbsenceCommand.class,
                        AbsenceEvent.class)
                .entity(
                        Standing.SUBJECT_TYPE,
                        new StandingDecider(),
                        Standing.class,
                        StandingCommand.class,
                        StandingEvent.class)
                .projection(new StandingsProjection())
                .projection(new HouseProjection())
                .projection(new ReadersProjection())
                .fold("household-account", new HouseholdAccountFold(ENTRIES), HouseholdAccount.class, Event.class);
    }

    /** Items, their days, and who waits for them. */
    private static void items(Declaration lending, Rules usual) {
        lending.fold("item-diary", new ItemDiaryFold(ENTRIES), ItemDiary.class, Event.class)
                .projection(new ItemsProjection(ENTRIES))
                .projection(new LinesProjection())
                .projection(new ReservationsProjection())
                .projection(new ResidentsProjection())
                .entity(
                        ItemCalendar.SUBJECT_TYPE,
                        new CalendarDecider(usual),
                        ItemCalendar.class,
                        CalendarCommand.class,
                        CalendarEvent.class)
                .entity(
                        Waitlist.SUBJECT_TYPE,
                        new WaitlistDecider(usual),
                        Waitlist.class,
                        WaitlistCommand.class,
                        WaitlistEvent.class)
                .reaction(Occurrence.class, new WhenItemComesFreeThenOfferTheNextTurn(ENTRIES))
                .reaction(AbsenceEvent.class, new WhenHouseholdGoesOrComesThenServeItsLines())
                .reaction(AboutCommunity.class, new WhenCommunityRestsOrGoesOnThenServeItsLines())
                .reaction(HouseRulesEvent.class, new WhenHouseRulesChangeThenServeTheLines())
                .reaction(AboutItem.class, new WhenItemIsGoneThenDissolveItsWaitlist())
                .reaction(DistrictClosed.class, new WhenDistrictClosedThenDissolveItsWaitlists())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenEndItsTurns());
    }

    /** Loans. */
    private static void loans(Declaration lending, Rules usual) {
        lending.entity(LoanId.SUBJECT_TYPE, new LoanDecider(usual), LoanState.class, LoanCommand.class, LoanEvent.class)
                .fold("due-loans", new DueLoans.Folding(), DueLoans.class, LoanEvent.class)
                .fold("open-requests", new OpenRequests.Folding(), OpenRequests.class, LoanEvent.class)
                .entity(CaseId.SUBJECT_TYPE, new CaseDecider(), CaseState.class, CaseCommand.class, CaseEvent.class)
                .reaction(AboutItem.class, new WhenItemIsGoneThenCancelItsLoans())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenSettleItsLoans())
                .reaction(CommunityResumed.class, new WhenCommunityResumedThenResumeItsRequests())
                .reaction(ClosureAnnounced.class, new WhenClosureAnnouncedThenMoveDueDays())
                .reaction(CaseSettled.class, new WhenCaseSettledThenWriteItsLoanOff())
                .projection(new CasesProjection())
                .projection(new HomesProjection())
                .projection(new LoansProjection())
                .projection(new SoFarProjection())
                .projection(new RulesProjection());
    }

    /** Days kept ahead. */
    private static void reservations(Declaration lending, Rules usual) {
        lending.entity(
                        ReservationId.SUBJECT_TYPE,
                        new ReservationDecider(usual),
                        ReservationState.class,
                        ReservationCommand.class,
                        ReservationEvent.class)
                .reaction(Event.class, new WhenItemComesFreeThenBeginItsReservations(ENTRIES))
                .reaction(AboutItem.class, new WhenItemIsGoneThenSettleItsReservations())
                .reaction(CommunityResumed.class, new WhenCommunityResumedThenResumeItsReservations())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenEndItsReservations());
    }

    /** Mine for yours. */
    private static void swaps(Declaration lending, Rules usual) {
        lending.entity(SwapId.SUBJECT_TYPE, new SwapDecider(usual), SwapState.class, SwapCommand.class, SwapEvent.class)
                .fold("open-swaps", new OpenSwaps.Folding(), OpenSwaps.class, SwapEvent.class)
                .reaction(AboutItem.class, new WhenItemIsGoneThenEndItsSwaps())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenEndItsSwaps())
                .projection(new SwapsProjection());
    }

    /** What is given away. */
    private static void gifts(Declaration lending, Rules usual) {
        lending.entity(GiftId.SUBJECT_TYPE, new GiftDecider(usual), GiftState.class, GiftCommand.class, GiftEvent.class)
                .fold("open-gifts", new OpenGifts.Folding(), OpenGifts.class, GiftEvent.class)
                .reaction(AboutItem.class, new WhenItemIsGoneThenCallOffItsGiving())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenEndItsGifts())
                .projection(new GiftsProjection());
    }

    /** What people are told, and how it reaches them. */
    private static void post(Declaration lending) {
        lending.entity(
                        PostboxState.SUBJECT_TYPE,
                        new PostboxDecider(),
                        PostboxState.class,
                        PostboxCommand.class,
                        PostboxEvent.class)
                .reaction(PersonErased.class, new WhenPersonErasedThenForgetItsContact())
                .entity(
                        Telling.SUBJECT_TYPE,
                        new TellingDecider(),
                        Telling.class,
                        TellingCommand.class,
                        TellingEvent.class)
                .reaction(WantedAsked.class, new WhenSomethingIsWantedThenTellWhoHasIt())
                .projection(new InboxProjection())
                .projection(new NamesProjection())
                .projection(new NeighboursProjection())
                .projection(new PostboxesProjection())
                .projection(new FeedProjection());
    }

    /** How neighbours who have never met come to meet. */
    private static void introductions(Declaration lending) {
        lending.entity(
                        IntroductionId.SUBJECT_TYPE,
                        new IntroductionDecider(),
                        IntroductionState.class,
                        IntroductionCommand.class,
                        IntroductionEvent.class)
                .entity(WalkId.SUBJECT_TYPE, new WalkDecider(), WalkState.class, WalkCommand.class, WalkEvent.class)
                .entity(
                        Openness.SUBJECT_TYPE,
                        new OpennessDecider(),
                        Openness.class,
                        OpennessCommand.class,
                        OpennessEvent.class)
                .fold(
                        "latest-introduction",
                        new LatestIntroduction.Folding(),
                        LatestIntroduction.class,
                        IntroductionEvent.class)
                .fold("walk-agenda", new WalkAgenda.Folding(), WalkAgenda.class, WalkEvent.class)
                .projection(new DoorsProjection())
                .projection(new IntroductionsProjection())
                .projection(new OpennessProjection())
                .projection(new WalksProjection())
                .reaction(LoanEvent.class, new WhenLoanEndedThenCallOffItsWalk())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenEndItsIntroductions())
                .projection(new DistrictProjection())
                .projection(new AcquaintancesProjection())
                .projection(new OfferedThingsProjection());
    }

    /** What is read of all loans together, and of one from its beginning. */
    private static void figures(Declaration lending) {
        lending.projection(new WeeksProjection())
                .projection(new ParticipantsProjection())
                .projection(new ItemYearsProjection())
                .projection(new ListedItemsProjection())
                .projection(new ClockProjection())
                .projection(new ThanksProjection())
                .projection(new SpeakersProjection())
                .projection(new HistoryProjection())
                .projection(new DwellingsProjection());
    }
}
