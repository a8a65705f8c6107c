package community.linli.proposals.proposal;

/** What comes of each command, by state and by phase; each state and each phase once per command. */
final class ProposalTables {

    /** Reviews in the round's review, all else while it collects. */
    static final String BY_STATE = """
            DraftProposal
              ALREADY_DRAFTED: submitted under-review returned admitted rejected withdrawn merged funded not-funded hidden appealed
              ProposalDrafted: undrafted
              unchanged: draft
            ReviseDraft
              DraftRevised: draft
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_SUBMITTED: submitted under-review returned admitted rejected withdrawn merged funded not-funded hidden appealed
            InviteCoAuthor
              CoAuthorInvited: draft submitted under-review returned admitted hidden appealed
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_NOT_FOUND: undrafted
            AcceptCoAuthorship
              CoAuthorJoined: draft submitted under-review returned admitted hidden appealed
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_NOT_FOUND: undrafted
            LeaveAuthorship
              CoAuthorLeft: draft submitted under-review returned admitted rejected withdrawn merged funded not-funded hidden appealed
              PROPOSAL_NOT_FOUND: undrafted
            SubmitProposal
              PROPOSAL_ADMITTED: admitted
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_UNDER_REVIEW: under-review
              ProposalSubmitted: draft returned
              unchanged: submitted hidden appealed
            AmendProposal
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_NOT_SUBMITTED: draft
              PROPOSAL_UNDER_REVIEW: under-review
              ProposalAmended: submitted returned admitted hidden appealed
            OfferMerger
              MergerOffered: submitted returned admitted
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_NOT_SUBMITTED: draft
              PROPOSAL_UNDER_REVIEW: under-review
            AcceptMerger
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_NOT_SUBMITTED: draft
              PROPOSAL_UNDER_REVIEW: under-review
              ProposalAbsorbed + ProposalMerged: submitted returned admitted
            WithdrawProposal
              PROPOSAL_ENDED: rejected merged funded not-funded
              PROPOSAL_NOT_FOUND: undrafted
              ProposalWithdrawn: draft submitted under-review returned admitted hidden appealed
              unchanged: withdrawn
            EndorseProposal
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_NOT_SUBMITTED: draft
              ProposalEndorsed: submitted under-review returned admitted
            WithdrawEndorsement
              EndorsementWithdrawn: submitted under-review returned admitted hidden appealed
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_NOT_FOUND: undrafted draft
            BeginReview
              PROPOSAL_ADMITTED: admitted
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted draft
              PROPOSAL_NOT_SUBMITTED: returned
              ReviewBegun: submitted
              unchanged: under-review
            AdmitProposal
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted draft
              PROPOSAL_NOT_SUBMITTED: returned
              PROPOSAL_NOT_UNDER_REVIEW: submitted
              ProposalAdmitted: under-review
              unchanged: admitted
            RejectProposal
              PROPOSAL_ADMITTED: admitted
              PROPOSAL_ENDED: withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted draft
              PROPOSAL_NOT_SUBMITTED: returned
              PROPOSAL_NOT_UNDER_REVIEW: submitted
              ProposalRejected: under-review
              unchanged: rejected
            ReturnProposal
              PROPOSAL_ADMITTED: admitted
              PROPOSAL_ENDED: rejected withdrawn merged funded not-funded
              PROPOSAL_HIDDEN: hidden appealed
              PROPOSAL_NOT_FOUND: undrafted draft
              PROPOSAL_NOT_UNDER_REVIEW: submitted
              ProposalReturned: under-review
              unchanged: returned
            ReportProposal
              PROPOSAL_NOT_FOUND: undrafted draft
              ProposalReported: submitted under-review returned admitted rejected withdrawn merged funded not-funded
              unchanged: hidden appealed
            HideProposal
              PROPOSAL_NOT_FOUND: undrafted draft
              ProposalHidden: submitted under-review returned admitted rejected withdrawn merged funded not-funded
              unchanged: hidden appealed
            AppealProposalHiding
              PROPOSAL_NOT_FOUND: undrafted
              PROPOSAL_NOT_HIDDEN: draft submitted under-review returned admitted rejected withdrawn merged funded not-funded
              ProposalHidingAppealed: hidden
              unchanged: appealed
            LiftProposalHiding
              PROPOSAL_NOT_FOUND: undrafted draft
              PROPOSAL_NOT_HIDDEN: submitted under-review returned admitted rejected withdrawn merged funded not-funded
              ProposalHidingLifted: hidden appealed
            UpholdProposalHiding
              NO_APPEAL: hidden
              PROPOSAL_NOT_FOUND: undrafted draft
              PROPOSAL_NOT_HIDDEN: submitted under-review returned admitted rejected withdrawn merged funded not-funded
              ProposalHidingUpheld: appealed
            RecordOutcome
              ProposalFunded: admitted
              unchanged: undrafted draft submitted under-review returned rejected withdrawn merged funded not-funded hidden appealed
            """;

    /** In a state in which it may be asked. */
    static final String BY_PHASE = """
            DraftProposal
              ProposalDrafted: ANNOUNCED SUBMISSION
              ROUND_NOT_FOUND: DRAFT
              SUBMISSION_NOT_OPEN: REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            ReviseDraft
              DraftRevised: ANNOUNCED SUBMISSION
              ROUND_NOT_FOUND: DRAFT
              SUBMISSION_NOT_OPEN: REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            InviteCoAuthor
              CoAuthorInvited: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            AcceptCoAuthorship
              CoAuthorJoined: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            LeaveAuthorship
              CoAuthorLeft: ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            SubmitProposal
              ProposalSubmitted: SUBMISSION
              ROUND_NOT_FOUND: DRAFT
              SUBMISSION_NOT_OPEN: ANNOUNCED REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            AmendProposal
              ProposalAmended: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            OfferMerger
              MergerOffered: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            AcceptMerger
              ProposalAbsorbed + ProposalMerged: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            WithdrawProposal
              ProposalWithdrawn: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            EndorseProposal
              ProposalEndorsed: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            WithdrawEndorsement
              EndorsementWithdrawn: ANNOUNCED SUBMISSION REVIEW DELIBERATION
              ROUND_NOT_FOUND: DRAFT
              SLATE_FROZEN: VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            BeginReview
              REVIEW_NOT_OPEN: ANNOUNCED SUBMISSION DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
              ReviewBegun: REVIEW
            AdmitProposal
              ProposalAdmitted: REVIEW
              REVIEW_NOT_OPEN: ANNOUNCED SUBMISSION DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            RejectProposal
              ProposalRejected: REVIEW
              REVIEW_NOT_OPEN: ANNOUNCED SUBMISSION DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            ReturnProposal
              ProposalReturned: REVIEW
              REVIEW_NOT_OPEN: ANNOUNCED SUBMISSION DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            ReportProposal
              ProposalReported: ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            HideProposal
              ProposalHidden: ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            AppealProposalHiding
              ProposalHidingAppealed: ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            LiftProposalHiding
              ProposalHidingLifted: ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            UpholdProposalHiding
              ProposalHidingUpheld: ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
              ROUND_NOT_FOUND: DRAFT
            RecordOutcome
              ProposalFunded: DRAFT ANNOUNCED SUBMISSION REVIEW DELIBERATION VOTING DECIDED RUNNING EVALUATED CLOSED ANNULLED
            """;

    private ProposalTables() {}
}
