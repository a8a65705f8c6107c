package community.linli.lending.desk;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.Districts;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.Failure;
import community.linli.lending.postbox.NoticeId;
import community.linli.lending.postbox.PostboxCommand;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.RecordFailed;
import community.linli.lending.postbox.PostboxCommand.RecordKeyDestroyed;
import community.linli.lending.postbox.PostboxCommand.RecordSent;
import community.linli.lending.postbox.PostboxCommand.TryAgain;
import community.linli.lending.views.inbox.InboxQuery;
import community.linli.lending.views.inbox.NeighbourDocument;
import community.linli.lending.views.inbox.PostboxDocument;
import community.linli.lending.views.inbox.PostboxDocument.Sending;
import community.linli.lending.views.inbox.ThreadDocument;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends what is due, and destroys the keys of people who are erased. First it is begun in the postbox, then sent, then recorded. Where that breaks off
 * in between, nobody knows whether it left: after ten minutes a mail is recorded as unknown and not sent again, a signed request is sent again under
 * the same delivery id.
 */
public class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    /** As far back as a postbox remembers. */
    private static final Duration LOOKING_BACK = Duration.ofDays(3);

    private final Commands commands;
    private final Districts districts;
    private final InboxQuery inbox;
    private final ContactRoom contacts;
    private final Dispatch dispatch;
    private final InstantSource time;

    /** Looks into these districts by this clock. */
    public PostOffice(Commands commands, Districts districts, InboxQuery inbox, Dispatch dispatch, InstantSource time) {
        this.commands = commands;
        this.districts = districts;
        this.inbox = inbox;
        this.contacts = dispatch.contacts();
        this.dispatch = dispatch;
        this.time = time;
    }

    /** What one look finds in a district. */
    private record Look(ReadRequest request, List<ThreadDocument> threads, ZoneId zone, Instant now) {}

    /** One person's post in it. */
    private record Post(Look look, PostboxDocument box, DueNotices due) {}

    /** Looks through all districts. */
    @Scheduled(fixedDelayString = "${linli.lending.desk.look-every:PT10S}")
    public void look() {
        for (District district : districts.all()) {
            try {
                lookIn(new ReadRequest(district, Actor.RULE, List.of()));
            } catch (ProblemException e) {
                LOG.debug("The post office cannot read in {}: {}", district, e.getMessage());
            }
        }
    }

    private void lookIn(ReadRequest request) {
        List<PostboxDocument> boxes = inbox.forTheDesk(request);
        if (boxes.isEmpty()) {
            return;
        }
        Instant now = time.instant();
        Look look = new Look(request, inbox.threadsSince(request, now.minus(LOOKING_BACK)), inbox.zone(request), now);
        for (PostboxDocument box : boxes) {
            try {
                work(look, box);
            } catch (ProblemException e) {
                LOG.info("A postbox of {} has to wait: {}", request.district(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The post office failed at a postbox of {}", request.district(), e);
            }
        }
    }

    private void work(Look look, PostboxDocument box) {
        District district = look.request().district();
        if (box.isErasing()) {
            // first the key, then the word that it is gone: it must never be said too early
            contacts.destroy(district, box.person().value());
            ask(look, new RecordKeyDestroyed(box.person()));
            return;
        }
        Optional<NeighbourDocument> home =
                inbox.home(look.request(), box.person().value());
        for (Sending sending : box.sendings()) {
            if (home.isEmpty() && sending.isOpen()) {
                ask(look, new RecordFailed(box.person(), sending.batch(), Failure.MOOT));
            }
        }
        home.map(found -> new Post(look, box, new DueNotices(box, found, look.zone())))
                .ifPresent(this::work);
    }

    private void work(Post post) {
        post.box().sendings().stream().filter(Sending::isOpen).forEach(sending -> goOn(post, sending));
        post.box()
                .preferences()
                .channel()
                .contact()
                .filter(dispatch::isOpen)
                .filter(channel -> post.box().sealed(channel).isPresent())
                .ifPresent(channel -> begin(post, channel));
    }

    private void begin(Post post, ContactKind channel) {
        List<Notice> due = post.due().at(post.look().now(), channel, post.look().threads());
        if (due.isEmpty()) {
            return;
        }
        String batch = UUID.randomUUID().toString();
        List<NoticeId> ids = due.stream().map(Notice::id).toList();
        if (ask(post.look(), new BeginSending(post.box().person(), batch, channel, ids))) {
            send(post, batch, channel, due);
        }
    }

    private void goOn(Post post, Sending sending) {
        Instant now = post.look().now();
        Instant next = sending.nextAttempt();
        boolean isLostSightOf = next == null && now.isAfter(sending.outcomeBy());
        if (isLostSightOf && sending.channel() == ContactKind.MAIL) {
            ask(post.look(), new RecordFailed(post.box().person(), sending.batch(), Failure.UNKNOWN));
        } else if (isLostSightOf
                || (next != null && !now.isBefore(next) && !post.due().isQuiet(now))) {
            tryAgain(post, sending);
        }
    }

    private void tryAgain(Post post, Sending sending) {
        List<Notice> left = isStillWished(post, sending)
                ? post.due().mattering(sending.notices(), post.look().threads())
                : List.of();
        if (left.isEmpty()) {
            ask(post.look(), new RecordFailed(post.box().person(), sending.batch(), Failure.MOOT));
        } else if (ask(post.look(), new TryAgain(post.box().person(), sending.batch()))) {
            send(post, sending.batch(), sending.channel(), left);
        }
    }

    private static boolean isStillWished(Post post, Sending sending) {
        return post.box()
                .preferences()
                .channel()
                .contact()
                .filter(sending.channel()::equals)
                .isPresent();
    }

    private void send(Post post, String batch, ContactKind channel, List<Notice> notices) {
        Delivery delivery = dispatch.send(
                post.look().request(),
                post.box(),
                new Dispatch.Batch(batch, channel, notices, post.look().now()));
        PostboxCommand outcome = switch (delivery) {
            case TAKEN -> new RecordSent(post.box().person(), batch);
            case NOT_TAKEN -> new RecordFailed(post.box().person(), batch, Failure.NOT_TAKEN);
            case REFUSED -> new RecordFailed(post.box().person(), batch, Failure.REFUSED);
        };
        ask(post.look(), outcome);
    }

    /** Whether it was recorded; each try is a command of its own, for what was refused a second ago may be right now. */
    private boolean ask(Look look, PostboxCommand command) {
        CommandRequest request = new CommandRequest(
                UUID.randomUUID().toString(),
                look.request().district(),
                Actor.RULE,
                time.instant(),
                OptionalLong.empty());
        try {
            CommandAnswer answer = commands.execute(request, command).getBody();
            return answer != null && answer.outcome().equals("accepted");
        } catch (ProblemException refused) {
            LOG.debug("{} was refused: {}", command.getClass().getSimpleName(), refused.getMessage());
            return false;
        }
    }
}
