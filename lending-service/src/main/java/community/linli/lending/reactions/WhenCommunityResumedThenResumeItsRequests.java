package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.loan.LoanCommand.ResumeRequest;
import community.linli.lending.loan.OpenRequests;
import java.util.List;

/** What was asked before a pause, or expired in it by the clock, can be answered as if it had been asked when the pause ended. */
public final class WhenCommunityResumedThenResumeItsRequests implements Reaction<CommunityResumed> {

    @Override
    public List<Command> react(Recorded<CommunityResumed> recorded, Lookup lookup) {
        return OpenRequests.of(lookup, recorded.occurrence().community()).loans().stream()
                .<Command>map(ResumeRequest::new)
                .toList();
    }
}
