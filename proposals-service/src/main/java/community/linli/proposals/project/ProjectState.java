package community.linli.proposals.project;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.PlannedMilestone;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a project stands; evaluations and ratings look it up. */
public sealed interface ProjectState {

    /** Before the award. */
    record Unawarded() implements ProjectState {}

    /**
     * A project that has its grant.
     *
     * @param parties of the contract; before it, of the proposal
     * @param linkedPeople whoever is or was its social worker
     * @param linkedOrganisations which organisation is or was its party
     * @param plan the proposal's; empty once there is a contract
     * @param milestones the contract's, number 1 first
     * @param askedToGiveUp who asked, null while nobody has
     * @param entries how many the diary has
     * @param changesOfParties how many there were
     * @param amendments how many budgets were proposed
     */
    record Known(
            ProjectId project,
            RoundId round,
            CommunityId community,
            String title,
            Stage stage,
            Judgement judgement,
            boolean paymentsRest,
            Parties parties,
            Set<String> linkedPeople,
            Set<String> linkedOrganisations,
            List<PlannedMilestone> plan,
            List<Milestone> milestones,
            Ledger ledger,
            @Nullable GivingUp askedToGiveUp,
            int entries,
            int changesOfParties,
            int amendments)
            implements ProjectState {
        public Known {
            linkedPeople = Collections.unmodifiableSortedSet(new TreeSet<>(linkedPeople));
            linkedOrganisations = Collections.unmodifiableSortedSet(new TreeSet<>(linkedOrganisations));
            plan = List.copyOf(plan);
            milestones = List.copyOf(milestones);
        }

        /** Whether it has ended, however. */
        public boolean hasEnded() {
            return stage == Stage.COMPLETED || stage == Stage.GIVEN_UP || stage == Stage.ELIMINATED;
        }

        /** What goes back at once if it ended this moment. */
        public long toBeReleasedFen() {
            return ledger.undisbursedFen();
        }

        /** What would be owed, or is. */
        public long owedFen() {
            return ledger.inHandFen();
        }

        /** Whether the person is or was its social worker. */
        public boolean isLinkedTo(String person) {
            return linkedPeople.contains(person);
        }

        /** Whether the person speaks as its social worker. */
        public boolean isSocialWorker(String person) {
            return parties.socialWorker() != null
                    && parties.socialWorker().value().equals(person);
        }

        Optional<Milestone> milestone(int number) {
            return number >= 1 && number <= milestones.size()
                    ? Optional.of(milestones.get(number - 1))
                    : Optional.empty();
        }
    }

    /** How far it is. */
    enum Stage {
        AWARDED,
        RUNNING,
        COMPLETED,
        GIVEN_UP,
        ELIMINATED
    }

    /** What its evaluation has said. */
    enum Judgement {
        NONE,
        UNDER_NOTICE,
        CONTINUED,
        ELIMINATED
    }

    /** A step of the contract; {@code missedFrom} is the moment after its last day. */
    record Milestone(String title, Instant missedFrom, boolean reached, boolean missed) {
        boolean isOpen() {
            return !reached && !missed;
        }
    }

    /** A party's wish to end it. */
    record GivingUp(String by, String reason) {}

    /** A copy that can be changed in parts. */
    final class Draft {
        Stage stage;
        Judgement judgement;
        boolean paymentsRest;
        Parties parties;
        Set<String> linkedPeople;
        Set<String> linkedOrganisations;
        List<PlannedMilestone> plan;
        List<Milestone> milestones;
        Ledger ledger;

        @Nullable
        GivingUp askedToGiveUp;

        int entries;
        int changesOfParties;
        int amendments;
        private final Known before;

        Draft(Known project) {
            before = project;
            stage = project.stage;
            judgement = project.judgement;
            paymentsRest = project.paymentsRest;
            parties = project.parties;
            linkedPeople = project.linkedPeople;
            linkedOrganisations = project.linkedOrganisations;
            plan = project.plan;
            milestones = project.milestones;
            ledger = project.ledger;
            askedToGiveUp = project.askedToGiveUp;
            entries = project.entries;
            changesOfParties = project.changesOfParties;
            amendments = project.amendments;
        }

        void link(Parties named) {
            parties = named;
            if (named.socialWorker() != null) {
                linkedPeople = with(linkedPeople, named.socialWorker().value());
            }
            if (named.organisation() != null) {
                linkedOrganisations = with(linkedOrganisations, named.organisation());
            }
        }

        void milestone(int number, Milestone changed) {
            milestones = IntStream.rangeClosed(1, milestones.size())
                    .mapToObj(at -> at == number ? changed : milestones.get(at - 1))
                    .toList();
        }

        void end(Stage how, long releasedFen) {
            stage = how;
            ledger = ledger.ended(releasedFen);
            askedToGiveUp = null;
        }

        Known done() {
            return new Known(
                    before.project,
                    before.round,
                    before.community,
                    before.title,
                    stage,
                    judgement,
                    paymentsRest,
                    parties,
                    linkedPeople,
                    linkedOrganisations,
                    plan,
                    milestones,
                    ledger,
                    askedToGiveUp,
                    entries,
                    changesOfParties,
                    amendments);
        }

        private static Set<String> with(Set<String> before, String one) {
            Set<String> all = new TreeSet<>(before);
            all.add(one);
            return all;
        }
    }
}
