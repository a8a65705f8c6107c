package community.linli.proposals.ballot;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.util.List;

/** What can have happened to a ballot box. */
public sealed interface BoxEvent extends Event {

    /** The box. */
    BoxId box();

    @Override
    default Subject subject() {
        return box().subject();
    }

    /**
     * Two people certified the result; it stands.
     *
     * @param purpose what asked
     * @param isQuorate whether enough voted; nothing is funded and nothing passes where not
     * @param selected the proposals that are funded, or the options that passed; in the order of the question
     */
    record ResultCertified(BoxId box, Purpose purpose, boolean isQuorate, List<Selected> selected) implements BoxEvent {
        public ResultCertified {
            selected = List.copyOf(selected);
        }
    }

    /**
     * What was selected.
     *
     * @param option the proposal's id or the option's
     * @param costFen the grant, in fen; 0 in polls
     */
    record Selected(String option, long costFen) {}
}
