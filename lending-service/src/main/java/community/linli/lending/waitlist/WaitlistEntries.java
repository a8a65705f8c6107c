package community.linli.lending.waitlist;

import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.Claimed;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.waitlist.WaitlistEvent.OfferPostponed;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnLapsed;
import community.linli.lending.waitlist.WaitlistEvent.TurnMoved;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnResumed;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import java.util.List;

/** Writes turns into the diary: one that is offered keeps a copy, without end, until it is taken or over. */
public final class WaitlistEntries {

    /** For the folds of diaries and accounts. */
    public static final Entries<WaitlistEvent> ENTRIES = new Entries<>(WaitlistEvent.class, WaitlistEntries::of);

    private WaitlistEntries() {}

    private static List<Entry> of(WaitlistEvent event) {
        return switch (event) {
            case TurnJoined joined ->
                List.of(new Claimed(
                        joined.item(),
                        new Claim(joined.turn().subject(), joined.household(), Standing.QUEUED, null, null)));
            case TurnOffered offered -> List.of(at(offered, Standing.OFFERED));
            case TurnTaken taken ->
                List.of(new Released(taken.item(), taken.turn().subject(), taken.household(), false));
            case TurnLapsed lapsed ->
                List.of(new Released(lapsed.item(), lapsed.turn().subject(), lapsed.household(), false));
            case TurnEnded ended ->
                List.of(new Released(ended.item(), ended.turn().subject(), ended.household(), false));
            case TurnSteppedAside aside -> List.of(at(aside, Standing.QUEUED));
            case TurnPaused paused -> List.of(at(paused, Standing.QUEUED));
            case TurnResumed resumed -> List.of();
            case TurnMoved moved -> List.of(at(moved, Standing.QUEUED));
            case OfferPostponed postponed -> List.of();
        };
    }

    private static Entry at(WaitlistEvent event, Standing standing) {
        return new Advanced(event.item(), event.turn().subject(), standing, null, null);
    }
}
