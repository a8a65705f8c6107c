package community.linli.lending;

import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.Districts;
import community.linli.lending.desk.ContactRoom;
import community.linli.lending.desk.Dispatch;
import community.linli.lending.desk.MailDoor;
import community.linli.lending.desk.PostOffice;
import community.linli.lending.desk.WebhookDoor;
import community.linli.lending.views.inbox.InboxQuery;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The post room with its doors. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({MailProperties.class, DeskProperties.class})
class PostConfiguration {

    @Bean
    ContactRoom contactRoom(DeskProperties desk) {
        return ContactRoom.in(desk.keysDir(), desk.wrappingKeysDir());
    }

    @Bean
    MailDoor mailDoor(MailProperties mail) {
        String host = mail.host();
        return host == null || host.isBlank()
                ? MailDoor.shut()
                : MailDoor.to(
                        new MailDoor.Server(
                                host, mail.port(), mail.startTls(), given(mail.username()), given(mail.password())),
                        mail.from());
    }

    /** An empty setting is one that is not set. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    @Bean
    WebhookDoor webhookDoor(DeskProperties desk) {
        return new WebhookDoor(desk.loopbackWebhooks());
    }

    @Bean
    PostOffice postOffice(
            Commands commands, Districts districts, InboxQuery inbox, Dispatch dispatch, InstantSource time) {
        return new PostOffice(commands, districts, inbox, dispatch, time);
    }

    @Bean
    Dispatch dispatch(InboxQuery inbox, ContactRoom contacts, MailDoor mail, WebhookDoor webhooks) {
        return new Dispatch(inbox, contacts, mail, webhooks);
    }
}
