package community.linli.eventsourcing.testkit.containers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Runs a test where Docker answers, and says so where it does not. */
final class DockerCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("Docker answers");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println("Left out, Docker does not answer: " + context.getDisplayName());
        }
        return ConditionEvaluationResult.disabled("Docker does not answer");
    }
}
