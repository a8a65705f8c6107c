package community.linli.lending.houserules;

/** What has been set for one scope. */
public record ScopedSetting(Scope scope, Setting setting) {}
