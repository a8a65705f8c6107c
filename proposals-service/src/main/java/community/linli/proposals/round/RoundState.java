package community.linli.proposals.round;

import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.KnownDistrict;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round; other rooms look it up to know its terms and how far it is. */
public sealed interface RoundState {

    /** Never heard of. */
    record Undrafted() implements RoundState {}

    /**
     * A round that is there.
     *
     * @param schedule null while it is a draft without dates
     * @param phase how far the log has come; what the clock says already is {@link #phaseAt}
     */
    record Known(RoundId round, RoundTerms terms, @Nullable RoundSchedule schedule, Phase phase, Progress progress)
            implements RoundState {

        /** One that has no elections yet, by the usual clock. */
        public Known(RoundId round, RoundTerms terms, @Nullable RoundSchedule schedule, Phase phase) {
            this(round, terms, schedule, phase, Progress.by(KnownDistrict.DEFAULT_TIME_ZONE));
        }

        /**
         * The phase at a moment, each beginning with its first instant, even where the timer that records it is late. Voting is as late as its
         * record: without a frozen slate there is nothing to vote on, so until then it is the last moment of deliberation.
         */
        public Phase phaseAt(Instant moment) {
            RoundSchedule dates = schedule;
            if (dates == null || phase.compareTo(Phase.ANNOUNCED) < 0 || phase.compareTo(Phase.DELIBERATION) >= 0) {
                return phase;
            }
            ZoneId zone = progress.zoneId();
            Phase reached = phase;
            for (Phase next : List.of(Phase.SUBMISSION, Phase.REVIEW, Phase.DELIBERATION)) {
                boolean hasCome =
                        !moment.isBefore(dates.beginOf(next).atZone(zone).toInstant());
                if (hasCome && next.compareTo(reached) > 0) {
                    reached = next;
                }
            }
            return reached;
        }

        /** Whether voting has begun by the clock, recorded or not. */
        boolean hasVotingBegun(Instant moment) {
            RoundSchedule dates = schedule;
            return dates != null && !moment.isBefore(at(dates.voting()));
        }

        /** The moment that the round's own clock shows so. */
        Instant at(LocalDateTime local) {
            return local.atZone(progress.zoneId()).toInstant();
        }

        Known in(Phase next) {
            return new Known(round, terms, schedule, next, progress);
        }

        Known with(RoundTerms revised) {
            return new Known(round, revised, schedule, phase, progress);
        }

        Known with(RoundSchedule dates, String zone) {
            return new Known(round, terms, dates, phase, progress.inZone(zone));
        }

        Known with(Progress made) {
            return new Known(round, terms, schedule, phase, made);
        }
    }

    /**
     * What came of the round so far.
     *
     * @param zone the clock of its dates, as it was when they were set
     * @param elections one per community, or a single one; none before deliberation
     * @param fundedProjects how many have been given money
     * @param fundedFen the sum of their grants
     * @param villageProjects how many of them are in villages
     */
    record Progress(String zone, List<Election> elections, int fundedProjects, long fundedFen, int villageProjects) {
        public Progress {
            elections = List.copyOf(elections);
        }

        static Progress by(String zone) {
            return new Progress(zone, List.of(), 0, 0, 0);
        }

        /** The clock of its dates. */
        public ZoneId zoneId() {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                return ZoneId.of(KnownDistrict.DEFAULT_TIME_ZONE);
            }
        }

        Progress inZone(String name) {
            return new Progress(name, elections, fundedProjects, fundedFen, villageProjects);
        }

        Progress with(List<Election> all) {
            return new Progress(zone, all, fundedProjects, fundedFen, villageProjects);
        }

        Progress ended(BoxId box, Standing as) {
            return with(elections.stream()
                    .map(election -> election.box().equals(box) ? election.as(as) : election)
                    .toList());
        }

        Progress funding(int projects, long fen, int inVillages) {
            return new Progress(
                    zone, elections, fundedProjects + projects, fundedFen + fen, villageProjects + inVillages);
        }

        /** The boxes whose elections have not come to an end. */
        List<BoxId> open() {
            return elections.stream()
                    .filter(election -> election.standing() == Standing.OPEN)
                    .map(Election::box)
                    .toList();
        }
    }

    /**
     * One election of the round.
     *
     * @param community whose it is; null for the whole district
     * @param candidates who stands for it since the slate was frozen
     */
    record Election(BoxId box, @Nullable CommunityId community, Standing standing, List<Candidacy> candidates) {
        public Election {
            candidates = List.copyOf(candidates);
        }

        Election as(Standing other) {
            return new Election(box, community, other, candidates);
        }
    }

    /** A proposal and where it is to be carried out. */
    record Candidacy(String proposal, CommunityId community) {}

    /** How far an election is. */
    enum Standing {
        /** its box is prepared, or ballots are cast or counted */
        OPEN,
        /** certified */
        DECIDED,
        /** called off, or there was nothing to vote on; counts as decided */
        ANNULLED
    }
}
