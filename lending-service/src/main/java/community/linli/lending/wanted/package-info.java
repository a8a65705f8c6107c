/**
 * Who is told that a household of the community wants something: those that list a thing which fits. What is wanted, and who answers, is the catalogue's;
 * here is decided once per post, as it is asked, whose post it reaches.
 */
@NullMarked
package community.linli.lending.wanted;

import org.jspecify.annotations.NullMarked;
