package community.linli.proposals.proposal;

import java.time.LocalDate;

/**
 * A step of the plan.
 *
 * @param title what will have been reached
 * @param dueOn the last local day for it, inclusive, in the district's zone
 */
public record PlannedMilestone(String title, LocalDate dueOn) {}
