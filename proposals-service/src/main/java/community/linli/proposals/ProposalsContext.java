package community.linli.proposals;

import community.linli.eventsourcing.BoundedContext;
import community.linli.proposals.ballot.BoxCommand;
import community.linli.proposals.ballot.BoxDecider;
import community.linli.proposals.ballot.BoxEvent;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.BoxState;
import community.linli.proposals.ballot.CompartmentCommand;
import community.linli.proposals.ballot.CompartmentDecider;
import community.linli.proposals.ballot.CompartmentEvent;
import community.linli.proposals.ballot.CompartmentId;
import community.linli.proposals.ballot.CompartmentState;
import community.linli.proposals.ballot.OpenedBallots;
import community.linli.proposals.ballot.RollEntry;
import community.linli.proposals.comment.CommentCommand;
import community.linli.proposals.comment.CommentDecider;
import community.linli.proposals.comment.CommentEvent;
import community.linli.proposals.comment.CommentId;
import community.linli.proposals.comment.CommentState;
import community.linli.proposals.criteria.CriteriaCommand;
import community.linli.proposals.criteria.CriteriaDecider;
import community.linli.proposals.criteria.CriteriaEvent;
import community.linli.proposals.criteria.CriteriaId;
import community.linli.proposals.criteria.CriteriaState;
import community.linli.proposals.evaluation.EvaluationCommand;
import community.linli.proposals.evaluation.EvaluationDecider;
import community.linli.proposals.evaluation.EvaluationEvent;
import community.linli.proposals.evaluation.EvaluationId;
import community.linli.proposals.evaluation.EvaluationState;
import community.linli.proposals.facts.CatalogFacts.AboutDoors;
import community.linli.proposals.facts.CatalogFacts.AboutResident;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.facts.CatalogFacts.HouseholdLeft;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CatalogFacts.ResidentLeft;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.KnownDoors;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.organisationoffer.OrganisationOfferCommand;
import community.linli.proposals.organisationoffer.OrganisationOfferDecider;
import community.linli.proposals.organisationoffer.OrganisationOfferEvent;
import community.linli.proposals.organisationoffer.OrganisationOfferId;
import community.linli.proposals.organisationoffer.OrganisationOfferState;
import community.linli.proposals.organisationoffer.OrganisationVoice;
import community.linli.proposals.poll.PollCommand;
import community.linli.proposals.poll.PollDecider;
import community.linli.proposals.poll.PollEvent;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollOpened;
import community.linli.proposals.poll.PollId;
import community.linli.proposals.poll.PollState;
import community.linli.proposals.project.ProjectCommand;
import community.linli.proposals.project.ProjectDecider;
import community.linli.proposals.project.ProjectEvent;
import community.linli.proposals.project.ProjectEvent.OfTheBooks;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.project.ProjectState;
import community.linli.proposals.project.ReceiptUse;
import community.linli.proposals.project.RoundBooksFold;
import community.linli.proposals.proposal.AdmittedProposal;
import community.linli.proposals.proposal.AdmittedProposalFold;
import community.linli.proposals.proposal.ProposalCommand;
import community.linli.proposals.proposal.ProposalDecider;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.proposal.ProposalState;
import community.linli.proposals.proposal.RoundSlateFold;
import community.linli.proposals.rating.RatingCommand;
import community.linli.proposals.rating.RatingDecider;
import community.linli.proposals.rating.RatingEvent;
import community.linli.proposals.rating.RatingId;
import community.linli.proposals.rating.RatingState;
import community.linli.proposals.rating.RatingTotals;
import community.linli.proposals.reactions.WhenBoxAnnulledThenGiveUpItsElection;
import community.linli.proposals.reactions.WhenDeliberationBegunThenPrepareBoxes;
import community.linli.proposals.reactions.WhenElectionAnnulledThenAnnulItsBox;
import community.linli.proposals.reactions.WhenElectionDecidedThenAwardProjects;
import community.linli.proposals.reactions.WhenElectionDecidedThenTellItsProposals;
import community.linli.proposals.reactions.WhenPollCancelledThenAnnulItsBox;
import community.linli.proposals.reactions.WhenPollOpenedThenPutItsQuestion;
import community.linli.proposals.reactions.WhenProjectGivenUpThenDropItsEvaluation;
import community.linli.proposals.reactions.WhenResultCertifiedThenRecordItsElection;
import community.linli.proposals.reactions.WhenResultCertifiedThenRecordItsPoll;
import community.linli.proposals.reactions.WhenRoundAnnulledThenAnnulItsBoxes;
import community.linli.proposals.reactions.WhenRoundVotingExtendedThenExtendBoxes;
import community.linli.proposals.reactions.WhenSlateFrozenThenPutQuestions;
import community.linli.proposals.round.RoundBooks;
import community.linli.proposals.round.RoundCommand;
import community.linli.proposals.round.RoundDecider;
import community.linli.proposals.round.RoundEvent;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundSlate;
import community.linli.proposals.round.RoundState;
import community.linli.proposals.views.boxes.BoxesProjection;
import community.linli.proposals.views.duplicates.TitlesProjection;
import community.linli.proposals.views.evaluations.EvaluationsProjection;
import community.linli.proposals.views.matching.NeedsProjection;
import community.linli.proposals.views.matching.OffersProjection;
import community.linli.proposals.views.moderation.ModerationProjection;
import community.linli.proposals.views.polls.PollsProjection;
import community.linli.proposals.views.projects.ProjectPagesProjection;
import community.linli.proposals.views.projects.ProjectRatingsProjection;
import community.linli.proposals.views.projects.ProjectSummariesProjection;
import community.linli.proposals.views.proposals.CommentsProjection;
import community.linli.proposals.views.proposals.ProposalVersionsProjection;
import community.linli.proposals.views.proposals.ProposalsProjection;
import community.linli.proposals.views.rounds.PlacesProjection;
import community.linli.proposals.views.rounds.RoundsProjection;
import community.linli.proposals.views.slips.SlipsProjection;
import community.linli.proposals.views.told.ToldProjection;
import community.linli.proposals.views.turnout.TurnoutProjection;
import community.linli.proposals.views.voters.VotersProjection;

