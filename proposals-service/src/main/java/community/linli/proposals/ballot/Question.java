package community.linli.proposals.ballot;

import community.linli.proposals.facts.CommunityId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is asked and how it is decided, frozen and hashed when voting opens. */
public sealed interface Question {

    /** How a ballot is marked. */
    VotingMethod method();

    /** The ids of what can be marked, in the order of the question. */
    List<String> optionIds();

    /** Share of the electorate, in percent from 0 to 100, whose ballots are needed for the result to stand. */
    int quorumPercent();

    /**
     * Which proposals get money.
     *
     * @param budgetFen what there is, in fen
     * @param slate the proposals that stand
     * @param rule and the rest of the ruleset
     */
    record Election(long budgetFen, List<Candidate> slate, VotingMethod method, RuleTerms rule, int quorumPercent)
            implements Question {
        public Election {
            slate = List.copyOf(slate);
        }

        @Override
        public List<String> optionIds() {
            return slate.stream().map(Candidate::proposal).toList();
        }
    }

    /**
     * A question to one community.
     *
     * @param options what can be marked
     * @param threshold what an option needs to pass
     */
    record Referendum(List<Option> options, VotingMethod method, int quorumPercent, Threshold threshold)
            implements Question {
        public Referendum {
            options = List.copyOf(options);
        }

        @Override
        public List<String> optionIds() {
            return options.stream().map(Option::id).toList();
        }
    }

    /**
     * A proposal on the slate.
     *
     * @param proposal its id
     * @param costFen what it asks for, in fen
     * @param community whose cap it counts against
     * @param dimensions signs such as {@code 人}
     */
    record Candidate(String proposal, long costFen, CommunityId community, Set<String> dimensions) {
        public Candidate {
            dimensions = Collections.unmodifiableSet(new TreeSet<>(dimensions));
        }
    }

    /**
     * What can be marked in a poll.
     *
     * @param id such as {@code yes}, {@code no} or {@code abstain}
     * @param text as residents read it
     * @param counts whether it can pass; {@code no} and {@code abstain} cannot
     */
    record Option(String id, String text, boolean counts) {}

    /**
     * What a poll's option needs to pass.
     *
     * @param percent from 1 to 100; at least so much
     * @param of of what
     * @param isMoreThan whether exactly so much is not enough, as in a simple majority of more than 50
     */
    record Threshold(int percent, Of of, boolean isMoreThan) {
        /** The whole of which a threshold is a part. */
        public enum Of {
            /** the ballots cast that mark anything but {@code abstain} */
            VOTES,
            /** the electorate, whether it voted or not */
            ELECTORATE
        }
    }

    /**
     * All that decides besides the ballots; the lot is drawn when voting opens.
     *
     * @param rule a key of the allocation rules, such as {@code mes_cost_sat_add1}
     * @param incrementFen by how much each voter's share grows in a step, in fen; at least 1
     * @param stepLimit how many steps of growth may be taken, 1 to 100,000
     * @param ties {@code recommended}, {@code lexico} or {@code lot}
     * @param minimumVotes how many voters must support a proposal
     * @param thresholdPercent which share of the ballots must support it; null for none
     * @param projectCapFen the most a project may cost; null for none
     * @param communityCapFen the most that one community's projects may cost together; null for none
     */
    record RuleTerms(
            String rule,
            long incrementFen,
            int stepLimit,
            String ties,
            long minimumVotes,
            @Nullable Integer thresholdPercent,
            @Nullable Long projectCapFen,
            @Nullable Long communityCapFen) {}
}
