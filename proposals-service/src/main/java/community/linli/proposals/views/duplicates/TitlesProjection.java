package community.linli.proposals.views.duplicates;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.Content;
import community.linli.proposals.proposal.Content.Place;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorJoined;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorLeft;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalSubmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per proposal. */
public final class TitlesProjection implements Projection<TitleDocument> {

    static final String NAME = "proposal-titles";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TitleDocument> documentType() {
        return TitleDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProposalEvent event
                ? List.of(event.proposal().value())
                : List.of();
    }

    @Override
    public @Nullable TitleDocument evolve(@Nullable TitleDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ProposalDrafted drafted) {
            return new TitleDocument(
                    drafted.proposal(),
                    drafted.round(),
                    drafted.content().community(),
                    List.of(drafted.author()),
                    drafted.content().title(),
                    placeOf(drafted.content()),
                    false,
                    false,
                    false);
        }
        if (document == null || !(recorded.occurrence() instanceof ProposalEvent event)) {
            return document;
        }
        return switch (event) {
            case DraftRevised revised -> saying(document, revised.content(), document.isHandedIn());
            case ProposalSubmitted submitted -> saying(document, submitted.content(), true);
            case ProposalAmended amended -> saying(document, amended.content(), true);
            case CoAuthorJoined joined -> by(document, with(document.authors(), List.of(joined.person())));
            case ProposalAbsorbed absorbed -> by(document, with(document.authors(), absorbed.authors()));
            case CoAuthorLeft left ->
                by(
                        document,
                        document.authors().stream()
                                .filter(author -> !author.equals(left.person()))
                                .toList());
            case ProposalHidden hidden -> standing(document, true, document.isOver());
            case ProposalHidingLifted lifted -> standing(document, false, document.isOver());
            case ProposalMerged merged -> standing(document, document.isHidden(), true);
            case ProposalWithdrawn withdrawn -> standing(document, document.isHidden(), true);
            case ProposalRejected rejected -> standing(document, document.isHidden(), true);
            default -> document;
        };
    }

    private static @Nullable String placeOf(Content content) {
        Place place = content.place();
        return place == null ? null : place.name();
    }

    private static List<PersonId> with(List<PersonId> authors, List<PersonId> more) {
        return Stream.concat(authors.stream(), more.stream()).distinct().toList();
    }

    private static TitleDocument by(TitleDocument before, List<PersonId> authors) {
        return new TitleDocument(
                before.proposal(),
                before.round(),
                before.community(),
                authors,
                before.title(),
                before.place(),
                before.isHandedIn(),
                before.isHidden(),
                before.isOver());
    }

    private static TitleDocument saying(TitleDocument before, Content content, boolean isHandedIn) {
        return new TitleDocument(
                before.proposal(),
                before.round(),
                before.community(),
                before.authors(),
                content.title(),
                placeOf(content),
                isHandedIn,
                before.isHidden(),
                before.isOver());
    }

    private static TitleDocument standing(TitleDocument before, boolean isHidden, boolean isOver) {
        return new TitleDocument(
                before.proposal(),
                before.round(),
                before.community(),
                before.authors(),
                before.title(),
                before.place(),
                before.isHandedIn(),
                isHidden,
                isOver);
    }
}
