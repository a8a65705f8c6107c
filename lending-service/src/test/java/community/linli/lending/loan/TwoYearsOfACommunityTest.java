package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.LendingContext;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.HouseRulesCommand.AnnounceClosure;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclareLost;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.ReportLost;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.settlement.CaseCommand.DecideCase;
import community.linli.lending.settlement.CaseCommand.ForgiveCase;
import community.linli.lending.settlement.CaseId;
import community.linli.lending.settlement.Remedy;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two years of a community: 150 households, some sixty loans a month, people who forget, lose, leave and come late, closures, and a line for what is
 * wanted. In the end nothing hangs: every loan has ended, no diary has a claim, no account is open; and on no day was a copy with two households.
 */
class TwoYearsOfACommunityTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 730;
    private static final int QUIET_DAYS = 120;
    private static final int HOUSEHOLDS = 150;
    private static final int ITEMS = 200;

    /** What the test itself knows of one loan. */
    private static final class Book {
        private final LoanId loan;
        private final int borrower;
        private final int owner;
        private String phase = "requested";
        private int bringsBackIn;
        private boolean neverMeets;

        private Book(LoanId loan, int borrower, int owner) {
            this.loan = loan;
            this.borrower = borrower;
            this.owner = owner;
        }
    }

    private final Random chance = new Random(20_260_101);
    private final Map<LoanId, Book> books = new LinkedHashMap<>();
    private final Map<ItemId, Set<LoanId>> away = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<Integer> gone = new HashSet<>();
    private final List<TurnOffered> offers = new ArrayList<>();
    private final Scenario life = Scenario.of(LendingContext.declare(Rules.usual()));
    private LocalDate today = FIRST;
    private int asked;

    @Test
    void afterTwoYearsNothingHangsAndNothingWasInTwoPlaces() {
        moveIn();
        for (int day = 0; day < DAYS + QUIET_DAYS; day++) {
            today = FIRST.plusDays(day);
            heard(life.whenItIs(today.atTime(10, 0).atZone(ZONE).toInstant()));
            if (day < DAYS) {
                liveOn(day);
            }
            answerAndMeet();
        }

        System.out.println("Two years of a community: " + counts);
        assertThat(books.values())
                .filteredOn(book -> !book.phase.equals("ended"))
                .isEmpty();
        for (int item = 0; item < ITEMS; item++) {
            assertThat(ItemDiary.of(life.world(), itemId(item)).claims())
                    .as(itemId(item).value())
                    .isEmpty();
        }
        for (int household = 0; household < HOUSEHOLDS; household++) {
            assertThat(HouseholdAccount.of(life.world(), home(household)).open())
                    .as(home(household).value())
                    .isEmpty();
        }
        assertThat(counts.get("LoanReturned")).isGreaterThan(700);
        assertThat(counts.keySet())
                .contains(
                        "LoanWrittenOff", "PromiseLapsed", "LoanExpired", "TurnTaken", "DueMoved", "ExtensionGranted");
    }

    private void moveIn() {
        life.at(FIRST.atTime(9, 0).atZone(ZONE).toInstant()).given(new DistrictRegistered(ZONE.getId()));
        for (int household = 0; household < HOUSEHOLDS; household++) {
            life.given(new ResidentJoined(person(household), JINPING, home(household)));
        }
        for (int item = 0; item < ITEMS; item++) {
            life.given(new ItemListed(
                    itemId(item),
                    JINPING,
                    home(ownerOf(item)),
                    "thing",
                    "tools",
                    "lend",
                    3 + item % 12,
                    1 + item % 2,
                    null,
                    null));
        }
    }

    private void liveOn(int day) {
        for (int wish = 0; wish < 2; wish++) {
            wish();
        }
        if (day % 180 == 20) {
            ask(-1, "officer", new AnnounceClosure(today.plusDays(5), today.plusDays(5L + day % 9), "Holiday"));
        }
        if (day % 60 == 59) {
            moveOut(day / 60 * 7 % HOUSEHOLDS);
        }
    }

    private void wish() {
        int item = chance.nextInt(chance.nextInt(4) == 0 ? 6 : ITEMS);
        int household = chance.nextInt(HOUSEHOLDS);
        LoanId loan = new LoanId("l" + asked++);
        List<Event> events = ask(household, "resident", new RequestLoan(loan, JINPING, itemId(item), null, null, null));
        if (!events.isEmpty() && !away.getOrDefault(itemId(item), Set.of()).isEmpty() && chance.nextBoolean()) {
            int waits = chance.nextInt(HOUSEHOLDS);
            ask(waits, "resident", new JoinWaitlist(itemId(item), new TurnId("t" + asked), JINPING, null));
        }
    }

    /** Two of three who are offered their turn take it. */
    private void takeTurns() {
        List<TurnOffered> now = List.copyOf(offers);
        offers.clear();
        for (TurnOffered offered : now) {
            if (chance.nextInt(3) > 0) {
                int household = Integer.parseInt(offered.household().value().substring(5));
                LoanId loan = new LoanId("l" + asked++);
                ask(household, "resident", new RequestLoan(loan, JINPING, offered.item(), null, null, null));
            }
        }
    }

    private void answerAndMeet() {
        takeTurns();
        for (Book book : new ArrayList<>(books.values())) {
            switch (book.phase) {
                case "requested" -> answer(book);
                case "accepted" -> meet(book);
                case "out" -> keep(book);
                case "lost" -> settle(book);
                default -> {}
            }
        }
    }

    private void answer(Book book) {
        switch (chance.nextInt(8)) {
            case 0 -> ask(book.owner, "resident", new DeclineLoan(book.loan, JINPING, "Not this week."));
            case 1, 2 -> {}
            default -> ask(book.owner, "resident", new AcceptLoan(book.loan, JINPING));
        }
    }

    private void meet(Book book) {
        if (book.neverMeets) {
            return;
        }
        int luck = chance.nextInt(20);
        book.neverMeets = luck == 0;
        if (luck > 1) {
            ask(book.owner, "resident", new ConfirmHandover(book.loan, JINPING, null));
        }
        if (luck > 2) {
            ask(book.borrower, "resident", new ConfirmHandover(book.loan, JINPING, null));
        }
        book.bringsBackIn = luck == 5 ? 60 : 1 + chance.nextInt(12);
    }

    private void keep(Book book) {
        if (book.bringsBackIn-- > 0) {
            switch (chance.nextInt(60)) {
                case 0 -> ask(book.borrower, "resident", new AskExtension(book.loan, JINPING));
                case 1 -> ask(book.owner, "resident", new GrantExtension(book.loan, JINPING));
                case 2 -> ask(book.owner, "resident", new RecallLoan(book.loan, JINPING, null));
                default -> {}
            }
            return;
        }
        int luck = chance.nextInt(60);
        if (luck == 0) {
            ask(book.borrower, "resident", new ReportLost(book.loan, JINPING, null));
        } else if (luck < 10 || gone.contains(book.owner)) {
            ask(book.borrower, "resident", new ConfirmReturn(book.loan, JINPING, null));
            ask(-1, "steward", new SettleReturn(book.loan, JINPING, Whereabouts.AT_OWNER, "It was there."));
        } else {
            ask(book.owner, "resident", new ConfirmReturn(book.loan, JINPING, null));
        }
        ask(-1, "steward", new DeclareLost(book.loan, JINPING, "Nobody has answered."));
    }

    private void settle(Book book) {
        ask(book.owner, "resident", new ForgiveCase(new CaseId(book.loan.value()), JINPING));
        if (gone.contains(book.owner)) {
            ask(
                    -1,
                    "steward",
                    new DecideCase(
                            new CaseId(book.loan.value()), JINPING, Remedy.FORGIVE, null, "The owner has left."));
        }
    }

    /** What the catalogue then tells, in its order. */
    private void moveOut(int household) {
        if (!gone.add(household)) {
            return;
        }
        heard(life.whenLearnt(new ResidentLeft(person(household), JINPING, home(household))));
        heard(life.whenLearnt(new HouseholdLeft(home(household), JINPING)));
        for (int item = 0; item < ITEMS; item++) {
            if (ownerOf(item) == household) {
                heard(life.whenLearnt(new ItemWithdrawn(itemId(item))));
            }
        }
    }

    private List<Event> ask(int household, String role, Command command) {
        life.by(household < 0 ? "sun" : person(household).value(), role);
        return heard(life.when(command));
    }

    private List<Event> heard(Scenario after) {
        List<Event> events = after.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
        events.forEach(this::write);
        return events;
    }

    private void write(Event event) {
        counts.merge(event.getClass().getSimpleName(), 1, Integer::sum);
        if (event instanceof TurnOffered offered) {
            offers.add(offered);
        }
        if (!(event instanceof LoanEvent told)) {
            return;
        }
        switch (told) {
            case LoanRequested requested ->
                books.computeIfAbsent(
                        requested.loan(),
                        loan -> new Book(
                                loan,
                                Integer.parseInt(requested.borrower().value().substring(5)),
                                Integer.parseInt(requested.owner().value().substring(5))));
            case LoanAccepted accepted -> phase(told, "accepted");
            case LoanHandedOver out -> {
                Set<LoanId> with = away.computeIfAbsent(out.item(), item -> new HashSet<>());
                with.add(out.loan());
                assertThat(with)
                        .as("copies of %s away on %s", out.item(), today)
                        .hasSizeLessThanOrEqualTo(
                                1 + Integer.parseInt(out.item().value().substring(5)) % 2);
                phase(told, "out");
            }
            case LoanEvent.LoanLost lost -> phase(told, "lost");
            case LoanReturned back -> over(told);
            case LoanWrittenOff off -> over(told);
            case LoanDeclined declined -> over(told);
            case LoanCancelled cancelled -> over(told);
            case LoanExpired expired -> over(told);
            case PromiseLapsed lapsed -> over(told);
            case DoorLoanDenied denied -> over(told);
            case LoanEvent other -> {}
        }
    }

    private void phase(LoanEvent event, String phase) {
        Book book = books.get(event.loan());
        if (book != null) {
            book.phase = phase;
        }
    }

    private void over(LoanEvent event) {
        phase(event, "ended");
        away.getOrDefault(event.item(), new HashSet<>()).remove(event.loan());
    }

    private static int ownerOf(int item) {
        return item * 37 % HOUSEHOLDS;
    }

    private static ItemId itemId(int item) {
        return new ItemId("item-" + item);
    }

    private static HouseholdId home(int household) {
        return new HouseholdId("home-" + household);
    }

    private static PersonId person(int household) {
        return new PersonId("person-" + household);
    }
}
