package community.linli.proposals.views.voters;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxEvent;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per voter and one per person who may cast for it. */
public final class VotersProjection implements Projection<VoterDocument> {

    static final String NAME = "voters";
    static final String VOTER = "voter";
    static final String PERSON = "person";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<VoterDocument> documentType() {
        return VoterDocument.class;
    }

    static String id(BoxId box, String kind, String who) {
        return box + "." + kind + "." + who;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case RollFrozen frozen ->
                frozen.voters().stream()
                        .flatMap(voter -> ids(frozen.box(), voter))
                        .toList();
            case RollCorrected corrected ->
                ids(corrected.box(), corrected.voter()).toList();
            default -> List.of();
        };
    }

    private static Stream<String> ids(BoxId box, Voter voter) {
        return Stream.concat(
                Stream.of(id(box, VOTER, voter.id())), voter.people().stream().map(person -> id(box, PERSON, person)));
    }

    @Override
    public @Nullable VoterDocument evolve(@Nullable VoterDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case RollFrozen frozen ->
                frozen.voters().stream()
                        .filter(voter -> ids(frozen.box(), voter).anyMatch(documentId::equals))
                        .findFirst()
                        .map(voter -> line(frozen, documentId, voter, true))
                        .orElse(document);
            case RollCorrected corrected -> line(corrected, documentId, corrected.voter(), corrected.isOnRoll());
            default -> document;
        };
    }

    private static VoterDocument line(BoxEvent event, String documentId, Voter voter, boolean isOnRoll) {
        boolean isLine = documentId.equals(id(event.box(), VOTER, voter.id()));
        return new VoterDocument(event.box(), isLine ? VOTER : PERSON, voter.id(), isOnRoll);
    }
}
