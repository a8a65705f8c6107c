package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionCommand.LapseIntroduction;
import community.linli.lending.introduction.LatestIntroduction;
import community.linli.lending.introduction.WalkAgenda;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanionThatLeft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A household that has left meets nobody any more, and those whom it was to accompany are told in time to find another. */
public final class WhenHouseholdLeftThenEndItsIntroductions implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        HouseholdId household = recorded.occurrence().household();
        Stream<Command> introductions = LatestIntroduction.of(lookup, household)
                .flatMap(latest -> Optional.ofNullable(latest.introduction()))
                .<Command>map(LapseIntroduction::new)
                .stream();
        Stream<Command> walks =
                WalkAgenda.of(lookup, household).stream().map(walk -> new ReleaseCompanionThatLeft(walk, household));
        return Stream.concat(introductions, walks).toList();
    }
}
