/**
 * What is said about a proposal, one comment each, so that a proposal's own state stays small however much is said about it.
 *
 * <p>Residents of the communities that take part, stewards and officers comment on what was handed in. Anybody may report a comment once; the third
 * report hides it until somebody has looked, and a steward or officer hides it with a reason. Its author may appeal once; somebody else than who
 * hid it decides. What was looked at and shown again is not hidden by reports a second time.
 *
 * <p>Public: commands, events and the id.
 */
@NullMarked
package community.linli.proposals.comment;

import org.jspecify.annotations.NullMarked;
