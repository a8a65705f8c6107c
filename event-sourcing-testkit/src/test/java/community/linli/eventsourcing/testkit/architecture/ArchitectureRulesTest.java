package community.linli.eventsourcing.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesTest {

    private static final String PLANTED = "community.linli.planted";
    private static final ArchitectureRules RULES =
            ArchitectureRules.service(PLANTED, new ClassFileImporter().importPackages(PLANTED));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyForbiddenImportIsFound() {
        List<String> found = RULES.breaches().get("every class imports only what its place allows");
        return Stream.of(
                        "lamp.LampState (DOMAIN) uses community.linli.planted.shade.ShadePolicies",
                        "lamp.LampDecider (DOMAIN) uses community.linli.planted.lamp.LampFile",
                        "lamp.LampFile (ADAPTER) uses community.linli.planted.lamp.LampState",
                        "lamp.LampDecider (DOMAIN) uses community.linli.planted.PlantedContext",
                        "lamp.LampDecider (DOMAIN) uses community.linli.planted.views.glow.GlowDocument",
                        "lamp.LampDecider (DOMAIN) uses community.linli.plantedother.Neighbour",
                        "lamp.LampDecider (DOMAIN) uses org.slf4j.Logger",
                        "lamp.LampController (ROOM_CONTROLLER) uses community.linli.planted.lamp.LampState",
                        "reactions.WhenLampLitThenLookAtItsState (REACTION) uses community.linli.planted.lamp.LampState",
                        "facts.KnownLamp (FACT) uses community.linli.planted.lamp.LampEvent",
                        "views.glow.GlowProjection (VIEW_MODEL) uses community.linli.planted.lamp.LampCommand",
                        "views.glow.GlowQuery (VIEW_READER) uses community.linli.planted.lamp.LampEvent",
                        "views.glow.GlowQuery (VIEW_READER) uses com.mongodb.client.MongoClient",
                        "desk.Switchboard (DESK) uses community.linli.planted.lamp.LampState",
                        "desk.Switchboard (DESK) uses org.apache.kafka.common.TopicPartition",
                        "publication.LampPublication (PUBLICATION) uses community.linli.planted.lamp.LampCommand",
                        "publication.LampPublication (PUBLICATION) uses org.apache.kafka.common.TopicPartition")
                .map(planted ->
                        DynamicTest.dynamicTest(planted, () -> assertThat(found).contains(PLANTED + "." + planted)));
    }

    @Test
    void aCircleOfRoomsIsFound() {
        assertThat(RULES.breaches().get("rooms do not go round in circles"))
                .anyMatch(breach -> breach.startsWith("the room lamp"))
                .anyMatch(breach -> breach.startsWith("the room shade"));
    }

    @Test
    void clocksDiceLogsAndFloatingPointAreFound() {
        List<String> found = RULES.breaches().get("what decides or folds is a function of its arguments");
        for (String planted : List.of(
                "java.time.Instant.now",
                "java.util.UUID.randomUUID",
                "logs through org.slf4j.Logger",
                "LampState.brightness is a floating point number")) {
            assertThat(found).anyMatch(breach -> breach.contains(planted));
        }
    }

    @Test
    void whoeverAsksTheMachineForTheTimeIsFound() {
        List<String> found = RULES.breaches().get("what time it is comes from the InstantSource that a test may move");
        for (String planted : List.of(
                "desk.Switchboard calls java.time.LocalDate.now",
                "desk.Switchboard calls java.time.Clock.systemUTC",
                "desk.Switchboard calls java.lang.System.currentTimeMillis",
                "lamp.LampDecider calls java.time.Instant.now")) {
            assertThat(found).anyMatch(breach -> breach.startsWith(PLANTED + "." + planted));
        }
    }

    @Test
    void emptyAndRepeatedWordsInNamesAreFound() {
        assertThat(RULES.breaches().get("names say something"))
                .anyMatch(breach -> breach.contains("the empty word Service"))
                .anyMatch(breach -> breach.contains("the empty word Impl"))
                .anyMatch(breach -> breach.contains("LampLitEvent: an event is"))
                .anyMatch(breach -> breach.contains("LightCommand: a command is"));
    }

    @Test
    void aMissingDoorplateAndAMuteTypeAreFound() throws Exception {
        Path room = Files.createDirectories(folder.resolve("room"));
        Path mute = Files.createDirectories(folder.resolve("mute"));
        Files.writeString(room.resolve("Thing.java"), "package room;\n\npublic final class Thing {}\n");
        Files.writeString(mute.resolve("package-info.java"), "/** Lamps. */\n@NullMarked\npackage mute;\n");
        assertThat(new Sources(folder).missingDoorplates())
                .containsExactlyInAnyOrder("room has no package-info", "mute/package-info.java says no sentence");
        assertThat(new Sources(folder).undocumentedTypes())
                .containsExactly("room/Thing.java: Thing is public and says nothing of itself");
    }

    @Test
    void aWordOfTheDomainInTheEngineIsFoundButNotInAComment() throws Exception {
        Files.writeString(
                folder.resolve("Thing.java"),
                "/** A loan. */ class Thing { int loanDays; /* loan */ String unloaned; }");
        assertThat(new Sources(folder).namings(Set.of("loan"))).containsExactly("Thing.java says loanDays");
    }

    @Test
    void aSkippedTestIsFound() throws Exception {
        Files.writeString(
                folder.resolve("ThingTest.java"),
                "class ThingTest {\n    @" + "Disabled\n    @Test\n    void isLeftOut() {}\n}\n");
        assertThat(SkipScan.of(folder)).containsExactly("ThingTest.java:2 @" + "Disabled");
        assertThat(SkipScan.of(Path.of("src/test/java"))).isEmpty();
    }

    @Test
    void aBreachFailsTheCheckByItsSentence() {
        assertThatThrownBy(RULES::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("It does not hold that every class imports only what its place allows")
                .hasMessageContaining("lamp.LampDecider (DOMAIN) uses");
    }

    @TestFactory
    Stream<DynamicTest> theEngineKeepsTheHouseRules() {
        return ArchitectureRules.forEngine(Path.of("../event-sourcing/src/main/java"))
                .asTests();
    }

    @Test
    void theTestkitKeepsTheHouseRules() {
        Sources testkit = new Sources(Path.of("src/main/java"));
        assertThat(testkit.missingDoorplates()).isEmpty();
        assertThat(testkit.undocumentedTypes()).isEmpty();
        System.out.println("community.linli.eventsourcing.testkit: " + Sizes.of(Path.of("src/main/java")));
    }
}
