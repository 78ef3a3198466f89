package org.atrium.notices.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.PrintMessages;
import org.atrium.notices.domain.Message;
import org.atrium.notices.store.MessageStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Messages on paper, as they were written: one household on a page, nothing of another one on it.
 */
@Component(service = MessageForms.class)
public class MessageForms {
    private static final int MOST = 500;

    private final NoticesUnit unit;
    private final Letters letters;
    private final Printing printing;
    private final Messages messages;
    private final Transactions transactions;
    private final Callers callers;
    private final MessageStore store = new MessageStore();

    /** Over the messages and the printer. */
    @Activate
    public MessageForms(
            @Reference NoticesUnit unit,
            @Reference Letters letters,
            @Reference Printing printing,
            @Reference Messages messages,
            @Reference Transactions transactions,
            @Reference Callers callers) {
        this.unit = unit;
        this.letters = letters;
        this.printing = printing;
        this.messages = messages;
        this.transactions = transactions;
        this.callers = callers;
    }

    /**
     * A PDF.
     *
     * @param disposition for the browser
     */
    public record File(byte[] pdf, String disposition) {}

    /**
     * One message.
     *
     * @throws Conflict {@code notices.message.not-written} before its first attempt
     */
    public File print(String id) {
        return print(List.of(Ids.parse(id, "notices.message.not-found")));
    }

    /** These messages, in the order asked for. */
    public File print(PrintMessages command) {
        Check check = new Check();
        List<Long> ids = new ArrayList<>();
        if (command.ids != null) {
            command.ids.forEach(each -> ids.add(check.id("ids", each)));
        }
        if (ids.isEmpty() || ids.size() > MOST || new HashSet<>(ids).size() != ids.size()) {
            check.wrong("ids", "notices.message.prints");
        }
        check.done();
        return print(ids);
    }

    private File print(List<Long> ids) {
        List<PrintForm> forms = transactions.read(() -> unit.joined(em -> forms(em, ids)));
        String title = text("title", callers.current().language());
        return new File(printing.pdf(forms), printing.disposition(title + ".pdf"));
    }

    private List<PrintForm> forms(EntityManager em, List<Long> ids) {
        List<Message> found = new ArrayList<>();
        for (long id : ids) {
            Message message = store.find(em, callers.current().projectId(), id);
            if (message == null) {
                throw new NotFound("notices.message.not-found").with("id", id);
            }
            if (message.text() == null) {
                throw new Conflict("notices.message.not-written");
            }
            found.add(message);
        }
        Letters.Desk desk = letters.desk(em, found);
        return found.stream().map(message -> form(message, desk)).toList();
    }

    private PrintForm form(Message message, Letters.Desk desk) {
        String language = message.language();
        return PrintForm.titled(message.subject())
                .in(language)
                .issuedBy(desk.company())
                .numbered(Ids.print(message.id()))
                .add(
                        new PrintPart.Facts()
                                .fact(text("house", language), desk.house(message.houseId()))
                                .fact(text("name", language), desk.name(message.customerId())))
                .paragraph(message.text())
                .add(
                        new PrintPart.Signatures(
                                List.of(
                                        new Signature(text("company", language), null, true),
                                        new Signature(text("received", language), null, false))));
    }

    private String text(String word, String language) {
        return messages.text("notices.paper." + word, Map.of(), language);
    }
}
