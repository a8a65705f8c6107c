package community.linli.proposals.proposal;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.round.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says: at most some tens of thousands of characters in all, so that it travels whole in each event that changes it.
 *
 * @param title one line, 1 to 100 characters
 * @param summary what shall be done and for whom, at most 5,000 characters; may be empty in a draft
 * @param dimensions what it works on, in the order of the five signs; may be empty in a draft
 * @param place where; null until it is named
 * @param parties who; the community is there from the first draft and stays
 * @param budget what it costs, at most 50 lines
 * @param plan when what is reached, at most 30 milestones
 * @param attachments what is told of further papers, at most 10; the papers themselves are kept elsewhere
 */
public record Content(
        String title,
        String summary,
        List<Dimension> dimensions,
        @Nullable Place place,
        Parties parties,
        List<BudgetLine> budget,
        List<PlannedMilestone> plan,
        List<Attachment> attachments) {

    /**
     * Where a project would be: by name, on the map, or both.
     *
     * @param name as residents call it, at most 100 characters
     * @param latitudeMicrodegrees millionths of a degree to the north, -90,000,000 to 90,000,000
     * @param longitudeMicrodegrees millionths of a degree to the east, -180,000,000 to 180,000,000
     */
    public record Place(
            @Nullable String name,
            @Nullable Integer latitudeMicrodegrees,
            @Nullable Integer longitudeMicrodegrees) {}

    /**
     * A paper that belongs to a proposal, named by what it holds.
     *
     * @param name such as {@code plan.pdf}, at most 100 characters
     * @param mediaType such as {@code application/pdf}
     * @param sizeBytes above zero
     * @param sha256 of its bytes, in 64 small hexadecimal digits
     */
    public record Attachment(String name, String mediaType, long sizeBytes, String sha256) {}

    public Content {
        dimensions = dimensions.stream().distinct().sorted().toList();
        budget = List.copyOf(budget);
        plan = List.copyOf(plan);
        attachments = List.copyOf(attachments);
    }

    /** Where it happens. */
    public CommunityId community() {
        return parties.community();
    }

    /** The sum of the budget's lines, in fen. */
    public long costFen() {
        return budget.stream().mapToLong(BudgetLine::amountFen).sum();
    }
}
