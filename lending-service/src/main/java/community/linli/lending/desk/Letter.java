package community.linli.lending.desk;

import community.linli.lending.views.inbox.NoticeTexts;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import java.util.List;

/** Notices in the words of a mail. */
record Letter(String subject, String body) {

    private static final int LONGEST_SUBJECT = 120;

    static Letter of(List<Notice> notices, NoticeTexts texts) {
        String subject = notices.size() == 1
                ? texts.word("subject.one").replace("{text}", texts.text(notices.getFirst()))
                : texts.word("subject.many").replace("{count}", Integer.toString(notices.size()));
        StringBuilder body = new StringBuilder(texts.word("greeting")).append("\n\n");
        notices.forEach(notice -> body.append("- ").append(texts.text(notice)).append('\n'));
        body.append('\n').append(texts.word("footer")).append('\n');
        return new Letter(inOneLine(subject), body.toString());
    }

    /** A line break in a subject would begin another header. */
    private static String inOneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
