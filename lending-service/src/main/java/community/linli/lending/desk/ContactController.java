package community.linli.lending.desk;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.lending.desk.ContactRoom.Whose;
import community.linli.lending.facts.PersonId;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.PostboxCommand.GiveContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a person's addresses and seals them before they become a command. */
@RestController
@RequestMapping("/api/districts/{district}/postbox")
class ContactController {

    private final Commands commands;
    private final ContactRoom contacts;
    private final WebhookDoor webhooks;

    ContactController(Commands commands, ContactRoom contacts, WebhookDoor webhooks) {
        this.commands = commands;
        this.contacts = contacts;
        this.webhooks = webhooks;
    }

    /** {@code {"address":"ana@example.org"}}. */
    record MailAddress(
            @NotNull
            @Size(max = 254)
            @Pattern(regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")
            String address) {

        @Override
        public String toString() {
            return "MailAddress";
        }
    }

    /** {@code {"url":"https://hooks.example.org/linli","secret":"at least sixteen characters"}}. */
    record Webhook(
            @NotNull @Size(max = 1000) @Pattern(regexp = "https?://[\\x21-\\x7e]+")
            String url,

            @NotNull @Size(min = 16, max = 200) @Pattern(regexp = "[\\x21-\\x7e]+")
            String secret) {

        @Override
        public String toString() {
            return "Webhook";
        }
    }

    @PostMapping("/mail-address")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> mail(CommandRequest request, @Valid @RequestBody MailAddress mail) {
        return give(request, ContactKind.MAIL, mail.address());
    }

    @PostMapping("/webhook")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> webhook(CommandRequest request, @Valid @RequestBody Webhook hook) {
        if (!mayBeAsked(hook.url())) {
            String detail = "Requests are sent to public https addresses alone.";
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "address-not-public",
                    detail,
                    List.of(new Violation("/url", "address-not-public", detail)));
        }
        return give(request, ContactKind.WEBHOOK, new Dispatch.Hook(hook.url(), hook.secret()).written());
    }

    private boolean mayBeAsked(String url) {
        try {
            return webhooks.mayBeAsked(URI.create(url));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private ResponseEntity<CommandAnswer> give(CommandRequest request, ContactKind kind, String address) {
        String person = request.actor().id();
        String sealed = contacts.seal(new Whose(request.district(), person, kind), request.commandId(), address);
        return commands.execute(request, new GiveContact(new PersonId(person), kind, sealed));
    }
}
