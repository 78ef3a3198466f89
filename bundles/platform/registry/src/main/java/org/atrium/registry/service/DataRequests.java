package org.atrium.registry.service;

import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Numbering;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.DataRequestRow;
import org.atrium.registry.api.DataRequestStep;
import org.atrium.registry.api.DataRequestView;
import org.atrium.registry.api.ReceiveDataRequest;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.DataRequest;
import org.atrium.registry.domain.RequestKind;
import org.atrium.registry.store.CustomerFileStore;
import org.atrium.registry.store.CustomerStore;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carries persons' requests about their data from receipt to answer (PIPL articles 44 to 50). */
@Component(service = DataRequests.class)
public class DataRequests {
    private static final String NOT_FOUND = "registry.request.not-found";
    private static final String SERIES = "DR";
    private static final int MAX_ANSWER = 2_000;

    private final HouseDesk desk;
    private final Handlers handlers;
    private final Cases cases;
    private final Numbering numbering;
    private final Deletion deletion;
    private final PersonFile file;
    private final CustomerStore customers = new CustomerStore();
    private final CustomerFileStore store = new CustomerFileStore();
    private final CustomerViews views = new CustomerViews();

    /** Over the desk and workflow. */
    @Activate
    public DataRequests(
            @Reference HouseDesk desk,
            @Reference Handlers handlers,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Objections objections,
            @Reference RecordKeepers keepers,
            @Reference Trackings trackings,
            @Reference Messages messages,
            @Reference PersonFile file) {
        this.desk = desk;
        this.handlers = handlers;
        this.cases = cases;
        this.numbering = numbering;
        this.deletion = new Deletion(desk, objections, keepers, trackings, messages);
        this.file = file;
    }

