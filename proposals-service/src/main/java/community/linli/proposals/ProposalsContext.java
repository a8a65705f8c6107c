package community.linli.proposals;

import community.linli.eventsourcing.BoundedContext;
import community.linli.proposals.facts.CatalogFacts.AboutDoors;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.KnownCommunity;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.KnownDoors;
import community.linli.proposals.facts.KnownMember;

/** All that proposals declares to the engine. */
public final class ProposalsContext {

    private static final int STATE_VERSION = 1;
    private static final String CATALOG = "catalog";

    private ProposalsContext() {}

    /** The context. */
    public static BoundedContext declare() {
        return BoundedContext.named("proposals")
                .stateVersion(STATE_VERSION)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, ResidentJoined.class)
                .fold("known-community", new KnownCommunity.Folding(), KnownCommunity.class, CommunityFounded.class)
                .fold("known-doors", new KnownDoors.Folding(), KnownDoors.class, AboutDoors.class)
                .fold("known-district", new KnownDistrict.Folding(), KnownDistrict.class, DistrictRegistered.class)
                .fact(CATALOG, "household-registered.v1", HouseholdRegistered.class)
                .fact(CATALOG, "resident-joined.v1", ResidentJoined.class)
                .fact(CATALOG, "community-founded.v1", CommunityFounded.class)
                .fact(CATALOG, "district-registered.v1", DistrictRegistered.class)
                .build();
    }
}
