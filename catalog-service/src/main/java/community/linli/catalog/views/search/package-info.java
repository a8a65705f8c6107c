/**
 * Search over a whole district: what hangs on its boards, by name in Chinese, in Latin letters, by pinyin and its initials, and by category and note
 * (ADR 0022). One question in, a page of hits with their doors, how many there are, and how they divide.
 */
@NullMarked
package community.linli.catalog.views.search;

import org.jspecify.annotations.NullMarked;