    /** Requests, the latest first. */
    public Page<DataRequestRow> list(String kind, String state, String q, PageRequest page) {
        Check check = new Check();
        RequestKind wanted = check.optionalChoice("kind", kind, RequestKind.class);
        CustomerFileStore.Which which =
                new CustomerFileStore.Which(
                        null,
                        wanted == null ? null : wanted.name(),
                        check.optionalText("state", state, 20),
                        check.optionalText("q", q, 100));
        check.done();
        long before = page.afterId(Long.MAX_VALUE);
        List<DataRequestRow> rows =
                desk
                        .read(
                                em ->
                                        store.requests(
                                                em, desk.projectId(), which, before, page.fetch()))
                        .stream()
                        .map(CustomerViews::request)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * One request.
     *
     * @throws NotFound {@code registry.request.not-found}
     */
    public DataRequestView view(String id) {
        long key = Ids.parse(id, NOT_FOUND);
        return desk.read(em -> print(em, found(em, key, false)));
    }

    /**
     * Takes a request; its time runs from now on ({@code pr.dataRequest}).
     *
     * @throws NotFound {@code registry.customer.not-found}
     * @throws Conflict {@code registry.customer.anonymised}; {@code registry.customer.developer}
     */
    public DataRequestView receive(ReceiveDataRequest command) {
        Check check = new Check();
        Long customerId = check.id("customerId", command.customerId);
        RequestKind kind = check.choice("kind", command.kind, RequestKind.class);
        String applicant = check.text("applicant", command.applicant, 200);
        String wish =
                kind == RequestKind.CORRECTION
                        ? check.text("wish", command.wish, 1_000)
                        : check.optionalText("wish", command.wish, 1_000);
        check.done();
        return desk.write(
                em -> {
                    Customer customer =
                            customers
                                    .find(em, desk.projectId(), customerId)
                                    .orElseThrow(() -> CustomerQueries.notFound(customerId));
                    requirePerson(customer);
                    DataRequest request =
                            DataRequest.receive(desk.newId(), customer, kind, applicant, wish)
                                    .recorded(desk.clock().now(), desk.caller().user());
                    String number = numbering.next(SERIES);
                    long caseId =
                            cases.open(
                                    DataRequestFlow.FLOW,
                                    new OpenCase(
                                            "receive",
                                            request.id(),
                                            null,
                                            null,
                                            number,
                                            customer.contact().name(),
                                            wish,
                                            null));
                    request.opened(caseId, number, DataRequestFlow.RECEIVED);
                    em.persist(request);
                    em.flush();
                    cases.setDeadline(
                            DataRequestFlow.FLOW,
                            caseId,
                            desk.policies().at(RegistryPolicies.REQUEST_TERM, desk.clock().today()),
                            desk.clock().now());
                    return print(em, request);
                });
    }

    /** It was made sure that the applicant is the person. */
    public DataRequestView identify(String id, DataRequestStep command) {
        return step(
                id,
                "identify",
                command,
                (em, request) -> {
                    Check check = new Check();
                    String how = check.text("identifiedBy", command.identifiedBy, 500);
                    check.done();
                    request.identified(how);
                });
    }

    /**
     * Carries it out. Access and export: the file may be fetched. Correction: the data were put
     * right by {@link CustomerFiles#correct} or a change of owner. Deletion: takes out what no law
     * and no open account needs, and says what stays.
     */
    public DataRequestView fulfil(String id, DataRequestStep command) {
        return step(
                id,
                "fulfil",
                command,
                (em, request) -> {
                    Check check = new Check();
                    String said = Why.optional(check, command.reason);
                    check.done();
                    List<String> stays = List.of();
                    if (request.kind() == RequestKind.DELETION) {
                        Customer customer = person(em, request, true);
                        stays = deletion.carryOut(em, customer);
                        desk.audit()
                                .record(
                                        "registry.customer",
                                        customer.id(),
                                        "anonymise",
                                        null,
                                        stays);
                    }
                    request.answered(answer(said, stays));
                });
    }

    /** Refuses, with the reason. */
    public DataRequestView refuse(String id, DataRequestStep command) {
        return step(
                id,
                "refuse",
                command,
                (em, request) -> {
                    Check check = new Check();
                    String why = Why.required(check, command.reason);
                    check.done();
                    request.answered(why);
                });
    }

    /**
     * The person's data as a file to hand to him; audited.
     *
     * @param format {@code xlsx} or {@code json}
     * @throws Conflict {@code registry.request.no-file} before the person is identified, or for
     *     another kind of request
     */
    public byte[] file(String id, String format) {
        Check check = new Check();
        if (format == null || !format.matches("xlsx|json")) {
            check.wrong("as", "registry.request.format");
        }
        check.done();
        long key = Ids.parse(id, NOT_FOUND);
        return desk.write(
                em -> {
                    DataRequest request = found(em, key, false);
                    boolean ready =
                            List.of(DataRequestFlow.IDENTIFIED, DataRequestFlow.DONE)
                                    .contains(request.state());
                    boolean has =
                            List.of(RequestKind.ACCESS, RequestKind.EXPORT)
                                    .contains(request.kind());
                    if (!ready || !has) {
                        throw new Conflict("registry.request.no-file");
                    }
                    Customer customer = person(em, request, false);
                    desk.audit()
                            .record("registry.customer", customer.id(), "hand-out", null, format);
                    CustomerView view =
                            views.view(
                                    em,
                                    customer,
                                    handlers.of(customer).name(),
                                    desk.clock().today());
                    return file.of(em, customer, view, format);
                });
    }

    /** What a step does beside moving the case. */
    @FunctionalInterface
    private interface Body {
        void on(EntityManager em, DataRequest request);
    }

    private DataRequestView step(String id, String action, DataRequestStep command, Body body) {
        long key = Ids.parse(id, NOT_FOUND);
        return desk.write(
                em -> {
                    DataRequest request = found(em, key, true);
                    desk.caller().requireVersion(request.version());
                    CaseStep move = CaseStep.of(action, command.expected);
                    cases.check(DataRequestFlow.FLOW, request.caseId(), move);
                    body.on(em, request);
                    CaseMoved moved =
                            cases.act(
                                    DataRequestFlow.FLOW,
                                    request.caseId(),
                                    move.with(command.reason, null));
                    request.moved(moved.to());
                    em.flush();
                    return print(em, request);
                });
    }

    private DataRequestView print(EntityManager em, DataRequest request) {
        CaseView of = cases.view(DataRequestFlow.FLOW, request.caseId(), action -> true);
        Customer customer = person(em, request, false);
        DataRequestView view = new DataRequestView();
        view.id = Ids.print(request.id());
        view.version = request.version();
        view.number = request.number();
        view.caseId = Ids.print(request.caseId());
        view.customerId = Ids.print(customer.id());
        view.customer = customer.contact().name();
        view.kind = request.kind().name();
        view.state = request.state();
        view.applicant = request.applicant();
        view.wish = request.wish();
        view.identifiedBy = request.identifiedBy();
        view.answer = request.answer();
        view.stays =
                of.open && request.kind() == RequestKind.DELETION
                        ? deletion.stays(em, customer)
                        : List.of();
        view.receivedAt = request.receivedAt();
        view.dueAt = of.dueAt;
        view.actions = of.actions;
        return view;
    }

    private Customer person(EntityManager em, DataRequest request, boolean lock) {
        return (lock
                        ? customers.lock(em, desk.projectId(), request.customerId())
                        : customers.find(em, desk.projectId(), request.customerId()))
                .orElseThrow(() -> CustomerQueries.notFound(request.customerId()));
    }

    private DataRequest found(EntityManager em, long id, boolean lock) {
        return store.request(em, desk.projectId(), id, lock)
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
    }

    private static void requirePerson(Customer customer) {
        if (customer.anonymisedAt() != null) {
            throw new Conflict("registry.customer.anonymised");
        }
        if (customer.isDeveloper()) {
            throw new Conflict("registry.customer.developer");
        }
    }

    private static String answer(String said, List<String> stays) {
        String text =
                String.join("\n", Stream.concat(Stream.ofNullable(said), stays.stream()).toList());
        return text.length() <= MAX_ANSWER ? text : text.substring(0, MAX_ANSWER - 1) + "…";
    }
}
