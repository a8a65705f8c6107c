/**
 * A funded project from its award to its last fen: contract, milestones, money, diary, end.
 *
 * <p>A certified result awards the grant, by the rule alone and once per proposal. The officer signs the contract with the three parties; from then
 * on milestones fall due by timers, a party asks for money and another person, an officer, lets it go; expenses follow with receipts inside the
 * budget's categories, and trainings, expert visits, volunteers' hours and updates are written down for the residents. What is not paid out when a
 * project ends goes back at once, what was paid out and not spent is owed until it is repaid. How a project is judged stands in {@code evaluation},
 * which writes its outcome into the project.
 *
 * <p><b>The books.</b> For each project, and so for each round, at every moment, in fen:
 * <pre>awarded = undisbursed + (disbursed - repaid) + (released + repaid)</pre>
 * where <i>released</i> is what was never paid out when the project ended (0 before), <i>undisbursed</i> is {@code awarded - disbursed - released},
 * and <i>released + repaid</i> is what has come back. Always {@code 0 <= spent <= disbursed <= awarded} and {@code repaid <= disbursed - spent}. Caps and
 * envelope are held against what was awarded, so money that came back is not awarded again in its round.
 *
 * <p>Public: commands, events, ids and the values they are made of; {@link community.linli.proposals.project.ProjectState} for other rooms' lookups.
 */
@NullMarked
package community.linli.proposals.project;

import org.jspecify.annotations.NullMarked;
