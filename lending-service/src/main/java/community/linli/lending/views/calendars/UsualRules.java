package community.linli.lending.views.calendars;

import community.linli.lending.houserules.Rules;

/** The rules that hold where a district has set no others, as decisions have them. */
public record UsualRules(Rules rules) {}
