package community.linli.proposals.views.voters;

import community.linli.proposals.ballot.BoxId;

/**
 * A line of a roll, found by the voter or by a person who may cast for it.
 *
 * @param kind {@code voter} for the line itself, {@code person} for who may cast
 * @param voter the household's or the person's id
 */
public record VoterDocument(BoxId box, String kind, String voter, boolean isOnRoll) {}
