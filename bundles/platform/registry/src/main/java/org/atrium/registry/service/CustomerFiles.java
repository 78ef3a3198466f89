package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.api.AssignHandler;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CorrectCustomer;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.FileCopy;
import org.atrium.registry.api.RecordBasis;
import org.atrium.registry.api.RecordContact;
import org.atrium.registry.domain.Basis;
import org.atrium.registry.domain.BasisKind;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.ContactChannel;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Handler;
import org.atrium.registry.domain.MailAddress;
import org.atrium.registry.store.CustomerFileStore;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.PartySearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps a customer's file: corrections, contacts, copies, and grounds for giving its data. */
@Component(service = CustomerFiles.class)
public class CustomerFiles {
    private static final int MAX_NAME = 200;
    private static final int MAX_PHONE = 60;
    private static final int MAX_ID_NUMBER = 100;

    private final HouseDesk desk;
    private final Handlers handlers;
    private final Projects projects;
    private final Attachments attachments;
    private final Trackings trackings;
    private final CustomerStore customers = new CustomerStore();
    private final CustomerFileStore files = new CustomerFileStore();
    private final PartySearch parties = new PartySearch();
    private final CustomerViews views = new CustomerViews();

    /** Over the desk. */
    @Activate
    public CustomerFiles(
            @Reference HouseDesk desk,
            @Reference Handlers handlers,
            @Reference Projects projects,
            @Reference Attachments attachments,
            @Reference Trackings trackings) {
        this.desk = desk;
        this.handlers = handlers;
        this.projects = projects;
        this.attachments = attachments;
        this.trackings = trackings;
    }

    /**
     * Puts name, phone, mail address and id number right.
     *
     * @throws Conflict {@code registry.customer.name-by-case} where an owner is to be called
     *     otherwise (PR-03); {@code registry.customer.developer}; {@code
     *     registry.customer.anonymised}
     */
    public CustomerView correct(String id, CorrectCustomer command) {
        Check check = new Check();
        String name = check.text("name", command.name, MAX_NAME);
        String phone = check.optionalText("phone", command.phone, MAX_PHONE);
        String email = check.optionalText("email", command.email, MailAddress.MAX);
        if (email != null && !MailAddress.isWellFormed(email)) {
            check.wrong("email", "registry.customer.email");
        }
        String number = check.optionalText("idNumber", command.idNumber, MAX_ID_NUMBER);
        Because why = because(check, command.reason);
        check.done();
        return change(
                id,
                "correct",
                why,
                (em, customer) -> {
                    Contact known = customer.contact();
                    if (!known.name().equals(name) && owns(em, customer)) {
                        throw new Conflict("registry.customer.name-by-case");
                    }
                    customer.correct(
                            new Contact(
                                    name,
                                    phone == null ? known.phone() : phone,
                                    command.email == null ? known.email() : email,
                                    number == null
                                            ? known.idNumber()
                                            : desk.idNumbers().of(number)));
                });
    }

    /** Says which company of the project collected the data. */
    public CustomerView assignHandler(String id, AssignHandler command) {
        Check check = new Check();
        String code = check.text("entity", command.entity, MAX_PHONE);
        LegalEntity entity =
                code == null ? null : handlers.entity(check, "entity", desk.projectId(), code);
        Because why = because(check, command.reason);
        check.done();
        return change(id, "assign-handler", why, (em, c) -> c.collectedBy(entity.id()));
    }

    /** Files that somebody spoke with the customer; the first time ends the wait (PR-02). */
    public CustomerView contact(String id, RecordContact command) {
        Check check = new Check();
        LocalDate on = past(check, "on", command.on);
        ContactChannel channel = check.choice("channel", command.channel, ContactChannel.class);
        String text = check.text("text", command.text, 1_000);
        check.done();
        return change(
                id,
                "contact",
                command,
                (em, c) -> {
                    files.contact(em, entry(c), on, channel, text);
                    trackings.contacted(em, c.id(), on);
                });
    }

    /**
     * Files a copy that was uploaded with its purpose.
     *
     * @throws Conflict {@code registry.copy.no-purpose} where it is no identity copy
     * @throws NotFound {@code documents.attachment.not-found}
     */
    public CustomerView copy(String id, FileCopy command) {
        Check check = new Check();
        Long attachment = check.id("attachmentId", command.attachmentId);
        String document = check.text("document", command.document, 40);
        check.done();
        AttachmentView file = attachments.views(List.of(attachment)).get(0);
        if (file.purpose == null) {
            throw new Conflict("registry.copy.no-purpose");
        }
        return change(
                id,
                "file-copy",
                command,
                (em, c) -> {
                    attachments.attach("registry.customer", c.id(), List.of(attachment));
                    files.copy(em, entry(c), attachment, document, file.purpose);
                });
    }

