package community.linli.proposals.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ballot box by its phase. Small, since every ballot cast looks at it: rolls, ballots and opened choices lie elsewhere. */
public sealed interface BoxState {

    /** Nobody asked for it. */
    record Unprepared() implements BoxState {}

    /** A box that somebody asked for. */
    sealed interface Standing extends BoxState {

        /** What was set up. */
        Setup setup();

        /** Whether voting has begun, whatever came after. */
        default boolean hasOpened() {
            return true;
        }
    }

    /**
     * Set up, step by step, until voting opens.
     *
     * @param voters how many are on the roll; -1 before it is frozen
     * @param trustees who hold the parts of the key, by pseudonym, and whether each has taken the part
     * @param publicKey what ballots are sealed with, hexadecimal; null until it is made
     * @param asked null until the question is put
     */
    record Setup(
            BoxId box,
            Purpose purpose,
            Instant rollAt,
            int voters,
            Map<String, Boolean> trustees,
            @Nullable String publicKey,
            @Nullable Asked asked) {

        /** A roll that is not there yet. */
        static final int NO_ROLL = -1;

        boolean hasRoll() {
            return voters != NO_ROLL;
        }

        boolean areSharesTaken() {
            return !trustees.isEmpty() && trustees.values().stream().allMatch(taken -> taken);
        }

        Setup withVoters(int count) {
            return new Setup(box, purpose, rollAt, count, trustees, publicKey, asked);
        }

        Setup withTrustees(List<String> people) {
            Map<String, Boolean> named = new TreeMap<>();
            people.forEach(person -> named.put(person, false));
            return new Setup(box, purpose, rollAt, voters, named, null, asked);
        }

        Setup withKey(String key) {
            return new Setup(box, purpose, rollAt, voters, trustees, key, asked);
        }

        Setup withTaken(String trustee) {
            Map<String, Boolean> taken = new TreeMap<>(trustees);
            taken.put(trustee, true);
            return new Setup(box, purpose, rollAt, voters, taken, publicKey, asked);
        }

        Setup withAsked(Asked question) {
            return new Setup(box, purpose, rollAt, voters, trustees, publicKey, question);
        }
    }

    /** The question with its hours. */
    record Asked(Question question, Instant opensAt, Instant closesAt, int appealDays) {
        Asked until(Instant later) {
            return new Asked(question, opensAt, later, appealDays);
        }
    }

    /** What was fixed when voting opened. */
    record Ruling(String rulesetHash, List<String> lot, int compartments) {
        public Ruling {
            lot = List.copyOf(lot);
        }
    }

    /** Voting has not begun. */
    record Preparing(Setup setup) implements Standing {
        @Override
        public boolean hasOpened() {
            return false;
        }
    }

    /** Ballots are cast. */
    record Open(Setup setup, Question question, Instant closesAt, int appealDays, Ruling ruling) implements Standing {}

    /**
     * No ballot comes in any more; the trustees open those that are there.
     *
     * @param ballots how many lie in it
     * @param root over all of them
     */
    record Closed(Setup setup, Question question, int appealDays, Ruling ruling, int ballots, String root)
            implements Standing {}

    /**
     * The result is there and can be objected to.
     *
     * @param outcome what the rule says, or what two people decided instead
     * @param appealUntil exclusive
     * @param objections how many wait for an answer
     * @param proposed what waits for a second person; null where nothing does
     */
    record Counted(
            Setup setup,
            Question question,
            Ruling ruling,
            Outcome outcome,
            Instant appealUntil,
            Appeals objections,
            @Nullable Proposed proposed)
            implements Standing {

        Counted with(Outcome another) {
            return new Counted(setup, question, ruling, another, appealUntil, objections, null);
        }

        Counted with(Appeals others) {
            return new Counted(setup, question, ruling, outcome, appealUntil, others, proposed);
        }

        Counted with(@Nullable Proposed what) {
            return new Counted(setup, question, ruling, outcome, appealUntil, objections, what);
        }
    }

    /** How many objections were raised, and which of them wait for an answer, by number from 1. */
    record Appeals(int raised, List<Integer> open) {
        public Appeals {
            open = List.copyOf(open);
        }
    }

    /**
     * What came out.
     *
     * @param inputDigest of what was counted; null in polls and where the count failed
     * @param isQuorate whether enough voted
     * @param isSettled whether there is a result; not where the count failed, until two people have decided
     * @param byRule what the rule selected, in the order of the question
     * @param selected what stands, the rule's selection or that of two people, in the order of the question
     */
    record Outcome(
            @Nullable String inputDigest,
            boolean isQuorate,
            boolean isSettled,
            List<BoxEvent.Selected> byRule,
            List<BoxEvent.Selected> selected) {
        public Outcome {
            byRule = List.copyOf(byRule);
            selected = List.copyOf(selected);
        }

        static Outcome counted(@Nullable String inputDigest, boolean isQuorate, List<BoxEvent.Selected> selected) {
            return new Outcome(inputDigest, isQuorate, true, selected, selected);
        }

        static Outcome failed(boolean isQuorate) {
            return new Outcome(null, isQuorate, false, List.of(), List.of());
        }

        Outcome decided(List<BoxEvent.Selected> instead) {
            return new Outcome(inputDigest, isQuorate, true, byRule, instead);
        }
    }

    /**
     * What one person signed and another has to.
     *
     * @param instead what to select instead of the rule's result; null where the result is to be certified as it is
     */
    record Proposed(
            String by,
            boolean isOfficer,
            @Nullable List<String> instead,
            @Nullable String reason) {}

    /** It stands; the keys are still there. */
    record Certified(Setup setup, int compartments) implements Standing {}

    /** Called off. */
    record Annulled(Setup setup, int compartments, boolean hadOpened) implements Standing {
        @Override
        public boolean hasOpened() {
            return hadOpened;
        }
    }

    /** The keys are destroyed, and with them every way to join a voter and a choice. */
    record Emptied(Setup setup, boolean hadOpened, boolean isCertified) implements Standing {
        @Override
        public boolean hasOpened() {
            return hadOpened;
        }
    }
}
