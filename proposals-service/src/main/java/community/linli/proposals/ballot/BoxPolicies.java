package community.linli.proposals.ballot;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.PlainWords;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.ConfirmShare;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OfTheRule;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.Recount;
import community.linli.proposals.ballot.BoxState.Asked;
import community.linli.proposals.ballot.BoxState.Setup;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.facts.CommunityId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules of a ballot box, each one statement. */
final class BoxPolicies {

    static final int TRUSTEES = 3;
    static final int MAX_REASON = 500;

    /** More would only bury the answers. */
    static final int MOST_OBJECTIONS = 200;

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern TAG = Pattern.compile("[0-9a-f]{32}");

    private BoxPolicies() {}

    /** A reason that may be published; empty where there is none. */
    static Optional<String> reason(String text) {
        String stripped = text.strip();
        boolean isReason =
                !stripped.isEmpty() && PlainWords.length(stripped) <= MAX_REASON && PlainWords.isNote(stripped);
        return isReason ? Optional.of(stripped) : Optional.empty();
    }

    static boolean threeDifferentPeople(List<String> trustees) {
        return trustees.size() == TRUSTEES
                && new HashSet<>(trustees).size() == TRUSTEES
                && trustees.stream().allMatch(trustee -> PERSON.matcher(trustee).matches());
    }

    /** Stewards and officers of the district, and whoever lives where it is voted. */
    static boolean isConcerned(Purpose purpose, CommandContext context) {
        return isOfficial(context)
                || Roll.livesWhereItIsVoted(purpose, context.actor().id(), context.lookup());
    }

    private static boolean isOfficial(CommandContext context) {
        return context.actor().is("officer") || context.actor().is("steward");
    }

    /** Whoever may object is asked when it comes to it; a trustee is one of three. */
    static Optional<BoxRejection> againstTheRoleOf(BoxCommand command, CommandContext context) {
        return switch (command) {
            case NameTrustees name -> onlyByOfficer(context);
            case CorrectRoll correct -> onlyByOfficer(context);
            case GiveUpVote give -> onlyByOfficer(context);
            case AnswerObjection answer -> onlyByOfficer(context);
            case Recount recount -> onlyByOfficial(context);
            case CertifyResult certify -> onlyByOfficial(context);
            case ProposeOverride propose -> onlyByOfficial(context);
            case ConfirmOverride confirm -> onlyByOfficial(context);
            case ConfirmShare confirm -> Optional.empty();
            case RaiseObjection raise -> Optional.empty();
            case OfTheRule rule -> Optional.empty();
        };
    }

    private static Optional<BoxRejection> onlyByOfficer(CommandContext context) {
        return context.actor().is("officer") ? Optional.empty() : Optional.of(BoxRejection.ONLY_BY_OFFICER);
    }

    private static Optional<BoxRejection> onlyByOfficial(CommandContext context) {
        return isOfficial(context) ? Optional.empty() : Optional.of(BoxRejection.ONLY_BY_OFFICIAL);
    }

    static boolean isReady(Setup setup, CommandContext context) {
        Asked asked = setup.asked();
        return asked != null
                && setup.voters() > 0
                && setup.publicKey() != null
                && setup.areSharesTaken()
                && !context.time().isBefore(asked.opensAt())
                && context.time().isBefore(asked.closesAt());
    }

    static boolean areTagsOfTheRoll(OpenVoting open, int voters) {
        return open.tags().size() == voters
                && open.tags().stream().allMatch(tag -> TAG.matcher(tag).matches())
                && List.copyOf(new TreeSet<>(open.tags())).equals(open.tags());
    }

    static boolean namesEveryOptionOnce(List<String> lot, Question question) {
        return lot.size() == question.optionIds().size()
                && new HashSet<>(lot).equals(new HashSet<>(question.optionIds()));
    }

    static boolean areTheBallots(List<Choice> choices, int invalid, BoxState.Closed closed) {
        long sum = invalid;
        for (int at = 0; at < choices.size(); at++) {
            Choice choice = choices.get(at);
            boolean isInOrder = at == 0 || Choice.ORDER.compare(choices.get(at - 1), choice) < 0;
            if (choice.count() < 1
                    || !isInOrder
                    || BallotPaper.flaw(closed.question(), choice.marks()).isPresent()) {
                return false;
            }
            sum += choice.count();
        }
        return invalid >= 0 && sum == closed.ballots();
    }

    /** What two people may decide instead: options that exist, within the budget and every cap. */
    static boolean maySelect(Question question, List<String> selected) {
        boolean areOptions = new HashSet<>(question.optionIds()).containsAll(selected)
                && new HashSet<>(selected).size() == selected.size();
        return areOptions
                && switch (question) {
                    case Election election -> isWithinMoney(election, selected);
                    case Referendum referendum ->
                        referendum.options().stream()
                                .filter(option -> selected.contains(option.id()))
                                .allMatch(Question.Option::counts);
                };
    }

    private static boolean isWithinMoney(Election election, List<String> selected) {
        Long projectCap = election.rule().projectCapFen();
        Long communityCap = election.rule().communityCapFen();
        long sum = 0;
        Map<CommunityId, Long> byCommunity = new HashMap<>();
        for (Candidate candidate : election.slate()) {
            if (!selected.contains(candidate.proposal())) {
                continue;
            }
            sum = Math.addExact(sum, candidate.costFen());
            long community = byCommunity.merge(candidate.community(), candidate.costFen(), Math::addExact);
            if ((projectCap != null && candidate.costFen() > projectCap)
                    || (communityCap != null && community > communityCap)) {
                return false;
            }
        }
        return sum <= election.budgetFen();
    }
}
