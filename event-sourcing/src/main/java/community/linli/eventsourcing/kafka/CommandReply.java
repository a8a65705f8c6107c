package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The writer's answer to one command.
 *
 * @param commandId which command
 * @param outcome what became of it
 * @param code the rejection's stable code; null unless rejected
 * @param kind the rejection's kind; null unless rejected
 * @param detail one clear sentence; null unless rejected
 * @param violations fields or rows at fault, the first thousand of them
 * @param subject the entity asked
 * @param version its version afterwards
 * @param position {@code <service>:<partition>:<offset>} of the command; null unless accepted
 * @param events how many events were recorded
 * @param duplicate whether this repeats an earlier answer
 */
public record CommandReply(
        String commandId,
        Outcome outcome,
        @Nullable String code,
        Rejection.@Nullable Kind kind,
        @Nullable String detail,
        List<Violation> violations,
        String subject,
        long version,
        @Nullable String position,
        int events,
        boolean duplicate) {

    /** A reply must fit into a record, however many rows of an import are wrong. */
    static final int MOST_VIOLATIONS = 1_000;

    /** What became of a command. */
    public enum Outcome {
        /** it happened */
        ACCEPTED,
        /** it was refused */
        REJECTED,
        /** it was so already */
        UNCHANGED,
        /** asked by a probe: not decided yet, or never sent */
        UNKNOWN
    }

    public CommandReply {
        violations = List.copyOf(violations);
    }

    /** It happened. */
    static CommandReply accepted(Envelope asked, long version, String position, int events) {
        return new CommandReply(
                asked.id(),
                Outcome.ACCEPTED,
                null,
                null,
                null,
                List.of(),
                asked.subject().toString(),
                version,
                position,
                events,
                false);
    }

    /**
     * Why a command was refused.
     *
     * @param code stable, of lower-case words with hyphens
     * @param kind null for a fault of ours
     * @param detail one clear sentence
     * @param violations fields or rows at fault; the first {@link #MOST_VIOLATIONS} of them are told
     */
    record Refusal(String code, Rejection.@Nullable Kind kind, String detail, List<Violation> violations) {

        static final Refusal OUR_FAULT = new Refusal(
                "internal-error", null, "The request could not be decided because of a fault of ours.", List.of());

        static final Refusal KEY_REUSED = new Refusal(
                "idempotency-key-reused",
                Rejection.Kind.INVALID,
                "This Idempotency-Key was used for another request; use a new key.");

        Refusal {
            violations = List.copyOf(violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)));
        }

        Refusal(String code, Rejection.@Nullable Kind kind, String detail) {
            this(code, kind, detail, List.of());
        }
    }

    /** It was refused. */
    static CommandReply rejected(Envelope asked, long version, Refusal refusal) {
        return new CommandReply(
                asked.id(),
                Outcome.REJECTED,
                refusal.code(),
                refusal.kind(),
                refusal.detail(),
                refusal.violations(),
                asked.subject().toString(),
                version,
                null,
                0,
                false);
    }

    /** It was so already. */
    static CommandReply unchanged(Envelope asked, long version) {
        return withoutEvents(asked, Outcome.UNCHANGED, version);
    }

    /** Asked by a probe, and not known here. */
    static CommandReply unknown(Envelope probe) {
        return withoutEvents(probe, Outcome.UNKNOWN, 0);
    }

    private static CommandReply withoutEvents(Envelope asked, Outcome outcome, long version) {
        return new CommandReply(
                asked.id(),
                outcome,
                null,
                null,
                null,
                List.of(),
                asked.subject().toString(),
                version,
                null,
                0,
                false);
    }

    /** The same answer, marked as a repetition. */
    CommandReply again() {
        return new CommandReply(
                commandId, outcome, code, kind, detail, violations, subject, version, position, events, true);
    }

    /** The same answer about another command. */
    CommandReply about(String otherCommandId) {
        return new CommandReply(
                otherCommandId, outcome, code, kind, detail, violations, subject, version, position, events, duplicate);
    }

    byte[] toBytes() {
        return DomainJson.mapper().writeValueAsBytes(this);
    }

    /**
     * Reads a reply.
     *
     * @throws RuntimeException if the bytes are none
     */
    static CommandReply fromBytes(byte[] bytes) {
        return Objects.requireNonNull(DomainJson.mapper().readValue(bytes, CommandReply.class), "the reply is null");
    }
}
