package community.linli.lending.views.calendars;

import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.itemdiary.ItemDiary;

/** An item as those who decide know it: its listing, its owner's calendar, the claims on it. Names households, so it leaves the service only in part. */
record ItemDocument(KnownItem known, ItemCalendar calendar, ItemDiary diary) {

    /** Whether it is, or was last, on this community's board. */
    boolean isOf(String community) {
        KnownItem.Listing listing = known.listing();
        return listing != null && listing.community().value().equals(community);
    }

    /** Nothing heard. */
    static ItemDocument unheardOf() {
        return new ItemDocument(new KnownItem.Folding().initialState(), ItemCalendar.USUAL, ItemDiary.empty());
    }
}
