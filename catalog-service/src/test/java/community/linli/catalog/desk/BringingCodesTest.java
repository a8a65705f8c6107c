package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.desk.JoiningController.Code;
import community.linli.catalog.desk.SlipsController.Slip;
import community.linli.catalog.desk.SlipsController.Slips;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.invitation.InvitationCommand.JoinByInvitation;
import community.linli.catalog.invitation.InvitationCommand.MoveByInvitation;
import community.linli.catalog.invitation.InvitationId;
import community.linli.catalog.views.board.BoardQuery;
import community.linli.catalog.views.households.HouseholdDocument;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdDocument.Resident;
import community.linli.catalog.views.households.HouseholdsQuery;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class BringingCodesTest {

    private static final District NORTH = new District("north");
    private static final String HERE = "jinping-26";
    private static final CommunityId COMMUNITY = new CommunityId(HERE);
    private static final Instant EXPIRY = Instant.parse("2026-05-15T10:00:00Z");
    private static final String ANA = "p-000000000000a11a";
    private static final String BEN = "p-000000000000be11";

    private final List<HouseholdDocument> stored = new ArrayList<>();
    private final List<Command> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    private final InstantSource time = () -> now;
    private final HouseholdsQuery households = new HouseholdsQuery(new Stored());
    private final InvitationCodes codes = new InvitationCodes(new byte[32]);
    private final SlipsController slips = new SlipsController(
            households,
            new BoardQuery(new Stored()),
            codes,
            new PrintRoom(new PublicPages(URI.create("https://linli.example"))),
            time);
    private final JoiningController desk = new JoiningController(new Asked(), households, codes, time);

    /** Answers every query with all there is. */
    private final class Stored implements DistrictDocuments {
        @Override
        public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
            return stored.stream().map(type::cast).toList();
        }

        @Override
        public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
            return Optional.empty();
        }
    }

    private final class Asked implements Commands {
        @Override
        public ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command) {
            asked.add(command);
            return ResponseEntity.ok().build();
        }

        @Override
        public ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location) {
            return execute(request, command);
        }
    }

    private void aHouseholdIsInvited() {
        stored.add(new HouseholdDocument("door", HERE, "1单元", 1, "101", List.of(), new Invitation("door~1", EXPIRY)));
    }

    private Slips sheet() {
        Actor stella = new Actor("stella", Set.of("steward"));
        return Objects.requireNonNull(
                slips.slips(new ReadRequest(NORTH, stella, List.of()), HERE).getBody());
    }

    private ResponseEntity<?> brings(String person, String code) {
        return desk.join(HERE, by(person), new Code(code));
    }

    private CommandRequest by(String person) {
        return new CommandRequest("c", NORTH, new Actor(person, Set.of("resident")), now, OptionalLong.empty());
    }

    private void isNotFound(String person, String code) {
        assertThatThrownBy(() -> brings(person, code))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("invitation-not-found"));
    }

    @Test
    void whatIsPrintedOnASlipLetsItsReaderIn() {
        aHouseholdIsInvited();
        Slip slip = sheet().slips().getFirst();
        assertThat(slip.code()).isEqualTo(codes.of(NORTH, "door~1"));
        assertThat(slip.link()).isEqualTo("/?district=north&community=jinping-26#joining=" + slip.code());
        assertThat(slip.toString()).doesNotContain(slip.code());

        brings(ANA, slip.code().toLowerCase(Locale.ROOT).replace("-", ""));
        desk.move(HERE, by(ANA), new Code(slip.code()));

        InvitationId invitation = new InvitationId("door~1");
        assertThat(asked)
                .containsExactly(
                        new JoinByInvitation(invitation, COMMUNITY, new PersonId(ANA)),
                        new MoveByInvitation(invitation, COMMUNITY, new PersonId(ANA)));
        assertThat(asked.toString()).doesNotContain(slip.code());
    }

    @Test
    void whatHasExpiredIsNeitherPrintedNorFound() {
        aHouseholdIsInvited();
        String code = codes.of(NORTH, "door~1");
        now = EXPIRY;
        assertThat(sheet().slips()).isEmpty();
        isNotFound(ANA, code);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoCameByACodeMayAskAgainAndNobodyElseMay() {
        stored.add(
                new HouseholdDocument("door", HERE, "1单元", 1, "101", List.of(new Resident(ANA, now, "door~1")), null));
        String code = codes.of(NORTH, "door~1");
        brings(ANA, code);
        assertThat(asked).hasSize(1);
        isNotFound(BEN, code);
    }

    @Test
    void afterTenWrongCodesWithinAnHourNoneIsLookedAt() {
        aHouseholdIsInvited();
        String right = codes.of(NORTH, "door~1");
        for (int number = 0; number < 10; number++) {
            brings(ANA, right);
            isNotFound(ANA, "AAAAA-AAAAA");
        }

        ResponseEntity<?> refused = brings(ANA, right);
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("3600");
        assertThat(String.valueOf(refused.getBody())).contains("/problems/too-many-tries");
        assertThat(brings(BEN, right).getStatusCode().value())
                .as("somebody else's tries")
                .isEqualTo(200);

        now = now.plus(Duration.ofHours(1));
        assertThat(brings(ANA, right).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aThousandWrongCodesOfADistrictAreEnoughForAnHour() {
        aHouseholdIsInvited();
        for (int number = 0; number < 1_000; number++) {
            isNotFound("p-%016x".formatted(number / 10), "AAAAA-AAAAA");
        }
        assertThat(brings(BEN, codes.of(NORTH, "door~1")).getStatusCode().value())
                .isEqualTo(429);
    }
}
