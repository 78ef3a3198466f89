package org.atrium.repairs.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.store.OrderLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dispatch slip on paper (派工单, form F-42): what is not known yet is left to write on. */
@Component(service = SlipForms.class)
public class SlipForms {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OrderDesk desk;
    private final Printing printing;
    private final Messages messages;
    private final Callers callers;
    private final Projects projects;
    private final BusinessClock clock;
    private final OrderLists lists;

    /** Over the orders and the printer. */
    @Activate
    public SlipForms(
            @Reference OrderDesk desk,
            @Reference Printing printing,
            @Reference Messages messages,
            @Reference Callers callers,
            @Reference Projects projects,
            @Reference BusinessClock clock,
            @Reference RepairsUnit unit,
            @Reference(target = "(atrium.schema=people)") SchemaReady people) {
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
        this.callers = callers;
        this.projects = projects;
        this.clock = clock;
        this.lists = new OrderLists(unit.jpa());
    }

    /**
     * A PDF with the value for its Content-Disposition.
     *
     * @param pdf the bytes
     * @param disposition with the file name
     */
    public record File(byte[] pdf, String disposition) {}

    /**
     * The slip of an order, as its caller may see it: the phone is masked for who need not call.
     *
     * @throws org.atrium.common.NotFound {@code repairs.order.not-found}
     */
    public File slip(String id) {
        OrderView order = desk.view(id);
        Caller caller = callers.current();
        PrintForm form =
                PrintForm.titled(text("title"))
                        .on(PrintForm.Paper.A5)
                        .in(caller.language())
                        .issuedBy(
                                projects.entity(
                                                caller.projectId(),
                                                LegalEntity.Kind.PROPERTY_COMPANY)
                                        .name())
                        .numbered(order.number)
                        .printed(text("printed") + caller.name() + " " + local(clock.now()))
                        .add(request(order))
                        .add(new PrintPart.Heading(text("work")))
                        .add(work(order))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                new Signature(text("sign.worker"), null, false),
                                                new Signature(text("sign.customer"), null, false),
                                                new Signature(text("sign.desk"), null, false))));
        return new File(
                printing.pdf(form),
                printing.disposition(text("title") + " " + order.number + ".pdf"));
    }

    private PrintPart request(OrderView order) {
        return new PrintPart.Facts()
                .fact(text("who"), order.who)
                .fact(text("phone"), order.phone)
                .fact(text("house"), order.house)
                .fact(text("place"), order.place)
                .fact(text("occurred"), local(order.occurredAt))
                .fact(text("appointment"), local(order.appointmentAt))
                .wide(text("what"), order.what)
                .wide(text("wanted"), order.wanted)
                .fact(text("category"), word("category", order.category))
                .fact(text("path"), word("path", order.path))
                .fact(text("time-class"), word("time", order.timeClass))
                .fact(text("standard"), local(order.standardDueAt))
                .fact(text("department"), word("role", order.handlerRole))
                .fact(text("responsible"), lists.nameOf(order.responsible));
    }

    private PrintPart work(OrderView order) {
        return new PrintPart.Facts()
                .fact(text("arrived"), local(order.arriveAt))
                .fact(text("done"), local(order.doneAt))
                .wide(text("result"), order.result)
                .wide(text("materials"), order.materials)
                .fact(text("worker"), order.worker)
                .fact(text("satisfaction"), word("satisfaction", order.satisfaction));
    }

    private String local(Instant at) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, projects.byId(callers.current().projectId()).zone())
                        .format(MINUTE);
    }

    private String word(String kind, String code) {
        return code == null ? null : text(kind + "." + code);
    }

    /** A word of the form; a code that has no words of its own is printed as it is. */
    private String text(String word) {
        String code = "repairs.paper." + word;
        String text = messages.text(code, Map.of(), callers.current().language());
        return text.equals(code) ? word.substring(word.indexOf('.') + 1) : text;
    }
}
