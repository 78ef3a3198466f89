package org.atrium.notices.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.notices.api.MessageRow;
import org.atrium.notices.api.MessageView;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.Reason;
import org.atrium.notices.store.DeliveryStore;
import org.atrium.notices.store.MessageList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages as they are shown: in the caller's words, addresses masked. */
@Component(service = MessageViews.class)
public class MessageViews {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private final TemplateCatalog catalog;
    private final Messages messages;
    private final Callers callers;
    private final MessageList lists = new MessageList();
    private final DeliveryStore names = new DeliveryStore();

    /** Over the texts of all bundles. */
    @Activate
    public MessageViews(
            @Reference TemplateCatalog catalog,
            @Reference Messages messages,
            @Reference Callers callers) {
        this.catalog = catalog;
        this.messages = messages;
        this.callers = callers;
    }

    /** Puts what the store read into words. */
    List<MessageRow> complete(List<MessageRow> rows) {
        String language = callers.current().language();
        Map<String, String> titles = catalog.titles(callers.current().projectId(), language);
        rows.forEach(row -> complete(row, titles));
        return rows;
    }

    /** One message with everything. */
    MessageView view(EntityManager em, Message message) {
        MessageView view = new MessageView();
        long project = message.projectId();
        Long house = message.houseId();
        view.id = Ids.print(message.id());
        view.madeAt = message.madeAt();
        view.template = message.template();
        view.houseId = Ids.print(house);
        view.houseName =
                house == null ? null : names.houses(em, project, List.of(house)).get(house);
        view.customerId = Ids.print(message.customerId());
        DeliveryStore.Person person =
                names.people(em, project, List.of(message.customerId())).get(message.customerId());
        view.customerName = person == null ? null : person.name();
        view.channel = message.channel();
        view.state = message.state().name();
        view.address = message.address();
        view.subject = message.subject();
        view.source = message.source();
        view.sentAt = message.sentAt();
        view.provedAt = message.provedAt();
        view.reason = message.reason();
        view.version = message.version();
        view.text = message.text();
        view.language = message.language();
        view.dueAt = message.dueAt();
        view.providerId = message.providerId();
        view.postedOn = message.postedOn();
        view.provedBy = message.provedBy();
        view.madeBy = message.madeBy();
        view.proof = lists.proof(em, project, message.id());
        view.attempts = lists.attempts(em, project, message.id());
        complete(List.of(view));
        return view;
    }

    private void complete(MessageRow row, Map<String, String> titles) {
        row.title = titles.getOrDefault(row.template, row.template);
        row.toPost = Message.POSTED.equals(row.channel) && "QUEUED".equals(row.state);
        row.address = masked(row.address);
        row.reason = row.reason == null ? null : words(Reason.read(row.reason));
    }

    private String words(Reason reason) {
        String detail = reason.detail() == null ? "" : reason.detail();
        return messages.text(reason.code(), Map.of("detail", detail), callers.current().language());
    }

    /** A number or mail address of which only the ends are shown; null stays null. */
    static String masked(String address) {
        if (address == null || address.isEmpty()) {
            return null;
        }
        int mark = address.indexOf('@');
        if (mark >= 0) {
            return address.substring(0, Math.min(1, mark)) + "***" + address.substring(mark);
        }
        return address.length() <= HEAD + TAIL
                ? "***"
                : address.substring(0, HEAD) + "****" + address.substring(address.length() - TAIL);
    }
}