    /**
     * Records a ground for showing the data to another company.
     *
     * @throws Conflict {@code registry.basis.same-handler}
     */
    public CustomerView recordBasis(String id, RecordBasis command) {
        Check check = new Check();
        BasisKind kind = check.choice("kind", command.kind, BasisKind.class);
        LocalDate on = past(check, "givenOn", command.givenOn);
        String wording = check.optionalText("wording", command.wording, 100);
        Long evidence = check.optionalId("evidenceId", command.evidenceId);
        String grounds = check.text("grounds", command.grounds, 500);
        if (kind == BasisKind.CONSENT || command.separateConsent) {
            if (wording == null) {
                check.missing("wording");
            }
            if (evidence == null) {
                check.missing("evidenceId");
            }
        }
        Handler recipient = recipient(check, command);
        check.done();
        if (evidence != null) {
            attachments.views(List.of(evidence));
        }
        Basis.Terms terms =
                new Basis.Terms(kind, command.separateConsent, on, wording, evidence, grounds);
        return change(
                id,
                "record-basis",
                command,
                (em, customer) -> {
                    if (handlers.of(customer).is(recipient)) {
                        throw new Conflict("registry.basis.same-handler")
                                .with("handler", recipient.name());
                    }
                    em.persist(
                            Basis.record(desk.newId(), customer, recipient, terms)
                                    .recorded(desk.clock().now(), desk.caller().user()));
                });
    }

    /**
     * Ends a ground: from now on nothing more is shown because of it.
     *
     * @throws NotFound {@code registry.basis.not-found}
     * @throws Conflict {@code registry.basis.withdrawn}
     */
    public CustomerView withdrawBasis(String id, String basisId, Because command) {
        long key = Ids.parse(basisId, "registry.basis.not-found");
        Check check = new Check();
        Because why = because(check, command.reason);
        check.done();
        return change(
                id,
                "withdraw-basis",
                why,
                (em, customer) -> {
                    Basis basis =
                            files.lockBasis(em, desk.projectId(), key)
                                    .filter(b -> b.customerId() == customer.id())
                                    .orElseThrow(
                                            () ->
                                                    new NotFound("registry.basis.not-found")
                                                            .with("id", key));
                    basis.withdraw(desk.clock().today(), desk.caller().user(), why.reason);
                });
    }

    private CustomerView change(
            String id, String action, Object said, BiConsumer<EntityManager, Customer> step) {
        long key = CustomerQueries.id(id);
        return desk.write(
                em -> {
                    Customer customer =
                            customers
                                    .lock(em, desk.projectId(), key)
                                    .orElseThrow(() -> CustomerQueries.notFound(key));
                    desk.caller().requireVersion(customer.version());
                    if (customer.anonymisedAt() != null) {
                        throw new Conflict("registry.customer.anonymised");
                    }
                    if (customer.isDeveloper()) {
                        throw new Conflict("registry.customer.developer");
                    }
                    step.accept(em, customer);
                    em.flush();
                    desk.audit().record("registry.customer", key, action, null, said);
                    return views.view(
                            em, customer, handlers.of(customer).name(), desk.clock().today());
                });
    }

    private Handler recipient(Check check, RecordBasis command) {
        String code = check.text("entity", command.entity, MAX_PHONE);
        String project = check.optionalText("project", command.project, MAX_PHONE);
        Long projectId =
                project == null
                        ? Long.valueOf(desk.projectId())
                        : projects.byCode(project).map(ProjectRef::id).orElse(null);
        if (projectId == null) {
            check.wrong("project", "registry.handler.project");
            return null;
        }
        LegalEntity entity =
                code == null ? null : handlers.entity(check, "entity", projectId, code);
        return entity == null ? null : Handlers.handler(entity);
    }

    private boolean owns(EntityManager em, Customer customer) {
        return parties.ofCustomer(em, desk.projectId(), customer.id()).stream()
                .anyMatch(p -> "OWNER".equals(p.role()) && p.to() == null);
    }

    private CustomerFileStore.Entry entry(Customer customer) {
        return new CustomerFileStore.Entry(
                desk.newId(),
                customer.projectId(),
                customer.id(),
                desk.clock().now(),
                desk.caller().user());
    }

    private LocalDate past(Check check, String field, String text) {
        LocalDate day = check.date(field, text);
        if (day != null && day.isAfter(desk.clock().today())) {
            check.wrong(field, "registry.customer.in-future");
        }
        return day;
    }

    private static Because because(Check check, String text) {
        Because why = new Because();
        why.reason = Why.required(check, text);
        return why;
    }
}
