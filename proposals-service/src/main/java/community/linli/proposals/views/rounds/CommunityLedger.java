package community.linli.proposals.views.rounds;

import community.linli.proposals.views.rounds.RoundDocument.Election;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a community was given, year by year, held against its cap; a year is the one on the round's clock when the result was recorded. */
public record CommunityLedger(String community, List<Year> years) {

    /**
     * One year.
     *
     * @param grantedFen over all rounds
     * @param capFen the highest cap of those rounds
     * @param isAboveCap whether the rounds together gave more than the highest cap
     */
    public record Year(int year, long grantedFen, long capFen, boolean isAboveCap, List<Grant> grants) {}

    /** One grant. */
    public record Grant(String round, String proposal, long grantFen, Instant at) {}

    private record Booked(int year, long capFen, Grant grant) {}

    /** Books what the rounds gave the community. */
    static CommunityLedger of(String community, List<RoundDocument> rounds) {
        TreeMap<Integer, List<Booked>> byYear = new TreeMap<>();
        for (RoundDocument round : rounds) {
            for (Election election : round.elections()) {
                for (Booked booked : booked(community, round, election)) {
                    byYear.computeIfAbsent(booked.year(), year -> new ArrayList<>())
                            .add(booked);
                }
            }
        }
        return new CommunityLedger(
                community,
                byYear.entrySet().stream()
                        .map(entry -> year(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Booked> booked(String community, RoundDocument round, Election election) {
        Instant at = election.decidedAt();
        if (at == null) {
            return List.of();
        }
        int year = at.atZone(zone(round.zone())).getYear();
        return election.funded().stream()
                .filter(one -> one.community().value().equals(community))
                .map(one -> new Booked(
                        year,
                        round.terms().communityCapFen(),
                        new Grant(round.round().value(), one.proposal(), one.grantFen(), at)))
                .toList();
    }

    private static Year year(int year, List<Booked> booked) {
        long granted = booked.stream().mapToLong(one -> one.grant().grantFen()).sum();
        long cap = booked.stream().mapToLong(Booked::capFen).max().orElse(0);
        return new Year(
                year,
                granted,
                cap,
                granted > cap,
                booked.stream().map(Booked::grant).toList());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }
}
