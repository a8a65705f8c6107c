package community.linli.proposals.views.duplicates;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a proposal.
 *
 * @param place its name; null where it has none
 * @param isOver whether it was rejected, withdrawn or merged
 */
public record TitleDocument(
        ProposalId proposal,
        RoundId round,
        CommunityId community,
        List<PersonId> authors,
        String title,
        @Nullable String place,
        boolean isHandedIn,
        boolean isHidden,
        boolean isOver) {

    /** Whether this person may ask what it is like. */
    boolean isReadBy(String person) {
        return (isHandedIn && !isHidden) || authors.contains(new PersonId(person));
    }

    /** Whether it may be suggested to somebody. */
    boolean mayBeSuggested() {
        return isHandedIn && !isHidden && !isOver;
    }
}
