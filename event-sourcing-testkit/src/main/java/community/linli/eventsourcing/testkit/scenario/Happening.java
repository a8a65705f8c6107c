package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One when of a scenario and what it led to.
 *
 * @param told the step in words
 * @param subject the entity asked; null when the clock moved or a fact arrived
 * @param answers all answers, in order
 * @param own how many of them, from the first, are the step's own; the rest was asked by rules
 */
record Happening(String told, @Nullable Subject subject, List<Answer> answers, int own) {

    Happening {
        answers = List.copyOf(answers);
    }

    List<Answer> ownAnswers() {
        return answers.subList(0, own);
    }

    List<Answer> ruleAnswers() {
        return answers.subList(own, answers.size());
    }
}
