package community.linli.proposals.views.projects;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in one line of a list, and in the books of its round. Words and money as on its page.
 *
 * @param isAwaited whether its evaluation has no final outcome yet
 * @param steps {@code open}, {@code reached} or {@code missed} for each milestone, in their order
 * @param volunteerMinutes of all volunteers together
 */
public record SummaryDocument(
        ProjectId project,
        RoundId round,
        CommunityId community,
        String title,
        List<Dimension> dimensions,
        @Nullable String organisation,
        String stage,
        String judgement,
        boolean isAwaited,
        long grantFen,
        long disbursedFen,
        long spentFen,
        long releasedFen,
        long repaidFen,
        List<String> steps,
        int trainings,
        int visits,
        long volunteerMinutes,
        int updates) {

    SummaryDocument standing(String reached, String judged, boolean awaited) {
        return new SummaryDocument(
                project,
                round,
                community,
                title,
                dimensions,
                organisation,
                reached,
                judged,
                awaited,
                grantFen,
                disbursedFen,
                spentFen,
                releasedFen,
                repaidFen,
                steps,
                trainings,
                visits,
                volunteerMinutes,
                updates);
    }

    SummaryDocument of(@Nullable String named, List<String> all) {
        return new SummaryDocument(
                project,
                round,
                community,
                title,
                dimensions,
                named,
                stage,
                judgement,
                isAwaited,
                grantFen,
                disbursedFen,
                spentFen,
                releasedFen,
                repaidFen,
                all,
                trainings,
                visits,
                volunteerMinutes,
                updates);
    }

    SummaryDocument step(int number, String standing) {
        List<String> all = new ArrayList<>(steps);
        if (number >= 1 && number <= all.size()) {
            all.set(number - 1, standing);
        }
        return of(organisation, List.copyOf(all));
    }

    SummaryDocument money(long paid, long spent, long released, long repaid) {
        return new SummaryDocument(
                project,
                round,
                community,
                title,
                dimensions,
                organisation,
                stage,
                judgement,
                isAwaited,
                grantFen,
                disbursedFen + paid,
                spentFen + spent,
                releasedFen + released,
                repaidFen + repaid,
                steps,
                trainings,
                visits,
                volunteerMinutes,
                updates);
    }

    SummaryDocument diary(int training, int visit, long minutes, int update) {
        return new SummaryDocument(
                project,
                round,
                community,
                title,
                dimensions,
                organisation,
                stage,
                judgement,
                isAwaited,
                grantFen,
                disbursedFen,
                spentFen,
                releasedFen,
                repaidFen,
                steps,
                trainings + training,
                visits + visit,
                volunteerMinutes + minutes,
                updates + update);
    }
}
