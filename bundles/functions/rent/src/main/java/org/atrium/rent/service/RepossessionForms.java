package org.atrium.rent.service;

import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.rent.api.RepossessionView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notice to leave on paper (RT-02, form F-67). */
@Component(service = RepossessionForms.class)
public class RepossessionForms {
    private final RepossessionService cases;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    /** Over the cases and the printer. */
    @Activate
    public RepossessionForms(
            @Reference RepossessionService cases,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.cases = cases;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /**
     * The notice.
     *
     * @throws Conflict {@code rent.repossession.no-notice} before it was approved
     */
    public RentFile notice(String id) {
        RepossessionView view = cases.get(id);
        if (view.leaveBy == null) {
            throw new Conflict("rent.repossession.no-notice");
        }
        Map<String, Object> facts =
                Map.of(
                        "tenant", view.tenant,
                        "house", view.house,
                        "number", view.leaseNumber,
                        "amount", view.overdue.amount,
                        "day", view.leaveBy);
        PrintForm form =
                PrintForm.titled(text("title", Map.of()))
                        .in(desk.language())
                        .issuedBy(desk.company().name())
                        .numbered(view.number)
                        .add(
                                new PrintPart.Facts()
                                        .fact(text("tenant", Map.of()), view.tenant)
                                        .fact(text("house", Map.of()), view.house)
                                        .fact(text("debt", Map.of()), view.overdue.amount)
                                        .fact(text("day", Map.of()), view.leaveBy.toString()))
                        .paragraph(text("body", facts))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                new Signature(
                                                        text("received", Map.of()), null, false),
                                                new Signature(
                                                        text("company", Map.of()), null, true))));
        String name = text("title", Map.of()) + " " + view.number + ".pdf";
        return new RentFile(printing.pdf(form), printing.disposition(name));
    }

    private String text(String word, Map<String, Object> facts) {
        return messages.text("rent.paper.repossession." + word, facts, desk.language());
    }
}
