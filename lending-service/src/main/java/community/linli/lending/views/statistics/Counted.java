package community.linli.lending.views.statistics;

/** What is counted week by week. */
public enum Counted {
    /** loans asked for */
    REQUESTED,
    /** requests to which the owner said yes */
    ACCEPTED,
    /** loans begun, those at the door included */
    HANDED_OVER,
    /** things that came back; one that came back again after its loan was opened again counts again */
    RETURNED,
    /** those of them that came back after their last due day */
    RETURNED_LATE,
    /** due days that ended without the thing; a loan that was extended afterwards may have several */
    BECAME_OVERDUE,
    /** loans recorded at the door that the other side says never began */
    DENIED_AT_THE_DOOR,
    /** swaps that were completed */
    SWAPS,
    /** things that found a new owner by them */
    SWAPPED_ITEMS,
    /** things that were given away and fetched */
    GIFTS
}
