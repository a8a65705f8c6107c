package community.linli.benchmarks.statistics;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.Consumer;

/**
 * 100 communities of 300 households with two things each, and their loans over ten years, evenly; some things are lent far more than others, a tenth of
 * the requests stays without an answer, one in eight comes back late. The same on every run.
 */
final class MadeUpDistrict {

    static final District DISTRICT = new District("north");
    static final int COMMUNITIES = 100;

    private static final int HOUSEHOLDS = 300;
    private static final int THINGS = 600;
    private static final int LOAN_DAYS = 7;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGIN = Instant.parse("2016-01-01T00:00:00Z");
    private static final long SECONDS = 10L * 365 * 86_400;

    private final Random random = new Random(20260715);
    private final Consumer<Recorded<?>> listener;
    private long heard;

    MadeUpDistrict(Consumer<Recorded<?>> listener) {
        this.listener = listener;
    }

    static CommunityId community(int number) {
        return new CommunityId("community-" + number);
    }

    private static HouseholdId household(int community, int number) {
        return new HouseholdId("household-" + community + "-" + number);
    }

    private static ItemId thing(int community, int number) {
        return new ItemId("thing-" + community + "-" + number);
    }

    /** Tells of the district and of who lives there with which things. */
    void begin() {
        learnt("district", new DistrictRegistered(ZONE.getId()));
        for (int community = 0; community < COMMUNITIES; community++) {
            for (int number = 0; number < HOUSEHOLDS; number++) {
                PersonId person = new PersonId("person-" + community + "-" + number);
                learnt("household", new ResidentJoined(person, community(community), household(community, number)));
            }
            for (int number = 0; number < THINGS; number++) {
                learnt("item", listed(community, number));
            }
        }
    }

    /** Tells of the first, second, third… tenth of so many loans. */
    void lend(long loans, int tenth) {
        for (long loan = loans * (tenth - 1) / 10; loan < loans * tenth / 10; loan++) {
            lend(new LoanId("loan-" + loan), BEGIN.plusSeconds(SECONDS * loan / loans));
        }
    }

    /** How much has been told. */
    long heard() {
        return heard;
    }

    private static ItemListed listed(int community, int number) {
        HouseholdId owner = household(community, number / 2);
        String name = "Thing " + number;
        return new ItemListed(
                thing(community, number), community(community), owner, name, "tools", "lend", LOAN_DAYS, 1, null, null);
    }

    private void lend(LoanId loan, Instant asked) {
        int community = random.nextInt(COMMUNITIES);
        int number = random.nextInt(1 + random.nextInt(THINGS));
        ItemId item = thing(community, number);
        HouseholdId borrower = household(community, random.nextInt(HOUSEHOLDS));
        HouseholdId owner = household(community, number / 2);
        Parties parties = new Parties(community(community), borrower, owner);
        Instant lapses = asked.plusSeconds(3 * 86_400);
        happened(
                asked,
                new LoanRequested(
                        loan,
                        item,
                        parties.community(),
                        borrower,
                        owner,
                        LOAN_DAYS,
                        lapses,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        asked));
        if (random.nextInt(10) > 0) {
            Instant accepted = asked.plusSeconds(60L * random.nextInt(1 + random.nextInt(4_000)));
            happened(accepted, new LoanAccepted(loan, item, null, null, null, parties, asked, false));
            begin(loan, item, parties, accepted.plusSeconds(random.nextInt(2 * 86_400)));
        }
    }

    private void begin(LoanId loan, ItemId item, Parties parties, Instant over) {
        LocalDate day = over.atZone(ZONE).toLocalDate();
        LocalDate due = day.plusDays(LOAN_DAYS);
        Instant end = due.plusDays(1).atStartOfDay(ZONE).toInstant();
        happened(over, new LoanHandedOver(loan, item, day, due, end, 1, parties, null, null, null));
        boolean isLate = random.nextInt(8) == 0;
        LocalDate back = isLate ? due.plusDays(1 + random.nextInt(20)) : day.plusDays(random.nextInt(LOAN_DAYS + 1));
        if (isLate) {
            happened(end, new LoanBecameOverdue(loan, item, due, parties));
        }
        Instant returned = back.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(86_400));
        happened(returned, new LoanReturned(loan, item, null, null, parties, day, back, due));
    }

    private void happened(Instant time, Event event) {
        heard++;
        listener.accept(new Recorded<>("event", DISTRICT, event.subject(), 1, time, "somebody", event));
    }

    private void learnt(String type, Fact fact) {
        heard++;
        listener.accept(new Recorded<>("fact", DISTRICT, new Subject(type, "some"), 1, BEGIN, "somebody", fact));
    }
}
