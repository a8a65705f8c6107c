package community.linli.proposals.round;

import community.linli.eventsourcing.Lookup;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.round.RoundEvent.ElectionBox;
import community.linli.proposals.round.RoundEvent.FrozenElection;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.VillageShare;
import community.linli.proposals.round.RoundSlate.Standing;
import community.linli.proposals.round.RoundState.Candidacy;
import community.linli.proposals.round.RoundState.Election;
import community.linli.proposals.round.RoundState.Known;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The elections of a round: whose box, which slate, what came of them. */
final class RoundElections {

    private RoundElections() {}

    /** The boxes that a round of these terms needs, in the order of its shares. */
    static List<ElectionBox> boxes(RoundId round, RoundTerms terms) {
        if (terms.scope() == Scope.DISTRICT_WIDE) {
            return List.of(new ElectionBox(
                    new BoxId(round.value()),
                    terms.shares().stream().map(CommunityShare::community).toList()));
        }
        return terms.shares().stream()
                .map(share -> new ElectionBox(new BoxId(round + "." + share.community()), List.of(share.community())))
                .toList();
    }

    /** The elections with what stands at this moment. */
    static List<FrozenElection> frozen(Known round, Lookup lookup) {
        RoundTerms terms = round.terms();
        List<Standing> standing = lookup.find(RoundSlate.class, round.round().value())
                .map(RoundSlate::standing)
                .orElseGet(List::of);
        if (terms.scope() == Scope.DISTRICT_WIDE) {
            return List.of(new FrozenElection(
                    new BoxId(round.round().value()),
                    null,
                    terms.envelopeFen(),
                    standing.stream()
                            .filter(proposal -> terms.isFor(proposal.community()))
                            .map(RoundElections::candidate)
                            .toList()));
        }
        return terms.shares().stream()
                .map(share -> new FrozenElection(
                        new BoxId(round.round() + "." + share.community()),
                        share.community(),
                        share.budgetFen(),
                        standing.stream()
                                .filter(proposal -> proposal.community().equals(share.community()))
                                .map(RoundElections::candidate)
                                .toList()))
                .toList();
    }

    private static Candidate candidate(Standing proposal) {
        return new Candidate(
                proposal.proposal(),
                proposal.costFen(),
                proposal.community(),
                proposal.dimensions().stream().map(Dimension::sign).collect(Collectors.toUnmodifiableSet()));
    }

    /** How the slates keep to the quota of villages. */
    static VillageShare shareOf(List<FrozenElection> elections, RoundTerms terms, Lookup lookup) {
        List<CommunityId> places = elections.stream()
                .flatMap(election -> election.slate().stream())
                .map(Candidate::community)
                .toList();
        int inVillages =
                (int) places.stream().filter(place -> isVillage(place, lookup)).count();
        return share(places.size(), inVillages, terms.ruralPercent());
    }

    /** So many of so many, held against a quota. */
    static VillageShare share(int projects, int inVillages, int percent) {
        long wanted = ((long) projects * percent + 99) / 100;
        return new VillageShare(projects, inVillages, percent, (int) Math.max(0, wanted - inVillages));
    }

    /** What a box selected, with where it is; what was not on its slate is left out. */
    static List<Funded> funded(Election election, List<Selected> selected, Lookup lookup) {
        return selected.stream()
                .flatMap(one -> placeOf(election, one.option())
                        .map(place -> new Funded(one.option(), place, one.costFen(), isVillage(place, lookup)))
                        .stream())
                .toList();
    }

    private static Optional<CommunityId> placeOf(Election election, String proposal) {
        return election.candidates().stream()
                .filter(candidate -> candidate.proposal().equals(proposal))
                .map(Candidacy::community)
                .findFirst();
    }

    private static boolean isVillage(CommunityId community, Lookup lookup) {
        return lookup.find(KnownCommunity.class, community.value())
                .filter(KnownCommunity::isVillage)
                .isPresent();
    }
}
