package org.atrium.sample;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes notes, tells of them, and hears of them again. */
@Component(service = Notes.class)
public class Notes implements EventHandler {
    private final JpaTemplate jpa;
    private final Transactions transactions;
    private final Callers callers;
    private final Events events;
    private final IdBlocks ids;
    private final Behaviour behaviour;

    /** Over the function's tables. */
    @Activate
    public Notes(
            @Reference(target = "(atrium.unit=sample)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=sample)") SchemaReady ready,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Events events,
            @Reference IdBlocks ids,
            @Reference Behaviour behaviour) {
        this.jpa = jpa;
        this.transactions = transactions;
        this.callers = callers;
        this.events = events;
        this.ids = ids;
        this.behaviour = behaviour;
    }

    NoteView write(NoteView wanted) {
        long id = ids.next();
        Note note = new Note(id, project(), wanted.words, behaviour.version());
        return transactions.write(
                () ->
                        joined(
                                em -> {
                                    em.persist(note);
                                    NoteView view = note.view(behaviour.version());
                                    events.publish(type(), 1, null, view);
                                    return view;
                                }));
    }

    NoteView read(long id) {
        Note note = transactions.read(() -> joined(em -> em.find(Note.class, id)));
        if (note == null || !note.isOf(project())) {
            throw new NotFound("sample.note.unknown");
        }
        return note.view(behaviour.version());
    }

    /** How many events each version has heard of. */
    Map<String, Long> heard() {
        Map<String, Long> heard = new TreeMap<>();
        transactions.read(
                () ->
                        joined(
                                em ->
                                        SqlQuery.sql(
                                                        "SELECT HEARD_BY, COUNT(*) FROM"
                                                                + " SAMPLE.HEARD WHERE PROJECT_ID ="
                                                                + " ? GROUP BY HEARD_BY",
                                                        project())
                                                .list(em, r -> heard.put(r.text(0), r.number(1)))));
        return heard;
    }

    @Override
    public String type() {
        return "sample.noted";
    }

    @Override
    public void handle(Event event) {
        joined(
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO SAMPLE.HEARD (EVENT_ID, PROJECT_ID, HEARD_BY)"
                                                + " VALUES (?, ?, ?)",
                                        event.id(),
                                        event.projectId(),
                                        behaviour.version())
                                .execute(em));
    }

    private long project() {
        return callers.current().project().id();
    }

    private <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
