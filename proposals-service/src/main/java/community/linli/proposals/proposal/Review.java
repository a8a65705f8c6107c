package community.linli.proposals.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found: every item of the checklist once.
 *
 * @param answers in the checklist's order
 */
public record Review(List<Answer> answers) {

    /** What a proposal is held against; the same for every proposal of every round. */
    public enum Item {
        /** it is what the round is for, and for everybody of the community */
        ELIGIBLE,
        /** it needs no permission, or has it */
        LAWFUL,
        /** it can be done in the time that is planned, by those who are named */
        FEASIBLE,
        /** every line is needed, and priced as such things are */
        COSTED,
        /** nothing else in the round, or already there, does the same */
        NOT_A_DUPLICATE,
        /** organisation and social worker have said that they will */
        PARTNERS_WILLING,
        /** somebody looks after it when the money is spent */
        MAINTAINED
    }

    /**
     * One item's answer.
     *
     * @param isMet whether it holds
     * @param reason at most 500 characters; owed where it does not hold
     */
    public record Answer(Item item, boolean isMet, @Nullable String reason) {}

    public Review {
        answers = List.copyOf(answers);
    }

    /** Whether every answer says that its item holds. */
    public boolean passes() {
        return answers.stream().allMatch(Answer::isMet);
    }
}
