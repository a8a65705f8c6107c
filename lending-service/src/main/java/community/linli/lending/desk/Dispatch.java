package community.linli.lending.desk;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.desk.ContactRoom.Whose;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.views.inbox.InboxQuery;
import community.linli.lending.views.inbox.NoticeTexts;
import community.linli.lending.views.inbox.PostboxDocument;
import community.linli.lending.views.inbox.ThreadDocument.Notice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Words notices for a person and hands them to the door of their channel. */
public final class Dispatch {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InboxQuery inbox;
    private final ContactRoom contacts;
    private final MailDoor mail;
    private final WebhookDoor webhooks;

    /** Through these doors. */
    public Dispatch(InboxQuery inbox, ContactRoom contacts, MailDoor mail, WebhookDoor webhooks) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.mail = mail;
        this.webhooks = webhooks;
    }

    /** What is sent at once. */
    record Batch(String id, ContactKind channel, List<Notice> notices, Instant now) {}

    /** What a signed request says: {@code {"delivery":"…","notices":[{"id":"019d…","kind":"LOAN_ASKED","at":"…","items":["0f3b…"],"text":"…"}]}}. */
    record Told(String delivery, List<Line> notices) {}

    /** One notice of it. */
    record Line(String id, String kind, String at, List<String> items, String text) {}

    /** What a webhook's sealed address holds. */
    record Hook(String url, String secret) {

        String written() {
            return JSON.writeValueAsString(this);
        }

        static Hook read(String text) {
            return JSON.readValue(text, Hook.class);
        }
    }

    InboxQuery inbox() {
        return inbox;
    }

    ContactRoom contacts() {
        return contacts;
    }

    boolean isOpen(ContactKind channel) {
        return channel == ContactKind.WEBHOOK || mail.isOpen();
    }

    /** Blocks until it is taken or not. */
    Delivery send(ReadRequest request, PostboxDocument box, Batch batch) {
        Whose whose = new Whose(request.district(), box.person().value(), batch.channel());
        Optional<String> address = box.sealed(batch.channel()).flatMap(closed -> contacts.open(whose, closed));
        if (address.isEmpty()) {
            return Delivery.REFUSED;
        }
        NoticeTexts texts = new NoticeTexts(
                box.languageOr(NoticeTexts.CHINESE),
                inbox.zone(request),
                inbox.names(
                        request,
                        batch.notices().stream()
                                .flatMap(notice -> notice.items().stream())
                                .toList()));
        if (batch.channel() == ContactKind.MAIL) {
            return mail.send(address.get(), Letter.of(batch.notices(), texts));
        }
        Hook hook = Hook.read(address.get());
        String body = JSON.writeValueAsString(new Told(
                batch.id(),
                batch.notices().stream().map(notice -> line(notice, texts)).toList()));
        return webhooks.send(
                URI.create(hook.url()), hook.secret(), new WebhookDoor.Parcel(batch.id(), batch.now(), body));
    }

    private static Line line(Notice notice, NoticeTexts texts) {
        return new Line(
                notice.id().value(),
                notice.kind().name(),
                notice.at().toString(),
                notice.items().stream().map(item -> item.value()).toList(),
                texts.text(notice));
    }
}
