package community.linli.proposals.views.turnout;

import community.linli.proposals.ballot.BoxId;

/**
 * The part of a turnout that one compartment tells.
 *
 * @param voters who may vote
 * @param cast who have
 */
public record TurnoutDocument(BoxId box, int voters, int cast) {}
