package community.linli.proposals.views.voters;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Looks into rolls, for the polling desk. */
@Component
public class VotersQuery {

    private final DistrictDocuments documents;

    VotersQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The voter for whom this person may cast in this box; empty for who is not on its roll. */
    public Optional<String> voterOf(ReadRequest request, BoxId box, String person) {
        return onRoll(request, box, "person", person);
    }

    /** The voter itself; empty if it is not on the roll. */
    public Optional<String> voter(ReadRequest request, BoxId box, String voter) {
        return onRoll(request, box, "voter", voter);
    }

    /** All voters of a box. */
    public List<String> all(ReadRequest request, BoxId box) {
        Criteria onRoll = Criteria.where("box")
                .is(box.value())
                .and("kind")
                .is("voter")
                .and("isOnRoll")
                .is(true);
        return documents.find(request, "voters", VoterDocument.class, onRoll, Sort.unsorted()).stream()
                .map(VoterDocument::voter)
                .toList();
    }

    private Optional<String> onRoll(ReadRequest request, BoxId box, String kind, String who) {
        return documents
                .findById(request, "voters", VoterDocument.class, box + "." + kind + "." + who)
                .filter(VoterDocument::isOnRoll)
                .map(VoterDocument::voter);
    }
}
