package community.linli.eventsourcing;

/** Something asked of one entity, named in the imperative: {@code AcceptLoan}. A record of JSON-friendly components. */
public interface Command {

    /** The entity that is asked; its decider answers. */
    Subject subject();
}
