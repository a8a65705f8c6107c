/**
 * The diary of each item: who has asked for it, for which days it is promised or reserved, in whose home it is. The only judge of "free".
 *
 * <p>A room that wants an item, such as {@code loan}, tells through its {@link community.linli.lending.itemdiary.Entries} what its events write into
 * the diary, and asks {@link community.linli.lending.itemdiary.Availability} before it promises anything; the diary knows no room and names a
 * claim by its subject. One copy is never promised to, or with, two households for one day: the second promise is refused by whoever asks
 * first, in the same transaction. What is shown as free is worked out by the same function.
 */
@NullMarked
package community.linli.lending.itemdiary;

import org.jspecify.annotations.NullMarked;
