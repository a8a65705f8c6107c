package community.linli.catalog.desk;

import community.linli.catalog.desk.SlipsPdf.SlipText;
import community.linli.eventsourcing.http.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/**
 * Prints, one thing at a time, so that the memory it takes is that of one print; who comes meanwhile waits. Nothing of it is kept: the typeface is read
 * anew for each print.
 */
public final class PrintRoom {

    private static final long PATIENCE_SECONDS = 10;
    private static final int MOST_WAITING = 4;

    private final ReentrantLock press = new ReentrantLock(true);
    private final PublicPages pages;

    /** Prints whose codes lead to these pages. */
    public PrintRoom(PublicPages pages) {
        this.pages = pages;
    }

    private interface Print {
        byte[] with(Lettering letters) throws IOException;
    }

    PublicPages pages() {
        return pages;
    }

    byte[] poster(PrintSubject subject, PaperSize paper) {
        return print(letters -> new PosterPdf(subject, paper, pages, letters).bytes());
    }

    byte[] label(PrintSubject subject, LabelText label) {
        return print(letters -> new LabelsPdf(subject.words(), subject.day(), letters).one(label));
    }

    byte[] labels(PrintSubject subject, String title, List<LabelText> labels) {
        return print(letters -> new LabelsPdf(subject.words(), subject.day(), letters).sheets(title, labels));
    }

    byte[] slips(PrintWords words, LocalDate day, String community, List<SlipText> slips) {
        return print(letters -> new SlipsPdf(words, day, letters).sheets(community, slips));
    }

    /** Does this when it is its turn; what it reads is then in memory once. Few wait, so that many who print keep nobody from reading. */
    <T> T inTurn(Supplier<T> work) {
        boolean isFull = !press.isHeldByCurrentThread() && press.getQueueLength() >= MOST_WAITING;
        if (isFull || !hasItsTurn()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "press-busy", "Others are printing. Try again shortly.");
        }
        try {
            return work.get();
        } finally {
            press.unlock();
        }
    }

    private byte[] print(Print print) {
        return inTurn(() -> {
            try (Lettering letters = Lettering.open()) {
                return print.with(letters);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private boolean hasItsTurn() {
        try {
            return press.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
