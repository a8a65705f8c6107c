package community.linli.proposals.project;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.AskToGiveUp;
import community.linli.proposals.project.ProjectCommand.ChangeParties;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.MoveMilestone;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectCommand.SignContract;
import community.linli.proposals.project.ProjectState.Known;
import community.linli.proposals.project.ProjectState.Milestone;
import community.linli.proposals.project.ProjectState.Stage;
import community.linli.proposals.proposal.BudgetLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of a project's course, and those that all its commands share. */
final class ProjectPolicies {

    static final int MAX_LINES = 50;
    static final int MAX_MILESTONES = 50;
    static final int MAX_CHANGES_OF_PARTIES = 20;
    static final int MAX_PHOTOS = 6;
    private static final int MAX_URL = 300;
    private static final Wording.Refusals TEXTS = new Wording.Refusals(
            ProjectRejection.TEXT_MISSING, ProjectRejection.TEXT_TOO_LONG, ProjectRejection.TEXT_UNPRINTABLE);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** What is asked of a project that is there. */
    record Asking<C extends ProjectCommand>(Known project, C command, CommandContext context) {

        String person() {
            return context.actor().id();
        }

        LocalDate today() {
            return context.time().atZone(KnownDistrict.zone(context.lookup())).toLocalDate();
        }

        Ledger ledger() {
            return project.ledger();
        }
    }

    static final List<Policy<Asking<SignContract>>> FOR_A_CONTRACT = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(asking -> !isSocialWorkerToBe(asking), ProjectRejection.OWN_PROJECT),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsNoContract, ProjectRejection.ALREADY_CONTRACTED),
            new Policy<>(
                    asking ->
                            isBudget(asking.command().budget(), asking.ledger().grantFen()),
                    ProjectRejection.BUDGET_WRONG,
                    "/budget"),
            new Policy<>(
                    asking -> !asking.command().milestones().isEmpty()
                            && asking.command().milestones().size() <= MAX_MILESTONES,
                    ProjectRejection.MILESTONES_MISSING,
                    "/milestones"),
            new Policy<>(
                    asking -> asking.command().milestones().stream()
                            .noneMatch(step -> step.dueOn().isBefore(asking.today())),
                    ProjectRejection.DATE_PASSED,
                    "/milestones"));

    static final List<Policy<Asking<ReachMilestone>>> FOR_A_REACHED_MILESTONE = List.of(
            new Policy<>(ProjectPolicies::aPartyAsks, ProjectRejection.NOT_A_PARTY),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(
                    asking -> asking.project()
                            .milestone(asking.command().milestone())
                            .isPresent(),
                    ProjectRejection.MILESTONE_NOT_FOUND),
            new Policy<>(
                    asking -> areReferences(asking.command().photos()), ProjectRejection.REFERENCE_WRONG, "/photos"));

    static final List<Policy<Asking<MoveMilestone>>> FOR_A_MOVED_MILESTONE = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(
                    asking -> asking.project()
                            .milestone(asking.command().milestone())
                            .isPresent(),
                    ProjectRejection.MILESTONE_NOT_FOUND),
            new Policy<>(
                    asking -> asking.project()
                            .milestone(asking.command().milestone())
                            .filter(Predicate.not(Milestone::reached))
                            .isPresent(),
                    ProjectRejection.MILESTONE_REACHED),
            new Policy<>(
                    asking -> !asking.command().dueOn().isBefore(asking.today()),
                    ProjectRejection.DATE_PASSED,
                    "/dueOn"));

    static final List<Policy<Asking<ChangeParties>>> FOR_OTHER_PARTIES = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(
                    asking -> !asking.command().socialWorker().value().equals(asking.person()),
                    ProjectRejection.OWN_PROJECT),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(
                    asking -> asking.project().changesOfParties() < MAX_CHANGES_OF_PARTIES,
                    ProjectRejection.TOO_MANY_ENTRIES));

    static final List<Policy<Asking<CompleteProject>>> FOR_A_COMPLETION = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(
                    asking -> asking.project().milestones().stream().allMatch(Milestone::reached),
                    ProjectRejection.MILESTONE_OPEN));

    static final List<Policy<Asking<AskToGiveUp>>> FOR_A_WISH_TO_GIVE_UP = List.of(
            new Policy<>(ProjectPolicies::aPartyAsks, ProjectRejection.NOT_A_PARTY),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER));

    static final List<Policy<Asking<AgreeToGivingUp>>> FOR_GIVING_UP = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(asking -> asking.project().askedToGiveUp() != null, ProjectRejection.GIVING_UP_NOT_ASKED),
            new Policy<>(ProjectPolicies::anotherPersonAskedToGiveUp, ProjectRejection.SAME_PERSON),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT));

    private ProjectPolicies() {}

    static boolean anOfficerDecides(Asking<?> asking) {
        return asking.context().actor().is("officer");
    }

    static boolean theOfficerIsNoParty(Asking<?> asking) {
        return !asking.project().isSocialWorker(asking.person());
    }

    /** The social worker, or a steward who lives where the project happens. */
    static boolean aPartyAsks(Asking<?> asking) {
        return asking.project().isSocialWorker(asking.person())
                || (asking.context().actor().is("steward") && livesThere(asking));
    }

    static boolean theProjectHasNotEnded(Asking<?> asking) {
        return !asking.project().hasEnded();
    }

    static boolean thereIsAContract(Asking<?> asking) {
        return asking.project().stage() != Stage.AWARDED;
    }

    private static boolean thereIsNoContract(Asking<?> asking) {
        return asking.project().stage() == Stage.AWARDED;
    }

    private static boolean anotherPersonAskedToGiveUp(Asking<?> asking) {
        ProjectState.@Nullable GivingUp wish = asking.project().askedToGiveUp();
        return wish == null || !wish.by().equals(asking.person());
    }

    private static boolean isSocialWorkerToBe(Asking<SignContract> asking) {
        return asking.command().socialWorker().value().equals(asking.person());
    }

    private static boolean livesThere(Asking<?> asking) {
        return KnownMember.livesIn(
                asking.context().lookup(), asking.person(), asking.project().community());
    }

    /** Whether the lines are few, above zero and add up to exactly the grant; no sum of them can pass what a number holds. */
    static boolean isBudget(List<BudgetLine> lines, long grantFen) {
        long leftFen = grantFen;
        for (BudgetLine line : lines) {
            if (line.amountFen() <= 0 || line.amountFen() > leftFen) {
                return false;
            }
            leftFen -= line.amountFen();
        }
        return leftFen == 0 && !lines.isEmpty() && lines.size() <= MAX_LINES;
    }

    /** Whether each photo can be found again. */
    static boolean areReferences(List<Photo> photos) {
        return photos.size() <= MAX_PHOTOS
                && photos.stream()
                        .allMatch(photo -> (photo.url() != null || photo.sha256() != null)
                                && isDigest(photo.sha256())
                                && isAddress(photo.url()));
    }

    static boolean isDigest(@Nullable String sha256) {
        return sha256 == null || SHA_256.matcher(sha256).matches();
    }

    private static boolean isAddress(@Nullable String url) {
        if (url == null) {
            return true;
        }
        try {
            URI address = new URI(url);
            return url.length() <= MAX_URL
                    && url.toLowerCase(Locale.ROOT).startsWith("https://")
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** What is wrong with the texts of a command, if anything is. */
    static Optional<Decision> againstTexts(ProjectCommand command) {
        return Wording.firstWrong(command.wordings(), TEXTS);
    }
}
