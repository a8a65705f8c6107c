package community.linli.lending.introduction;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where an introduction stands. */
public sealed interface IntroductionState {

    /** Who is to meet whom; fixed with the proposal. */
    record Terms(
            IntroductionId introduction, CommunityId community, HouseholdId one, HouseholdId other, Instant answerBy) {

        boolean concerns(HouseholdId household) {
            return household.equals(one) || household.equals(other);
        }
    }

    /** An introduction that has been proposed. */
    sealed interface Known extends IntroductionState {

        /** Who is to meet whom. */
        Terms terms();

        /** Those who would like to; two at most. */
        List<HouseholdId> welcomedBy();

        /** Whether both would. */
        default boolean isWelcomedByBoth() {
            return welcomedBy().size() == 2;
        }
    }

    /** Before the proposal. */
    record Unproposed() implements IntroductionState {}

    /** Both may still say, or have yet to meet. */
    record Open(Terms terms, List<HouseholdId> welcomedBy) implements Known {

        /** Time to meet after the time to answer. */
        private static final Duration TO_MEET = Duration.ofDays(30);

        public Open {
            welcomedBy = List.copyOf(welcomedBy);
        }

        /** When it is over without a further word. */
        Instant lapsesAt() {
            return isWelcomedByBoth() ? terms.answerBy().plus(TO_MEET) : terms.answerBy();
        }

        Open welcomed(HouseholdId household) {
            return new Open(terms, with(welcomedBy, household));
        }

        /** Who changes a mind that only the own household knew of has never said yes. */
        Ended dropped(HouseholdId household) {
            List<HouseholdId> kept = isWelcomedByBoth()
                    ? welcomedBy
                    : welcomedBy.stream().filter(one -> !one.equals(household)).toList();
            return new Ended(terms, kept, Ending.DROPPED, List.of(household));
        }
    }

    /**
     * Over.
     *
     * @param droppedBy those who would rather not; kept from the other
     */
    record Ended(Terms terms, List<HouseholdId> welcomedBy, Ending ending, List<HouseholdId> droppedBy)
            implements Known {
        public Ended {
            welcomedBy = List.copyOf(welcomedBy);
            droppedBy = List.copyOf(droppedBy);
        }

        Ended welcomed(HouseholdId household) {
            return new Ended(terms, with(welcomedBy, household), ending, droppedBy);
        }

        Ended dropped(HouseholdId household) {
            return new Ended(terms, welcomedBy, ending, with(droppedBy, household));
        }

        /** Whether it looks open to this household, because the other's word is kept from it until time is up. */
        boolean looksOpenTo(HouseholdId household, Instant now) {
            return ending == Ending.DROPPED
                    && !droppedBy.contains(household)
                    && !isWelcomedByBoth()
                    && now.isBefore(terms.answerBy());
        }
    }

    /** How it ended. */
    enum Ending {
        MET,
        DROPPED,
        LAPSED
    }

    private static List<HouseholdId> with(List<HouseholdId> some, HouseholdId one) {
        return Stream.concat(some.stream(), Stream.of(one)).distinct().toList();
    }
}
