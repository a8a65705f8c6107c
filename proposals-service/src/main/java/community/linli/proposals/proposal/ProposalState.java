package community.linli.proposals.proposal;

import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.round.RoundId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a proposal stands. */
public sealed interface ProposalState {

    /** Before the first draft. */
    record Undrafted() implements ProposalState {}

    /** How far it has come. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        UNDER_REVIEW,
        RETURNED,
        ADMITTED,
        REJECTED,
        FUNDED,
        NOT_FUNDED,
        WITHDRAWN,
        MERGED;

        /** Whether it was handed in and may still come on the slate, or is on it. */
        public boolean isOpen() {
            return this == SUBMITTED || this == UNDER_REVIEW || this == RETURNED || this == ADMITTED;
        }
    }

    /**
     * Who writes.
     *
     * @param authors in the order in which they came, at least one
     * @param invited who has not answered yet
     */
    record People(List<PersonId> authors, List<PersonId> invited) {
        public People {
            authors = List.copyOf(authors);
            invited = List.copyOf(invited);
        }

        People with(List<PersonId> more) {
            return new People(
                    Stream.concat(authors.stream(), more.stream()).distinct().toList(),
                    invited.stream().filter(person -> !more.contains(person)).toList());
        }

        People inviting(PersonId person) {
            List<PersonId> all = new ArrayList<>(invited);
            all.add(person);
            return new People(authors, all);
        }

        People without(PersonId person) {
            return new People(
                    authors.stream().filter(author -> !author.equals(person)).toList(),
                    invited.stream().filter(guest -> !guest.equals(person)).toList());
        }
    }

    /**
     * What was said about whether the text may be read.
     *
     * @param reporters who said that it should not be; at most {@link ProposalPolicies#MAX_REPORTS}
     * @param hiddenBy who hid it; null while it is shown
     * @param isAppealed whether an author's appeal waits for an answer
     * @param isUpheld whether an appeal was answered with no; there is one appeal for each hiding
     */
    record Moderation(List<PersonId> reporters, @Nullable PersonId hiddenBy, boolean isAppealed, boolean isUpheld) {
        static final Moderation NONE = new Moderation(List.of(), null, false, false);

        public Moderation {
            reporters = List.copyOf(reporters);
        }
    }

    /**
     * A proposal that is there.
     *
     * @param version how often it was handed in or amended
     * @param endorsements the person by household, in order
     * @param reviewer who took it on; null before
     * @param offeredTo the proposal of which its authors would have it be a part
     */
    record Known(
            ProposalId proposal,
            RoundId round,
            Content content,
            int version,
            Stage stage,
            People people,
            Map<String, PersonId> endorsements,
            @Nullable PersonId reviewer,
            Moderation moderation,
            @Nullable ProposalId offeredTo)
            implements ProposalState {
        public Known {
            endorsements = Collections.unmodifiableMap(new TreeMap<>(endorsements));
        }

        /** Whether it is hidden from everybody but its authors and those who decide on it. */
        public boolean mayNotBeRead() {
            return moderation.hiddenBy() != null;
        }

        /** Whether the person writes it. */
        public boolean isBy(PersonId person) {
            return people.authors().contains(person);
        }

        /** The endorsement of this household. */
        Optional<Endorsement> endorsementOf(HouseholdId household) {
            return Optional.ofNullable(endorsements.get(household.value()))
                    .map(person -> new Endorsement(household, person));
        }

        Known at(Stage reached) {
            return new Known(
                    proposal,
                    round,
                    content,
                    version,
                    reached,
                    people,
                    endorsements,
                    reviewer,
                    moderation,
                    reached == stage ? offeredTo : null);
        }

        Known saying(Content now, int reached) {
            return new Known(
                    proposal, round, now, reached, stage, people, endorsements, reviewer, moderation, offeredTo);
        }

        Known by(People now) {
            return new Known(
                    proposal, round, content, version, stage, now, endorsements, reviewer, moderation, offeredTo);
        }

        Known reviewedBy(PersonId person) {
            return new Known(
                    proposal,
                    round,
                    content,
                    version,
                    Stage.UNDER_REVIEW,
                    people,
                    endorsements,
                    person,
                    moderation,
                    null);
        }

        Known moderated(Moderation now) {
            return new Known(proposal, round, content, version, stage, people, endorsements, reviewer, now, offeredTo);
        }

        Known offered(ProposalId into) {
            return new Known(
                    proposal, round, content, version, stage, people, endorsements, reviewer, moderation, into);
        }

        Known endorsed(UnaryOperator<Map<String, PersonId>> change) {
            Map<String, PersonId> now = change.apply(new TreeMap<>(endorsements));
            return new Known(proposal, round, content, version, stage, people, now, reviewer, moderation, offeredTo);
        }
    }
}
