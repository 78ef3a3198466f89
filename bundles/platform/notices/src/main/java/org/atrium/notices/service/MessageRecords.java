package org.atrium.notices.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.notices.domain.Reason;
import org.atrium.notices.store.OptOutStore;
import org.atrium.notices.store.PersonStore;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What messages hold of a person (PIPL articles 45, 47). After a deletion it stays known that, when
 * and by which channel he was told of what, as proof; address and words are gone.
 */
@Component
public class MessageRecords implements PersonalRecords {
    private final NoticesUnit unit;
    private final TemplateCatalog catalog;
    private final Messages messages;
    private final Callers callers;
    private final PersonStore store = new PersonStore();
    private final OptOutStore optOuts = new OptOutStore();

    /** Over the tables and the texts of all bundles. */
    @Activate
    public MessageRecords(
            @Reference NoticesUnit unit,
            @Reference TemplateCatalog catalog,
            @Reference Messages messages,
            @Reference Callers callers) {
        this.unit = unit;
        this.catalog = catalog;
        this.messages = messages;
        this.callers = callers;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person) {
        Map<String, String> titles = catalog.titles(project(), callers.current().language());
        String topic = words("notices.record.message");
        return unit.joined(em -> store.told(em, project(), person.customerId())).stream()
                .map(told -> PersonalRecord.of(topic, content(told, titles), detail(told)))
                .toList();
    }

    private String content(PersonStore.Told told, Map<String, String> titles) {
        return told.madeAt().atZone(callers.current().project().zone()).toLocalDate()
                + " "
                + titles.getOrDefault(told.template(), told.template());
    }

    private static String detail(PersonStore.Told told) {
        return Stream.of(told.channel(), told.address(), told.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public List<String> stays(DataSubject person) {
        boolean some = unit.joined(em -> store.isTold(em, project(), person.customerId()));
        return some ? List.of(words("notices.record.stays")) : List.of();
    }

    @Override
    public void forget(DataSubject person) {
        String why = Reason.of("notices.reason.deleted").text();
        unit.joined(
                em -> {
                    store.forget(em, project(), person.customerId(), why);
                    return optOuts.remove(em, project(), person.customerId());
                });
    }

    private long project() {
        return callers.current().projectId();
    }

    private String words(String code) {
        return messages.text(code, Map.of(), callers.current().language());
    }
}