/** All that proposals declares to the engine. */
public final class ProposalsContext {

    private static final int STATE_VERSION = 2;
    private static final String CATALOG = "catalog";

    private ProposalsContext() {}

    /** The context. */
    public static BoundedContext declare() {
        return BoundedContext.named("proposals")
                .stateVersion(STATE_VERSION)
                .entity(BoxId.SUBJECT_TYPE, new BoxDecider(), BoxState.class, BoxCommand.class, BoxEvent.class)
                .entity(
                        CompartmentId.SUBJECT_TYPE,
                        new CompartmentDecider(),
                        CompartmentState.class,
                        CompartmentCommand.class,
                        CompartmentEvent.class)
                .fold("roll-entry", new RollEntry.Folding(), RollEntry.class, BoxEvent.class)
                .fold("opened-ballots", new OpenedBallots.Folding(), OpenedBallots.class, BallotsOpened.class)
                .entity(
                        ProposalId.SUBJECT_TYPE,
                        new ProposalDecider(),
                        ProposalState.class,
                        ProposalCommand.class,
                        ProposalEvent.class)
                .fold("round-slate", new RoundSlateFold(), RoundSlate.class, ProposalEvent.OfTheSlate.class)
                .fold(
                        "admitted-proposal",
                        new AdmittedProposalFold(),
                        AdmittedProposal.class,
                        ProposalEvent.OfTheSlate.class)
                .entity(
                        CommentId.SUBJECT_TYPE,
                        new CommentDecider(),
                        CommentState.class,
                        CommentCommand.class,
                        CommentEvent.class)
                .entity(
                        OrganisationOfferId.SUBJECT_TYPE,
                        new OrganisationOfferDecider(),
                        OrganisationOfferState.class,
                        OrganisationOfferCommand.class,
                        OrganisationOfferEvent.class)
                .fold(
                        "organisation-voice",
                        new OrganisationVoice.Folding(),
                        OrganisationVoice.class,
                        OrganisationOfferEvent.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, AboutResident.class)
                .fold("known-community", new KnownCommunity.Folding(), KnownCommunity.class, CommunityFounded.class)
                .fold("known-doors", new KnownDoors.Folding(), KnownDoors.class, AboutDoors.class)
                .fold("known-district", new KnownDistrict.Folding(), KnownDistrict.class, DistrictRegistered.class)
                .entity(
                        RoundId.SUBJECT_TYPE,
                        new RoundDecider(),
                        RoundState.class,
                        RoundCommand.class,
                        RoundEvent.class)
                .projection(new RoundsProjection())
                .projection(new PlacesProjection())
                .projection(new PollsProjection())
                .entity(PollId.SUBJECT_TYPE, new PollDecider(), PollState.class, PollCommand.class, PollEvent.class)
                .reaction(PollOpened.class, new WhenPollOpenedThenPutItsQuestion())
                .reaction(PollCancelled.class, new WhenPollCancelledThenAnnulItsBox())
                .reaction(ResultCertified.class, new WhenResultCertifiedThenRecordItsPoll())
                .reaction(BoxAnnulled.class, new WhenBoxAnnulledThenGiveUpItsElection())
                .reaction(DeliberationBegun.class, new WhenDeliberationBegunThenPrepareBoxes())
                .reaction(SlateFrozen.class, new WhenSlateFrozenThenPutQuestions())
                .reaction(RoundVotingExtended.class, new WhenRoundVotingExtendedThenExtendBoxes())
                .reaction(ElectionAnnulled.class, new WhenElectionAnnulledThenAnnulItsBox())
                .reaction(RoundAnnulled.class, new WhenRoundAnnulledThenAnnulItsBoxes())
                .reaction(ResultCertified.class, new WhenResultCertifiedThenRecordItsElection())
                .reaction(ElectionDecided.class, new WhenElectionDecidedThenAwardProjects())
                .reaction(RoundEvent.class, new WhenElectionDecidedThenTellItsProposals())
                // projects
                .entity(
                        ProjectId.SUBJECT_TYPE,
                        new ProjectDecider(),
                        ProjectState.class,
                        ProjectCommand.class,
                        ProjectEvent.class)
                .fold("round-books", new RoundBooksFold(), RoundBooks.class, OfTheBooks.class)
                .fold("receipt-use", new ReceiptUse.Folding(), ReceiptUse.class, ProjectEvent.class)
                // ratings and evaluations of projects
                .entity(
                        RatingId.SUBJECT_TYPE,
                        new RatingDecider(),
                        RatingState.class,
                        RatingCommand.class,
                        RatingEvent.class)
                .fold("rating-totals", new RatingTotals.Folding(), RatingTotals.class, RatingEvent.class)
                .entity(
                        CriteriaId.SUBJECT_TYPE,
                        new CriteriaDecider(),
                        CriteriaState.class,
                        CriteriaCommand.class,
                        CriteriaEvent.class)
                .entity(
                        EvaluationId.SUBJECT_TYPE,
                        new EvaluationDecider(),
                        EvaluationState.class,
                        EvaluationCommand.class,
                        EvaluationEvent.class)
                .reaction(ProjectGivenUp.class, new WhenProjectGivenUpThenDropItsEvaluation())
                .projection(new ProjectPagesProjection())
                .projection(new ProjectSummariesProjection())
                .projection(new ProjectRatingsProjection())
                .projection(new EvaluationsProjection())
                // the catalogue's facts
                .fact(CATALOG, "household-registered.v1", HouseholdRegistered.class)
                .fact(CATALOG, "household-left.v1", HouseholdLeft.class)
                .fact(CATALOG, "resident-joined.v1", ResidentJoined.class)
                .fact(CATALOG, "resident-left.v1", ResidentLeft.class)
                .fact(CATALOG, "community-founded.v1", CommunityFounded.class)
                .fact(CATALOG, "district-registered.v1", DistrictRegistered.class)
                .projection(new BoxesProjection())
                .projection(new VotersProjection())
                .projection(new SlipsProjection())
                .projection(new TurnoutProjection())
                .projection(new ProposalsProjection())
                .projection(new ProposalVersionsProjection())
                .projection(new CommentsProjection())
                .projection(new ModerationProjection())
                .projection(new TitlesProjection())
                .projection(new NeedsProjection())
                .projection(new OffersProjection())
                .projection(new ToldProjection())
                .build();
    }
}
