package community.linli.proposals.views.matching;

import community.linli.proposals.round.Dimension;
import java.util.Comparator;
import java.util.List;

/**
 * A proposal and the organisations that would work on what it works on.
 *
 * @param seeksOrganisation whether it names none yet
 * @param offers those that share a dimension, most shared first
 */
public record Match(NeedDocument proposal, boolean seeksOrganisation, List<Fitting> offers) {

    /** An offer and what it has in common with the proposal. */
    public record Fitting(String offer, String organisation, List<Dimension> shared) {}

    /** Who fits this proposal. */
    static Match of(NeedDocument need, List<OfferDocument> offers) {
        List<Fitting> fitting = offers.stream()
                .map(offer -> new Fitting(
                        offer.offer().value(),
                        offer.organisation(),
                        offer.dimensions().stream()
                                .filter(need.dimensions()::contains)
                                .toList()))
                .filter(one -> !one.shared().isEmpty())
                .sorted(Comparator.comparingInt((Fitting one) -> -one.shared().size())
                        .thenComparing(Fitting::organisation))
                .toList();
        return new Match(need, need.organisation() == null, fitting);
    }
}
