package community.linli.proposals.views.slips;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.CompartmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Looks into ballot boxes, for the polling desk. */
@Component
public class SlipsQuery {

    private final DistrictDocuments documents;

    SlipsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The sealed ballot of a tag. */
    public Optional<String> sealed(ReadRequest request, CompartmentId compartment, String tag) {
        return documents
                .findById(request, "slips", SlipsDocument.class, compartment.value())
                .flatMap(slips -> Optional.ofNullable(slips.sealed().get(tag)));
    }

    /** All sealed ballots of a box by tag, in order. */
    public Map<String, String> all(ReadRequest request, BoxId box) {
        Map<String, String> all = new TreeMap<>();
        compartments(request, box).forEach(slips -> all.putAll(slips.sealed()));
        return all;
    }

    /** The leaves of a box, in the order of the tags. */
    public List<String> leaves(ReadRequest request, BoxId box) {
        return compartments(request, box).stream()
                .flatMap(slips -> slips.leaves().stream())
                .toList();
    }

    private List<SlipsDocument> compartments(ReadRequest request, BoxId box) {
        return documents.find(
                request,
                "slips",
                SlipsDocument.class,
                Criteria.where("box").is(box.value()),
                Sort.by(Sort.Order.asc("number")));
    }
}
