package community.linli.proposals.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small elections at random, full of ties: few projects, few voters, few different costs. */
final class Elections extends DomainContextBase {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    @Provide
    Arbitrary<Election> elections() {
        return Arbitraries.oneOf(elections(1), elections(3));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.of(Rule.values());
    }

    @Provide
    Arbitrary<TieOrder> tieOrders() {
        return Arbitraries.of(TieOrder.recommended(), TieOrder.lexico());
    }

    private static Arbitrary<Election> elections(int mostPoints) {
        return Arbitraries.integers().between(1, IDS.size()).flatMap(size -> {
            List<String> ids = IDS.subList(0, size);
            Arbitrary<List<SlateProject>> slate = Combinators.combine(
                            Arbitraries.longs().between(0, 12).list().ofSize(size),
                            Arbitraries.of("north", "south", "").list().ofSize(size))
                    .as((costs, communities) -> slate(ids, costs, communities));
            Arbitrary<Ballot> ballot = Arbitraries.maps(
                            Arbitraries.of(ids), Arbitraries.longs().between(1, mostPoints))
                    .ofMaxSize(4)
                    .flatMap(points ->
                            Arbitraries.longs().between(1, 3).map(weight -> new Ballot(new TreeMap<>(points), weight)));
            return Combinators.combine(
                            Arbitraries.longs().between(0, 40),
                            slate,
                            ballot.list().ofMaxSize(6))
                    .as(Election::new);
        });
    }

    private static List<SlateProject> slate(List<String> ids, List<Long> costs, List<String> communities) {
        List<SlateProject> slate = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            String community = communities.get(at);
            slate.add(
                    new SlateProject(ids.get(at), costs.get(at), community.isEmpty() ? null : community, Set.of("人")));
        }
        return slate;
    }

    /** The rounds of a count with growth stay few. */
    static Ruleset ruleset(Rule rule, TieOrder ties) {
        return new Ruleset(rule, Rational.of(1, 2), 10_000, ties, Limits.NONE);
    }

    static Map<String, SlateProject> byId(Election election) {
        Map<String, SlateProject> byId = new TreeMap<>();
        election.projects().forEach(project -> byId.put(project.id(), project));
        return byId;
    }

    static Set<String> supported(Election election) {
        Set<String> supported = new HashSet<>();
        election.ballots().forEach(ballot -> supported.addAll(ballot.points().keySet()));
        return supported;
    }
}
