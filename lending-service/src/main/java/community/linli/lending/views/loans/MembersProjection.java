package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person, to find out whose loans are "mine". */
public final class MembersProjection implements Projection<MemberDocument> {

    static final String NAME = "members";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<MemberDocument> documentType() {
        return MemberDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof AboutResident resident
                ? List.of(resident.person().value())
                : List.of();
    }

    @Override
    public @Nullable MemberDocument evolve(@Nullable MemberDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof AboutResident resident)) {
            return document;
        }
        return switch (resident) {
            case ResidentJoined joined -> new MemberDocument(joined.community(), joined.household());
            case ResidentLeft left -> null;
            case PersonErased erased -> null;
        };
    }
}
