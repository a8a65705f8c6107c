package community.linli.catalog.views.board;

/** A community of the district: {@code {"community":"jinping-26","name":"锦屏街26号院","kind":"urban"}}. */
public record CommunityDocument(String community, String name, String kind) {}
