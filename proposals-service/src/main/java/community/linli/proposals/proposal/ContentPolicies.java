package community.linli.proposals.proposal;

import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Violation;
import community.linli.proposals.proposal.Content.Attachment;
import community.linli.proposals.proposal.Content.Place;
import community.linli.proposals.round.RoundTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a proposal, and what must before it is handed in and before it is admitted. */
final class ContentPolicies {

    /** Longest title, name, category or milestone, in characters as a reader counts them. */
    static final int MAX_LINE_LENGTH = 100;

    /** Longest reason, note or purpose. */
    static final int MAX_TEXT_LENGTH = 500;

    /** Longest summary. */
    static final int MAX_SUMMARY_LENGTH = 5_000;

    static final int MAX_BUDGET_LINES = 50;
    static final int MAX_MILESTONES = 30;
    static final int MAX_ATTACHMENTS = 10;

    /** A thousand million yuan; keeps every sum of lines far inside a long. */
    static final long MAX_AMOUNT_FEN = 100_000_000_000L;

    /** The largest paper, 50 megabytes. */
    static final long MAX_ATTACHMENT_BYTES = 50L << 20;

    private static final int POLE_MICRODEGREES = 90_000_000;
    private static final int ANTIMERIDIAN_MICRODEGREES = 180_000_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,80}");

    private final List<Violation> found = new ArrayList<>();

    private ContentPolicies() {}

    /** The same words without blanks around them. */
    static Content stripped(Content content) {
        return new Content(
                content.title().strip(),
                content.summary().strip(),
                content.dimensions(),
                stripped(content.place()),
                new Parties(
                        content.parties().community(),
                        PlainWords.orNothing(content.parties().organisation()),
                        content.parties().socialWorker()),
                content.budget().stream()
                        .map(line -> new BudgetLine(
                                line.category().strip(), line.purpose().strip(), line.amountFen()))
                        .toList(),
                content.plan().stream()
                        .map(step -> new PlannedMilestone(step.title().strip(), step.dueOn()))
                        .toList(),
                content.attachments().stream()
                        .map(paper -> new Attachment(
                                paper.name().strip(), paper.mediaType(), paper.sizeBytes(), paper.sha256()))
                        .toList());
    }

    private static @Nullable Place stripped(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        String name = PlainWords.orNothing(place.name());
        boolean isNowhere =
                name == null && place.latitudeMicrodegrees() == null && place.longitudeMicrodegrees() == null;
        return isNowhere ? null : new Place(name, place.latitudeMicrodegrees(), place.longitudeMicrodegrees());
    }

    /** What cannot stand in a proposal at all. */
    static List<Violation> flaws(Content content) {
        ContentPolicies flaws = new ContentPolicies();
        flaws.line("/title", content.title());
        flaws.text("/summary", content.summary(), MAX_SUMMARY_LENGTH);
        flaws.place(content.place());
        String organisation = content.parties().organisation();
        if (organisation != null) {
            flaws.line("/parties/organisation", organisation);
        }
        flaws.budget(content.budget());
        flaws.plan(content.plan());
        flaws.attachments(content.attachments());
        return List.copyOf(flaws.found);
    }

    /** What is missing before it can be handed in; organisation and social worker may still be sought. */
    static List<Violation> gaps(Content content, RoundTerms terms) {
        ContentPolicies gaps = new ContentPolicies();
        if (content.summary().isEmpty()) {
            gaps.add("/summary", "missing", "Please say what shall be done.");
        }
        if (content.dimensions().isEmpty()) {
            gaps.add("/dimensions", "missing", "Please name at least one dimension.");
        }
        if (!terms.dimensions().containsAll(content.dimensions())) {
            gaps.add("/dimensions", "not-in-round", "The round is not for every dimension named.");
        }
        if (content.costFen() <= 0) {
            gaps.add("/budget", "missing", "Please say what it costs.");
        }
        if (content.costFen() > terms.projectCapFen()) {
            gaps.add(
                    "/budget",
                    "over-cap",
                    "It costs %d fen; the round allows %d fen for a project."
                            .formatted(content.costFen(), terms.projectCapFen()));
        }
        if (content.plan().isEmpty()) {
            gaps.add("/plan", "missing", "Please name at least one milestone.");
        }
        return List.copyOf(gaps.found);
    }

    /** What is missing before it can become a project. */
    static List<Violation> gapsOfAProject(Content content, RoundTerms terms) {
        ContentPolicies gaps = new ContentPolicies();
        gaps.found.addAll(gaps(content, terms));
        if (content.parties().organisation() == null) {
            gaps.add("/parties/organisation", "missing", "A project needs a social organisation.");
        }
        if (content.parties().socialWorker() == null) {
            gaps.add("/parties/socialWorker", "missing", "A project needs a social worker.");
        }
        return List.copyOf(gaps.found);
    }

    private void add(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
    }

    private void line(String pointer, String text) {
        if (text.isBlank()) {
            add(pointer, "missing", "Please fill this in.");
        }
        text(pointer, text, MAX_LINE_LENGTH);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            add(pointer, "unprintable", "Please write one line.");
        }
    }

    private void text(String pointer, String text, int longest) {
        if (PlainWords.length(text) > longest) {
            add(pointer, "too-long", "At most %d characters, please.".formatted(longest));
        }
        if (!PlainWords.isNote(text)) {
            add(pointer, "unprintable", "Please write without control characters.");
        }
    }

    private void place(@Nullable Place place) {
        if (place == null) {
            return;
        }
        String name = place.name();
        if (name != null) {
            line("/place/name", name);
        }
        Integer latitude = place.latitudeMicrodegrees();
        Integer longitude = place.longitudeMicrodegrees();
        if ((latitude == null) != (longitude == null)) {
            add("/place", "half-a-point", "A point on the map has a latitude and a longitude.");
        }
        within("/place/latitudeMicrodegrees", latitude, POLE_MICRODEGREES);
        within("/place/longitudeMicrodegrees", longitude, ANTIMERIDIAN_MICRODEGREES);
    }

    private void within(String pointer, @Nullable Integer microdegrees, int most) {
        if (microdegrees != null && (microdegrees < -most || microdegrees > most)) {
            add(pointer, "out-of-range", "There is no such place on the map.");
        }
    }

    private void budget(List<BudgetLine> lines) {
        atMost("/budget", lines.size(), MAX_BUDGET_LINES);
        for (int i = 0; i < Math.min(lines.size(), MAX_BUDGET_LINES); i++) {
            BudgetLine line = lines.get(i);
            line("/budget/" + i + "/category", line.category());
            text("/budget/" + i + "/purpose", line.purpose(), MAX_TEXT_LENGTH);
            if (line.amountFen() <= 0 || line.amountFen() > MAX_AMOUNT_FEN) {
                add("/budget/" + i + "/amountFen", "out-of-range", "A line costs something, in fen.");
            }
        }
    }

    private void plan(List<PlannedMilestone> steps) {
        atMost("/plan", steps.size(), MAX_MILESTONES);
        for (int i = 0; i < Math.min(steps.size(), MAX_MILESTONES); i++) {
            line("/plan/" + i + "/title", steps.get(i).title());
        }
    }

    private void attachments(List<Attachment> papers) {
        atMost("/attachments", papers.size(), MAX_ATTACHMENTS);
        for (int i = 0; i < Math.min(papers.size(), MAX_ATTACHMENTS); i++) {
            Attachment paper = papers.get(i);
            line("/attachments/" + i + "/name", paper.name());
            if (!MEDIA_TYPE.matcher(paper.mediaType()).matches()) {
                add("/attachments/" + i + "/mediaType", "wrong-form", "A media type looks like application/pdf.");
            }
            if (paper.sizeBytes() <= 0 || paper.sizeBytes() > MAX_ATTACHMENT_BYTES) {
                add("/attachments/" + i + "/sizeBytes", "out-of-range", "A paper has at most 50 megabytes.");
            }
            if (!SHA256.matcher(paper.sha256()).matches()) {
                add("/attachments/" + i + "/sha256", "wrong-form", "A hash has 64 small hexadecimal digits.");
            }
        }
    }

    private void atMost(String pointer, int size, int most) {
        if (size > most) {
            add(pointer, "too-many", "At most %d, please.".formatted(most));
        }
    }
}
