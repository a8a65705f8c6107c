package community.linli.planted.views.glow;

/** What a reader sees. */
public record GlowDocument(String id) {}
