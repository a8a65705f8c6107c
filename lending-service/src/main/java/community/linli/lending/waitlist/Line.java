package community.linli.lending.waitlist;

import community.linli.eventsourcing.CommandContext;
import community.linli.lending.absence.Absence;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.waitlist.Waitlist.Turn;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.OfferPostponed;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnResumed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves those who wait for one item, in their order, with as many copies as are free. */
record Line(ItemId item, Rules usual, CommandContext context) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private LentItem thing() {
        return new LentItem(item, usual, context);
    }

    Optional<KnownItem.Listing> listing() {
        return thing().listing();
    }

    /** Whether it may be borrowed from the household that lists it. */
    boolean isLent() {
        return thing().isListed()
                && thing().isThere()
                && listing().filter(KnownItem.Listing::isForLending).isPresent();
    }

    /** Whether nothing new is lent of it for a while, or in its community. */
    private boolean rests() {
        return thing().isPaused() || communityRests();
    }

    /** Whether nothing new is lent in the item's community. */
    boolean communityRests() {
        boolean isPaused = listing()
                .map(listing -> KnownCommunity.of(context.lookup(), listing.community()))
                .filter(KnownCommunity::isPaused)
                .isPresent();
        return isPaused || isClosed();
    }

    private boolean isClosed() {
        return KnownDistrict.of(context.lookup()).isClosed();
    }

    /** Whether there is nothing of it that a household could ask for today instead of waiting. */
    boolean isWorthWaitingFor() {
        return thing().isPaused() || availability().freeToday() == 0;
    }

    Rules rules() {
        return thing().rules();
    }

    Availability availability() {
        return thing().availability();
    }

    LocalDate today() {
        return thing().today();
    }

    /**
     * What follows when copies may have come free: who is away is jumped over, who does not need it any more is out of the line, and the first
     * are offered what is there. Where the days that pass will matter, the line is looked at again on the first that does.
     *
     * <p>A copy is offered where it is free from today until the day after the offer's last, so that whoever takes the offer on that day has the
     * item overnight at least, and nobody is kept from days that were promised before. Where somebody has it later the loan is shorter, as it
     * is for whoever asks for it as soon as possible.
     *
     * <p>Nobody is offered anything, and no offer stands, while its household is away or lending rests: the turn keeps its place, and is offered
     * a copy anew afterwards, for as long as anybody else.
     *
     * @param waitlist who waits once this decision has been made
     * @param ended the turn that this very decision ends, or whose offer it takes back
     */
    List<WaitlistEvent> serve(Waitlist waitlist, @Nullable Turn ended) {
        List<Turn> turns = waitlist.turns();
        if (isClosed() || !isLent()) {
            return dissolved(turns);
        }
        List<Turn> waiting = turns.stream().filter(turn -> !keepsItsOffer(turn)).toList();
        Availability left = availability()
                .without(Stream.concat(Stream.ofNullable(ended), waiting.stream())
                        .map(turn -> turn.turn().subject())
                        .toList());
        Span days = offeredDays(today());
        long free = canOffer() ? left.free(days) : 0;
        List<WaitlistEvent> events = new ArrayList<>();
        List<WaitlistEvent> offers = new ArrayList<>();
        List<Turn> unserved = new ArrayList<>();
        for (Turn turn : waiting) {
            Optional<LocalDate> countsFrom = countsFrom(turn);
            if (isOver(turn)) {
                events.add(new TurnEnded(turn.turn(), item, turn.household(), Cause.NOT_NEEDED));
            } else if (countsFrom.isPresent()) {
                unserved.add(turn);
                pause(turn, countsFrom.get()).ifPresent(events::add);
            } else {
                resume(turn).ifPresent(events::add);
                if (offers.size() < free) {
                    offers.add(new TurnOffered(turn.turn(), item, turn.household(), offeredUntil()));
                } else {
                    unserved.add(turn);
                }
            }
        }
        events.addAll(offers);
        lookAgain(waitlist, unserved, left.unclaimed(days) - offers.size()).ifPresent(events::add);
        return events;
    }

    /** Whether nothing takes the offer back but its end. */
    boolean keepsItsOffer(Turn turn) {
        return turn.isOffered() && !rests() && !isAway(turn.household());
    }

    /** Nobody waits for what is gone, or where nothing new is lent any more. */
    List<WaitlistEvent> dissolved(List<Turn> turns) {
        Cause cause = isClosed() ? Cause.DISTRICT_CLOSED : Cause.ITEM_GONE;
        return turns.stream()
                .<WaitlistEvent>map(turn -> new TurnEnded(turn.turn(), item, turn.household(), cause))
                .toList();
    }

    private boolean canOffer() {
        return !rests() && listing().filter(listing -> !isAway(listing.owner())).isPresent();
    }

    private boolean isOver(Turn turn) {
        LocalDate last = turn.notNeededAfter();
        return last != null && today().isAfter(last);
    }

    private boolean isAway(HouseholdId household) {
        return Absence.of(context.lookup(), household).isOn(today());
    }

    /** The day from which a turn counts again that does not count today; while lending rests, only an offer is taken back. */
    private Optional<LocalDate> countsFrom(Turn turn) {
        if (isAway(turn.household())) {
            return Optional.of(Absence.of(context.lookup(), turn.household()).atHomeFrom(today()));
        }
        return turn.isOffered() ? Optional.of(today().plusDays(1)) : Optional.empty();
    }

    private Optional<WaitlistEvent> pause(Turn turn, LocalDate until) {
        return until.equals(turn.pausedUntil())
                ? Optional.empty()
                : Optional.of(new TurnPaused(turn.turn(), item, turn.household(), until));
    }

    private Optional<WaitlistEvent> resume(Turn turn) {
        return turn.pausedUntil() == null
                ? Optional.empty()
                : Optional.of(new TurnResumed(turn.turn(), item, turn.household()));
    }

    /** Whatever else frees a copy, or brings a household back before its time, is heard of. */
    private Optional<WaitlistEvent> lookAgain(Waitlist waitlist, List<Turn> unserved, long idle) {
        return firstDayThatMatters(unserved, idle)
                .map(this::morningOf)
                .filter(morning -> !waitlist.isLookedAt(context.time(), morning))
                .map(morning -> new OfferPostponed(unserved.getFirst().turn(), item, morning));
    }

    /** While lending rests days only end what would not help any more. */
    private Optional<LocalDate> firstDayThatMatters(List<Turn> unserved, long idle) {
        Stream<LocalDate> over = unserved.stream()
                .flatMap(turn -> Stream.ofNullable(turn.notNeededAfter()))
                .map(last -> last.plusDays(1));
        Stream<LocalDate> back = unserved.stream()
                .map(turn -> Absence.of(context.lookup(), turn.household()).atHomeFrom(today()))
                .filter(day -> day.isAfter(today()));
        boolean isIdle = idle > 0 && unserved.stream().anyMatch(turn -> !isAway(turn.household()));
        Stream<LocalDate> offered = isIdle ? firstDayToOffer().stream() : Stream.empty();
        return Stream.concat(over, rests() ? Stream.empty() : Stream.concat(back, offered))
                .min(Comparator.naturalOrder());
    }

    /** The first day to come on which the owner is there and keeps none of the days that would be offered. */
    private Optional<LocalDate> firstDayToOffer() {
        List<Span> kept = availability().blocked();
        return listing()
                .map(listing -> Absence.of(context.lookup(), listing.owner()))
                .flatMap(away -> Stream.iterate(today().plusDays(1), day -> day.plusDays(1))
                        .filter(day -> !away.isOn(day) && kept.stream().noneMatch(offeredDays(day)::overlaps))
                        .findFirst());
    }

    private Span offeredDays(LocalDate day) {
        return Span.ofDays(day, lastOfferedDay(day).plusDays(1));
    }

    private LocalDate lastOfferedDay(LocalDate day) {
        return thing().houseRules().openDaysAfter(day, rules().turnOfferDays());
    }

    private Instant offeredUntil() {
        return lastOfferedDay(today())
                .plusDays(1)
                .atStartOfDay(KnownDistrict.of(context.lookup()).zone())
                .toInstant();
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(MORNING)
                .atZone(KnownDistrict.of(context.lookup()).zone())
                .toInstant();
    }
}
