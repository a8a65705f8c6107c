package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand;
import community.linli.catalog.community.CommunityDecider;
import community.linli.catalog.community.CommunityEvent;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityState;
import community.linli.catalog.district.DistrictCommand;
import community.linli.catalog.district.DistrictDecider;
import community.linli.catalog.district.DistrictEvent;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.facts.LendingFacts.ChangeOfOwner;
import community.linli.catalog.facts.LendingFacts.GiftHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanCancelled;
import community.linli.catalog.facts.LendingFacts.LoanDeclined;
import community.linli.catalog.facts.LendingFacts.LoanExpired;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanReturned;
import community.linli.catalog.facts.LendingFacts.PromiseLapsed;
import community.linli.catalog.facts.LendingFacts.SwapCompleted;
import community.linli.catalog.household.EmptyHomes;
import community.linli.catalog.household.HouseholdCommand;
import community.linli.catalog.household.HouseholdDecider;
import community.linli.catalog.household.HouseholdEvent;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.invitation.InvitationCommand;
import community.linli.catalog.invitation.InvitationDecider;
import community.linli.catalog.invitation.InvitationEvent;
import community.linli.catalog.invitation.InvitationState;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand;
import community.linli.catalog.item.ItemDecider;
import community.linli.catalog.item.ItemEvent;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemState;
import community.linli.catalog.joinrequest.JoinRequestCommand;
import community.linli.catalog.joinrequest.JoinRequestDecider;
import community.linli.catalog.joinrequest.JoinRequestEvent;
import community.linli.catalog.joinrequest.OpenRequest;
import community.linli.catalog.reactions.WhenDistrictClosedThenEndItsWantedPosts;
import community.linli.catalog.reactions.WhenHouseholdLeftThenEndItsWantedPosts;
import community.linli.catalog.reactions.WhenHouseholdLeftThenWithdrawItsItems;
import community.linli.catalog.reactions.WhenItemIsGoneThenLapseItsAnswers;
import community.linli.catalog.reactions.WhenPersonErasedThenDropTheirJoinRequest;
import community.linli.catalog.reactions.WhenResidentJoinedThenDropTheirJoinRequest;
import community.linli.catalog.reactions.WhenThingsChangedHandsThenTransferThem;
import community.linli.catalog.views.board.BoardDistrictProjection;
import community.linli.catalog.views.board.BoardDoorsProjection;
import community.linli.catalog.views.board.BoardItemsProjection;
import community.linli.catalog.views.board.CommunitiesProjection;
import community.linli.catalog.views.households.HouseholdsProjection;
import community.linli.catalog.views.households.JoinRequestsProjection;
import community.linli.catalog.views.wanted.WantedDoorsProjection;
import community.linli.catalog.views.wanted.WantedProjection;
import community.linli.catalog.views.wanted.WantedReadersProjection;
import community.linli.catalog.views.wanted.WantedThingsProjection;
import community.linli.catalog.wantedpost.OpenPosts;
import community.linli.catalog.wantedpost.WantedPostCommand;
import community.linli.catalog.wantedpost.WantedPostDecider;
import community.linli.catalog.wantedpost.WantedPostEvent;
import community.linli.catalog.wantedpost.WantedPostId;
import community.linli.catalog.wantedpost.WantedPostState;
import community.linli.eventsourcing.BoundedContext;

/** All that the catalogue declares to the engine. */
public final class CatalogContext {

    private static final int STATE_VERSION = 4;
    private static final String LENDING = "lending";

    private CatalogContext() {}

    /** The context. */
    public static BoundedContext context() {
        return BoundedContext.named("catalog")
                .stateVersion(STATE_VERSION)
                .entity(
                        DistrictCommand.HERE.type(),
                        new DistrictDecider(),
                        DistrictState.class,
                        DistrictCommand.class,
                        DistrictEvent.class)
                .entity(
                        CommunityId.SUBJECT_TYPE,
                        new CommunityDecider(),
                        CommunityState.class,
                        CommunityCommand.class,
                        CommunityEvent.class)
                .entity(
                        HouseholdId.SUBJECT_TYPE,
                        new HouseholdDecider(),
                        HouseholdState.class,
                        HouseholdCommand.class,
                        HouseholdEvent.class)
                .entity(
                        InvitationCommand.SUBJECT_TYPE,
                        new InvitationDecider(),
                        InvitationState.class,
                        InvitationCommand.class,
                        InvitationEvent.class)
                .entity(
                        JoinRequestCommand.SUBJECT_TYPE,
                        new JoinRequestDecider(),
                        OpenRequest.class,
                        JoinRequestCommand.class,
                        JoinRequestEvent.class)
                .entity(ItemId.SUBJECT_TYPE, new ItemDecider(), ItemState.class, ItemCommand.class, ItemEvent.class)
                .entity(
                        WantedPostId.SUBJECT_TYPE,
                        new WantedPostDecider(),
                        WantedPostState.class,
                        WantedPostCommand.class,
                        WantedPostEvent.class)
                .fold("open-posts", new OpenPosts.Folding(), OpenPosts.class, WantedPostEvent.class)
                .fold("household-items", new HouseholdItems.Folding(), HouseholdItems.class, ItemEvent.class)
                .fold("resident-home", new ResidentHome.Folding(), ResidentHome.class, HouseholdEvent.class)
                .fold("empty-homes", new EmptyHomes.Folding(), EmptyHomes.class, HouseholdEvent.class)
                .fact(LENDING, "loan-accepted.v1", LoanAccepted.class)
                .fact(LENDING, "loan-handed-over.v1", LoanHandedOver.class)
                .fact(LENDING, "loan-returned.v1", LoanReturned.class)
                .fact(LENDING, "loan-cancelled.v1", LoanCancelled.class)
                .fact(LENDING, "loan-declined.v1", LoanDeclined.class)
                .fact(LENDING, "loan-expired.v1", LoanExpired.class)
                .fact(LENDING, "promise-lapsed.v1", PromiseLapsed.class)
                .fact(LENDING, "gift-handed-over.v1", GiftHandedOver.class)
                .fact(LENDING, "swap-completed.v1", SwapCompleted.class)
                .reaction(ChangeOfOwner.class, new WhenThingsChangedHandsThenTransferThem())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenWithdrawItsItems())
                .reaction(HouseholdLeft.class, new WhenHouseholdLeftThenEndItsWantedPosts())
                .reaction(DistrictClosed.class, new WhenDistrictClosedThenEndItsWantedPosts())
                .reaction(ItemEvent.class, new WhenItemIsGoneThenLapseItsAnswers())
                .reaction(ResidentJoined.class, new WhenResidentJoinedThenDropTheirJoinRequest())
                .reaction(PersonErased.class, new WhenPersonErasedThenDropTheirJoinRequest())
                .projection(new BoardDoorsProjection())
                .projection(new BoardItemsProjection())
                .projection(new CommunitiesProjection())
                .projection(new HouseholdsProjection())
                .projection(new JoinRequestsProjection())
                .projection(new BoardDistrictProjection())
                .projection(new WantedProjection())
                .projection(new WantedDoorsProjection())
                .projection(new WantedReadersProjection())
                .projection(new WantedThingsProjection())
                .build();
    }
}
