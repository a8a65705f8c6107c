package community.linli.lending.houserules;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import java.time.LocalDate;

/** What can be asked of the house rules. */
public sealed interface HouseRulesCommand extends Command {

    /** The one set of rules of the district. */
    Subject HERE = new Subject("house-rules", HouseRules.KEY);

    @Override
    default Subject subject() {
        return HERE;
    }

    /** An officer sets the rules of the district or of a category, a steward those of a community; replaces what the scope had set. */
    record SetRules(Scope scope, Setting setting) implements HouseRulesCommand {}

    /** An officer announces closed days, from today on, at most 60 in a row and not overlapping others. */
    record AnnounceClosure(LocalDate from, LocalDate to, String name) implements HouseRulesCommand {}

    /** An officer takes announced days back before they begin. */
    record CallOffClosure(LocalDate from, LocalDate to) implements HouseRulesCommand {}
}
