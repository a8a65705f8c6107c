package community.linli.proposals.ballot;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can have happened to a ballot box. */
public sealed interface BoxEvent extends Event {

    /** The box. */
    BoxId box();

    @Override
    default Subject subject() {
        return box().subject();
    }

    /** A round or a poll asked for it. */
    record BoxPrepared(BoxId box, Purpose purpose, Instant rollAt) implements BoxEvent {}

    /**
     * A part of the roll as it was at its date.
     *
     * @param part from 1
     * @param voters households or people, at most 1,000
     */
    record RollFrozen(BoxId box, int part, int parts, List<Voter> voters) implements BoxEvent {
        public RollFrozen {
            voters = List.copyOf(voters);
        }
    }

    /**
     * Who has one ballot.
     *
     * @param id the household's, or the person's
     * @param people who may cast it, by pseudonym; none for a door with nobody behind it, who may still vote on paper
     */
    record Voter(String id, List<String> people) {
        public Voter {
            people = List.copyOf(people);
        }
    }

    /** The roll was wrong and is not any more. */
    record RollCorrected(BoxId box, Voter voter, boolean isOnRoll, String reason) implements BoxEvent {}

    /** These three hold the parts of the key. */
    record TrusteesNamed(BoxId box, List<String> trustees) implements BoxEvent {
        public TrusteesNamed {
            trustees = List.copyOf(trustees);
        }
    }

    /**
     * Ballots can be sealed.
     *
     * @param publicKey X25519, hexadecimal
     */
    record BoxKeyMade(BoxId box, String publicKey) implements BoxEvent {}

    /** A trustee has taken the own part, and only the trustee has it. */
    record ShareTaken(BoxId box, String trustee) implements BoxEvent {}

    /** What is asked, and when. */
    record QuestionPut(BoxId box, Question question, Instant opensAt, Instant closesAt, int appealDays)
            implements BoxEvent {}

    /**
     * Voting began; nothing that decides changes any more.
     *
     * @param rulesetHash over question, hours, electorate and lot
     * @param lot the options in the order drawn
     * @param voters how many may vote
     * @param compartments how many the box is cut into
     */
    record VotingOpened(BoxId box, String rulesetHash, List<String> lot, int voters, int compartments)
            implements BoxEvent {
        public VotingOpened {
            lot = List.copyOf(lot);
        }
    }

    /** Voting ends later than was said. */
    record VotingExtended(BoxId box, Instant closesAt, String reason) implements BoxEvent {}

    /**
     * Voting ended at this place in the log: what was acknowledged before is in the box, nothing comes after.
     *
     * @param ballots how many lie in it
     * @param voters how many might have voted
     * @param root over all sealed ballots in the order of their tags; see {@link MerkleTree}
     */
    record VotingClosed(BoxId box, int ballots, int voters, String root) implements BoxEvent {}

    /**
     * Two trustees opened the ballots; nothing tells whose they were.
     *
     * @param choices sorted, no two alike
     * @param invalid how many could not be opened or are no ballot
     */
    record BallotsOpened(BoxId box, List<Choice> choices, int invalid) implements BoxEvent {
        public BallotsOpened {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The rule gave the money.
     *
     * @param isQuorate whether enough voted
     * @param selected what the rule selected; nothing of it is funded where not enough voted
     * @param allocation every step, exclusion and tie, in the one spelling of the allocation library
     */
    record ElectionCounted(
            BoxId box,
            String inputDigest,
            String rulesetHash,
            boolean isQuorate,
            List<Selected> selected,
            String allocation,
            Instant appealUntil)
            implements BoxEvent {
        public ElectionCounted {
            selected = List.copyOf(selected);
        }
    }

    /**
     * The poll was counted.
     *
     * @param votes how many ballots mark each option
     * @param marking how many ballots mark anything but {@code abstain}
     */
    record PollCounted(
            BoxId box,
            boolean isQuorate,
            Map<String, Integer> votes,
            int marking,
            List<Selected> selected,
            Instant appealUntil)
            implements BoxEvent {
        public PollCounted {
            selected = List.copyOf(selected);
        }
    }

    /** The rule came to no result within its step limit; two people have to decide. */
    record CountFailed(BoxId box, String reason, boolean isQuorate, Instant appealUntil) implements BoxEvent {}

    /** Somebody objects. */
    record ObjectionRaised(BoxId box, int objection, String reason) implements BoxEvent {}

    /** An objection has its answer. */
    record ObjectionAnswered(BoxId box, int objection, String answer) implements BoxEvent {}

    /** Counted again, it came out the same. */
    record RecountMatched(BoxId box, String inputDigest) implements BoxEvent {}

    /**
     * Counted again, it came out otherwise; nothing changes by itself.
     *
     * @param allocation the other result, or a sentence where there is none within the step limit
     */
    record RecountDiffered(BoxId box, String inputDigest, String allocation) implements BoxEvent {}

    /** One person certified. */
    record CertificationProposed(BoxId box, String by, boolean isOfficer) implements BoxEvent {}

    /** One person wants another result. */
    record OverrideProposed(BoxId box, String by, boolean isOfficer, List<String> selected, String reason)
            implements BoxEvent {
        public OverrideProposed {
            selected = List.copyOf(selected);
        }
    }

    /** Two people decided otherwise than the rule, and said why. */
    record ResultOverridden(BoxId box, List<Selected> selected, String reason, String first, String second)
            implements BoxEvent {
        public ResultOverridden {
            selected = List.copyOf(selected);
        }
    }

    /**
     * Two people certified the result; it stands.
     *
     * @param purpose what asked
     * @param isQuorate whether enough voted; nothing is funded and nothing passes where not
     * @param selected the proposals that are funded, or the options that passed; in the order of the question
     */
    record ResultCertified(BoxId box, Purpose purpose, boolean isQuorate, List<Selected> selected) implements BoxEvent {
        public ResultCertified {
            selected = List.copyOf(selected);
        }
    }

    /**
     * The keys are destroyed: no tag can be computed and no ballot opened any more.
     *
     * @param purpose what had asked
     */
    record BallotKeysDestroyed(BoxId box, Purpose purpose) implements BoxEvent {}

    /** Called off before a result was certified. */
    record BoxAnnulled(BoxId box, Purpose purpose, String reason) implements BoxEvent {}

    /**
     * What was selected.
     *
     * @param option the proposal's id or the option's
     * @param costFen the grant, in fen; 0 in polls
     */
    record Selected(String option, long costFen) {}
}
