package community.linli.proposals.views.rounds;

import community.linli.eventsourcing.CsvTable;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.views.rounds.RoundDocument.Election;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Rounds as a {@link CsvTable} for everyone. */
final class RoundTable {

    private RoundTable() {}

    /** One row per round. */
    static String ofRounds(List<RoundDocument> rounds) {
        CsvTable file = new CsvTable(
                "round",
                "title",
                "phase",
                "scope",
                "envelope_fen",
                "project_cap_fen",
                "community_cap_fen",
                "rule",
                "awarded_fen",
                "admitted",
                "admitted_in_villages",
                "funded",
                "funded_in_villages",
                "rural_percent",
                "missing_in_villages");
        for (RoundDocument round : rounds) {
            var admitted = round.admitted();
            var funded = round.funded();
            file.row(
                    round.round().value(),
                    round.terms().title(),
                    round.phase(),
                    round.terms().scope().name(),
                    Long.toString(round.terms().envelopeFen()),
                    Long.toString(round.terms().projectCapFen()),
                    Long.toString(round.terms().communityCapFen()),
                    round.terms().rule().rule(),
                    Long.toString(round.fundedFen()),
                    admitted == null ? "" : Integer.toString(admitted.projects()),
                    admitted == null ? "" : Integer.toString(admitted.inVillages()),
                    funded == null ? "" : Integer.toString(funded.projects()),
                    funded == null ? "" : Integer.toString(funded.inVillages()),
                    Integer.toString(round.terms().ruralPercent()),
                    admitted == null ? "" : Integer.toString(admitted.missing()));
        }
        return file.toString();
    }

    /** One row per proposal on the slates of a round; none before voting. */
    static String ofSlate(RoundDocument round, Map<String, PlaceDocument> places) {
        CsvTable file = new CsvTable(
                "round",
                "box",
                "community",
                "community_name",
                "is_village",
                "proposal",
                "cost_fen",
                "dimensions",
                "election",
                "is_funded",
                "grant_fen");
        for (Election election : round.elections()) {
            for (Candidate candidate : election.slate()) {
                file.row(cells(round, election, candidate, places));
            }
        }
        return file.toString();
    }

    private static String[] cells(
            RoundDocument round, Election election, Candidate candidate, Map<String, PlaceDocument> places) {
        String community = candidate.community().value();
        PlaceDocument place = places.getOrDefault(community, new PlaceDocument(community, "", false));
        boolean isDecided = election.standing().equals("decided");
        Optional<Funded> grant = election.funded().stream()
                .filter(one -> one.proposal().equals(candidate.proposal()))
                .findFirst();
        return new String[] {
            round.round().value(),
            election.box(),
            community,
            place.name(),
            Boolean.toString(place.isVillage()),
            candidate.proposal(),
            Long.toString(candidate.costFen()),
            String.join(" ", new TreeSet<>(candidate.dimensions())),
            election.standing(),
            isDecided ? Boolean.toString(grant.isPresent()) : "",
            grant.map(Funded::grantFen).map(fen -> Long.toString(fen)).orElse("")
        };
    }
}
