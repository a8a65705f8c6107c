package community.linli.proposals.views.rounds;

/** A community as rounds name it. */
public record PlaceDocument(String community, String name, boolean isVillage) {}
