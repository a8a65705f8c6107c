/**
 * The vocabulary of an event-sourced service: what may be asked ({@link community.linli.eventsourcing.Command}), what has happened ({@link
 * community.linli.eventsourcing.Event}), how it is decided ({@link community.linli.eventsourcing.Decider}) and shown ({@link
 * community.linli.eventsourcing.Projection}). Depends on the JDK alone; the neighbouring packages run it on Kafka, MongoDB and Spring.
 *
 * <h2>Writing a service</h2>
 *
 * <p>Say, invoices. <b>1. The words.</b> One sealed interface for what can be asked, one for what can have happened; each names its subject.
 *
 * {@snippet :
 * sealed interface InvoiceCommand extends Command {
 *     record IssueInvoice(String invoice, long fen) implements InvoiceCommand {
 *         public Subject subject() { return new Subject("invoice", invoice); }
 *     }
 * }
 * sealed interface InvoiceEvent extends Event {
 *     record InvoiceIssued(String invoice, long fen) implements InvoiceEvent {
 *         public Subject subject() { return new Subject("invoice", invoice); }
 *     }
 * }
 * }
 *
 * <p><b>2. The rules.</b> A decider is pure: time, actor and ids come with the command's context, other states through its lookup. {@code
 * decide} never throws for what a client can cause; {@code evolve} takes every event that history can hold. Timers are {@code deadlines(state)}.
 *
 * {@snippet :
 * final class InvoiceDecider implements Decider<InvoiceState, InvoiceCommand, InvoiceEvent> {
 *     public InvoiceState initialState() { return new InvoiceState(0); }
 *     public Decision decide(InvoiceState state, InvoiceCommand command, CommandContext context) {
 *         return switch (command) {
 *             case IssueInvoice issue when state.fen() == issue.fen() -> Decision.noChange();
 *             case IssueInvoice issue when state.fen() > 0 -> Decision.rejected(InvoiceRejection.INVOICE_ISSUED);
 *             case IssueInvoice issue -> Decision.accepted(new InvoiceIssued(issue.invoice(), issue.fen()));
 *         };
 *     }
 *     public InvoiceState evolve(InvoiceState state, InvoiceEvent event) {
 *         return switch (event) { case InvoiceIssued issued -> new InvoiceState(issued.fen()); };
 *     }
 * }
 * }
 *
 * <p><b>3. The shape of events.</b> A JSON Schema per event on the class path, here {@code schemas/invoices/invoice-issued.v1.schema.json}; a
 * service without it does not start.
 *
 * <p><b>4. What is shown.</b> A {@code Projection} names the documents an event touches and says how each looks afterwards; the engine keeps them
 * in MongoDB and rebuilds them when they are lost. Offered as an {@link community.linli.eventsourcing.index.IndexMapping} instead, they are searched.
 *
 * <p><b>5. One class that declares it all, one that starts it.</b>
 *
 * {@snippet :
 * BoundedContext invoices = BoundedContext.named("invoices")
 *         .stateVersion(1)                                  // raise it when a state's shape or an evolve changes
 *         .entity("invoice", new InvoiceDecider(), InvoiceState.class, InvoiceCommand.class, InvoiceEvent.class)
 *         .fact("customers", "customer-blocked.v1", CustomerBlocked.class)          // another service's events
 *         .fold("known-customer", new KnownCustomer.Folding(), KnownCustomer.class, CustomerBlocked.class)
 *         .reaction(CustomerBlocked.class, new WhenCustomerBlockedThenWriteOffTheirInvoices())
 *         .projection(new OpenInvoicesProjection())
 *         .build();                                         // returned by the one @Bean of an @SpringBootApplication
 * }
 *
 * <p><b>6. The door.</b> A controller turns a body into a command; {@link community.linli.eventsourcing.http.Commands} sends it and words the
 * answer. Every method carries {@link community.linli.eventsourcing.http.Access}; a service with one that does not, does not start.
 *
 * {@snippet :
 * @PostMapping("/api/districts/{district}/invoices/{invoice}/issue")
 * @Access("clerk")
 * ResponseEntity<CommandAnswer> issue(@PathVariable String invoice, CommandRequest request, @Valid @RequestBody Amount amount) {
 *     return commands.execute(request, new IssueInvoice(invoice, amount.fen()));
 * }
 * }
 *
 * <p><b>7. Settings</b> in {@code application.yml}: {@code spring.config.import: classpath:linli-engine.properties} for what all services have
 * alike; {@code linli.engine.bootstrap-servers}, {@code .fingerprint-key}, {@code .state-dir}; {@code spring.mongodb.uri} and {@code
 * .database}; {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. Topics appear by themselves.
 *
 * <p><b>8. Tests.</b> {@code event-sourcing-testkit}: one scenario text runs on the pure decider, the topology and a real broker, and {@code
 * ServiceLaws} and {@code ArchitectureRules} hold the rest. Its own tests are these invoices in full.
 */
@NullMarked
package community.linli.eventsourcing;

import org.jspecify.annotations.NullMarked;
