package community.linli.lending.desk;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.desk.ContactRoom.Whose;
import community.linli.lending.facts.PersonId;
import community.linli.lending.postbox.Channel;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.NoticeGroup;
import community.linli.lending.postbox.PostboxCommand.GiveContact;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import community.linli.lending.postbox.Preferences;
import community.linli.lending.views.inbox.InboxQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A post office in a small district. */
abstract class DeskTest {

    static final PersonId ANA = new PersonId("ana");
    /** So long that no test waits for it in vain. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final ReadRequest LOOKING = new ReadRequest(SmallDistrict.NORTH, Actor.RULE, List.of());

    final SmallDistrict district = new SmallDistrict();
    final InboxQuery inbox = new InboxQuery(district);

    @TempDir
    Path folder;

    ContactRoom contacts;

    @BeforeEach
    final void openTheRoom() {
        contacts = ContactRoom.in(folder.resolve("keys"), folder.resolve("wrapping"));
    }

    final PostOffice office(MailDoor mail) {
        return new PostOffice(
                district,
                district,
                inbox,
                new Dispatch(inbox, contacts, mail, new WebhookDoor(true, PATIENCE)),
                district);
    }

    final void anaWishes(Preferences wished) {
        district.asks("ana", new SetPreferences(ANA, wished));
    }

    final void anaIsReachedAt(ContactKind kind, String address) {
        Whose whose = new Whose(SmallDistrict.NORTH, "ana", kind);
        district.asks("ana", new GiveContact(ANA, kind, contacts.seal(whose, "command", address)));
    }

    static Preferences wishing(String language, Channel channel, NoticeGroup... muted) {
        return new Preferences(language, null, null, List.of(muted), channel, null);
    }
}
