package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.Question;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.round.RoundEvent.FrozenElection;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundTerms;
import community.linli.proposals.round.RoundTerms.Scope;
import java.util.List;

/**
 * Each box gets its question; one without candidates is given up. The caps go into the rule, each where it can bind: where a community has its own
 * election, its share is the budget. The quota of villages never goes into a rule; it is reported.
 */
public final class WhenSlateFrozenThenPutQuestions implements Reaction<SlateFrozen> {

    private static final String NOTHING_STANDS = "No proposal stands for this election.";

    @Override
    public List<Command> react(Recorded<SlateFrozen> recorded, Lookup lookup) {
        SlateFrozen frozen = recorded.occurrence();
        return frozen.elections().stream()
                .<Command>map(election -> election.slate().isEmpty()
                        ? new AnnulBox(election.box(), NOTHING_STANDS)
                        : new PutQuestion(
                                election.box(),
                                question(frozen.terms(), election),
                                frozen.opensAt(),
                                frozen.closesAt(),
                                frozen.terms().appealDays()))
                .toList();
    }

    private static Question question(RoundTerms terms, FrozenElection election) {
        return new Question.Election(
                election.budgetFen(),
                election.slate(),
                markable(terms.method(), election.slate().size()),
                rule(terms),
                terms.quorumPercent());
    }

    /** Nobody can be asked to mark more than there is. */
    private static VotingMethod markable(VotingMethod method, int candidates) {
        return new VotingMethod(
                method.form(), Math.min(method.least(), candidates), method.most(), method.points(), method.mostEach());
    }

    private static RuleTerms rule(RoundTerms terms) {
        RuleTerms rule = terms.rule();
        return new RuleTerms(
                rule.rule(),
                rule.incrementFen(),
                rule.stepLimit(),
                rule.ties(),
                rule.minimumVotes(),
                rule.thresholdPercent(),
                terms.projectCapFen(),
                terms.scope() == Scope.DISTRICT_WIDE ? terms.communityCapFen() : null);
    }
}
