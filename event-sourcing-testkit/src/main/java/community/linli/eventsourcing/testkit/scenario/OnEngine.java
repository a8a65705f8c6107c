package community.linli.eventsourcing.testkit.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which engine runs the scenarios of a {@link ScenarioTest}; the pure one where it is absent. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnEngine {

    /** The engine. */
    EngineKind value();
}
