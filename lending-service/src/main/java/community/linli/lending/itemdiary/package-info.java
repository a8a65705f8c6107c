/**
 * The diary of each item: who has asked for it, to whom it is promised, in whose home it is. The only judge of "free".
 *
 * <p>A room that wants an item, such as {@code loan}, writes its own events into the diary and asks the diary before it promises anything;
 * the diary knows no room and names a claim by its subject. One item is never promised to, or with, two households at once: the second
 * promise is refused by whoever asks {@link community.linli.lending.itemdiary.ItemDiary#free()} first, in the same transaction.
 */
@NullMarked
package community.linli.lending.itemdiary;

import org.jspecify.annotations.NullMarked;
