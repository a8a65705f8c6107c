package community.linli.lending.views.standings;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One household with what has been laid down about it.
 *
 * @param residents who may read it
 * @param blocks at most one per scope; also those that have ended by their day, until another is laid down
 * @param exceptions likewise
 */
public record StandingDocument(
        HouseholdId household,
        CommunityId community,
        List<PersonId> residents,
        List<Limit> blocks,
        List<Limit> exceptions) {

    /**
     * A block, or an exception.
     *
     * @param scope {@code asking} or {@code extending}
     * @param until last day, inclusive
     * @param laidDownAt when
     */
    public record Limit(String scope, LocalDate until, String reason, Instant laidDownAt) {}

    public StandingDocument {
        residents = List.copyOf(residents);
        blocks = List.copyOf(blocks);
        exceptions = List.copyOf(exceptions);
    }

    StandingDocument with(PersonId resident) {
        return living(Stream.concat(others(resident), Stream.of(resident)).toList());
    }

    StandingDocument without(PersonId resident) {
        return living(others(resident).toList());
    }

    StandingDocument emptied() {
        return living(List.of());
    }

    StandingDocument blocked(List<Limit> now) {
        return new StandingDocument(household, community, residents, now, exceptions);
    }

    StandingDocument excepted(List<Limit> now) {
        return new StandingDocument(household, community, residents, blocks, now);
    }

    private Stream<PersonId> others(PersonId resident) {
        return residents.stream().filter(one -> !one.equals(resident));
    }

    private StandingDocument living(List<PersonId> now) {
        return new StandingDocument(household, community, now, blocks, exceptions);
    }
}
