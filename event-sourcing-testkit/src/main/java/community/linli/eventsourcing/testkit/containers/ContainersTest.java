package community.linli.eventsourcing.testkit.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that needs Docker; carries the tag {@code containers} and is left out with a printed reason where there is no Docker. */
@Tag("containers")
@ExtendWith(DockerCondition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ContainersTest {}
