package community.linli.proposals.organisationoffer;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferMade;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferRevised;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent.OrganisationOfferWithdrawn;
import community.linli.proposals.round.RoundId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke for an organisation in a round; kept under {@link #key}.
 *
 * @param open its open offer; null while it has none
 * @param speakers everybody who made an offer for it, also one withdrawn since; the last {@link #MOST}
 */
public record OrganisationVoice(@Nullable OrganisationOfferId open, List<PersonId> speakers) {

    /** So many are remembered. */
    static final int MOST = 50;

    public OrganisationVoice {
        speakers = List.copyOf(speakers);
    }

    /** The key of an organisation in a round, whatever its case and blanks. */
    public static String key(RoundId round, String organisation) {
        return round + "/"
                + organisation.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Folds offers. */
    public static final class Folding implements Fold<OrganisationVoice, OrganisationOfferEvent> {

        @Override
        public List<String> keys(OrganisationOfferEvent event) {
            return List.of(key(event.round(), event.organisation()));
        }

        @Override
        public OrganisationVoice initialState() {
            return new OrganisationVoice(null, List.of());
        }

        @Override
        public OrganisationVoice evolve(OrganisationVoice voice, String key, OrganisationOfferEvent event) {
            return switch (event) {
                case OrganisationOfferMade made ->
                    new OrganisationVoice(made.offer(), with(voice.speakers(), made.speaker()));
                case OrganisationOfferRevised revised -> voice;
                case OrganisationOfferWithdrawn withdrawn -> new OrganisationVoice(null, voice.speakers());
            };
        }

        private static List<PersonId> with(List<PersonId> speakers, PersonId speaker) {
            List<PersonId> all = Stream.concat(
                            speakers.stream().filter(one -> !one.equals(speaker)), Stream.of(speaker))
                    .toList();
            return all.subList(Math.max(0, all.size() - MOST), all.size());
        }
    }
}
