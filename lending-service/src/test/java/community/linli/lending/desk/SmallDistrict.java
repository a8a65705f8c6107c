package community.linli.lending.desk;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.Districts;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanId;
import community.linli.lending.postbox.PostboxCommand;
import community.linli.lending.postbox.PostboxDecider;
import community.linli.lending.postbox.PostboxEvent;
import community.linli.lending.postbox.PostboxState;
import community.linli.lending.views.feed.FeedProjection;
import community.linli.lending.views.inbox.InboxProjection;
import community.linli.lending.views.inbox.NamesProjection;
import community.linli.lending.views.inbox.NeighboursProjection;
import community.linli.lending.views.inbox.PostboxesProjection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A district in memory: the real decider of postboxes, the real projections and queries, without broker and database. It answers a query with all
 * documents of the projection, more than was asked for; a clock is moved by hand.
 */
public final class SmallDistrict implements Commands, Districts, DistrictDocuments, InstantSource {

    public static final District NORTH = new District("north");
    public static final CommunityId JINPING = new CommunityId("jinping-26");
    public static final HouseholdId ANAS = new HouseholdId("2-301");
    public static final HouseholdId BENS = new HouseholdId("1-102");
    public static final ItemId DRILL = new ItemId("drill");
    public static final LoanId LOAN = new LoanId("loan-1");
    public static final LocalDate DUE = LocalDate.parse("2026-05-08");

    /** Noon in Chengdu. */
    public static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private final PostboxDecider decider = new PostboxDecider();
    private final Map<String, PostboxState> boxes = new HashMap<>();
    private final List<Projection<?>> projections = List.of(
            new InboxProjection(),
            new NamesProjection(),
            new NeighboursProjection(),
            new PostboxesProjection(),
            new FeedProjection());
    private final Map<String, Map<String, Object>> documents = new HashMap<>();
    private final Map<Subject, Long> versions = new HashMap<>();
    private final List<Recorded<?>> log = new ArrayList<>();
    private final List<PostboxEvent> told = new ArrayList<>();
    private Predicate<Command> isBreaking = command -> false;
    private Instant now = NOON;

    public SmallDistrict() {
        learn(new Subject("district", "here"), new DistrictRegistered("Asia/Shanghai"));
        learn(
                new Subject("item", "drill"),
                new ItemListed(DRILL, JINPING, ANAS, "Drill", "tools", "lend", 7, null, null, null));
        joins("ana", ANAS);
        joins("ben", BENS);
    }

    public void joins(String person, HouseholdId household) {
        learn(new Subject("resident", person), new ResidentJoined(new PersonId(person), JINPING, household));
    }

    public void learn(Subject subject, Fact fact) {
        record(subject, fact, "catalogue");
    }

    public SmallDistrict happens(String actor, Event... events) {
        for (Event event : events) {
            record(event.subject(), event, actor);
        }
        return this;
    }

    /** Ben asks Ana for her drill. */
    public SmallDistrict benAsks() {
        return happens(
                "ben",
                new LoanRequested(
                        LOAN,
                        DRILL,
                        JINPING,
                        BENS,
                        ANAS,
                        7,
                        NOON.plus(Duration.ofDays(3)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** And has it. */
    public SmallDistrict benHasIt() {
        return benAsks()
                .happens("ana", new LoanAccepted(LOAN, DRILL, null, null, null, null, null, null))
                .happens(
                        "ben",
                        new LoanHandedOver(LOAN, DRILL, DUE.minusDays(7), DUE, NOON, null, null, null, null, null));
    }

    public void passes(Duration duration) {
        now = now.plus(duration);
    }

    public void itIs(String instant) {
        now = Instant.parse(instant);
    }

    /** From now on the machine goes down at such a command, after it was recorded. */
    public void breaksAfter(Class<? extends Command> kind) {
        isBreaking = kind::isInstance;
    }

    public void isRepaired() {
        isBreaking = command -> false;
    }

    /** The views are built anew from the log, but what this filter leaves out has not been read yet. */
    public void rebuilds(Predicate<Occurrence> isRead) {
        documents.clear();
        log.stream().filter(one -> isRead.test(one.occurrence())).forEach(this::project);
    }

    /** What the postboxes have recorded. */
    public <E extends PostboxEvent> List<E> recorded(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void asks(String person, PostboxCommand command) {
        execute(
                new CommandRequest(
                        "c-" + log.size(), NORTH, new Actor(person, Set.of("resident")), now, OptionalLong.empty()),
                command);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Set<District> all() {
        return Set.of(NORTH);
    }

    @Override
    public ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location) {
        return execute(request, command);
    }

    @Override
    public ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command) {
        PostboxCommand asked = (PostboxCommand) command;
        String person = asked.person().value();
        PostboxState state = boxes.getOrDefault(person, decider.initialState());
        Decision decision = decider.decide(
                state,
                asked,
                new CommandContext(request.commandId(), NORTH, request.time(), request.actor(), members()));
        String outcome = switch (decision) {
            case Decision.Rejected no ->
                throw new ProblemException(HttpStatus.CONFLICT, no.rejection().code(), no.detail());
            case Decision.NoChange same -> "unchanged";
            case Decision.Accepted yes -> {
                for (Event event : yes.events()) {
                    boxes.merge(person, decider.evolve(state, (PostboxEvent) event), (before, after) -> after);
                    told.add((PostboxEvent) event);
                    record(event.subject(), event, request.actor().id());
                }
                yield "accepted";
            }
        };
        if (isBreaking.test(command)) {
            throw new OutOfOrder();
        }
        return ResponseEntity.ok(new CommandAnswer(outcome, command.subject().toString(), 1, null, 1));
    }

    /** The machine went down. */
    static final class OutOfOrder extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Lookup members() {
        return new Lookup() {
            @Override
            public <S> Optional<S> find(Class<S> state, String id) {
                return state == KnownMember.class && Set.of("ana", "ben").contains(id)
                        ? Optional.of(state.cast(
                                new KnownMember(new KnownMember.Home(JINPING, id.equals("ana") ? ANAS : BENS))))
                        : Optional.empty();
            }
        };
    }

    private void record(Subject subject, Occurrence occurrence, String actor) {
        String id = NameBasedId.of("small", Integer.toString(log.size()));
        long version = versions.merge(subject, 1L, Long::sum);
        Recorded<Occurrence> recorded = new Recorded<>(id, NORTH, subject, version, now, actor, occurrence);
        log.add(recorded);
        project(recorded);
    }

    private void project(Recorded<?> recorded) {
        projections.forEach(projection -> project(projection, recorded));
    }

    private <D> void project(Projection<D> projection, Recorded<?> recorded) {
        Map<String, Object> all = documents.computeIfAbsent(projection.name(), name -> new LinkedHashMap<>());
        for (String id : projection.documentIds(recorded)) {
            D before = projection.documentType().cast(all.get(id));
            D after = projection.evolve(before, id, recorded);
            if (after == null) {
                all.remove(id);
            } else {
                all.put(id, after);
            }
        }
    }

    /** All documents by projection and id. */
    Map<String, Map<String, Object>> documents() {
        return documents;
    }

    @Override
    public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
        return documents.getOrDefault(projection, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    @Override
    public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
        return Optional.ofNullable(documents.getOrDefault(projection, Map.of()).get(id))
                .map(type::cast);
    }
}
