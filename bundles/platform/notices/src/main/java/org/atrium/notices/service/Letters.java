package org.atrium.notices.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Wording;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.domain.Facts;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.NoticeLanguage;
import org.atrium.notices.domain.TemplateText.Said;
import org.atrium.notices.store.DeliveryStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes messages out: the project's words, filled with facts, once and for all. */
@Component(service = Letters.class)
public class Letters {
    private static final int MOST_SUBJECT = 400;
    private static final int MOST_TEXT = 8_000;

    private final TemplateService templates;
    private final Policies policies;
    private final Projects projects;
    private final Callers callers;
    private final BusinessClock clock;
    private final DeliveryStore store = new DeliveryStore();

    /** Over the templates. */
    @Activate
    public Letters(
            @Reference TemplateService templates,
            @Reference Policies policies,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference BusinessClock clock) {
        this.templates = templates;
        this.policies = policies;
        this.projects = projects;
        this.callers = callers;
        this.clock = clock;
    }

    /** What these messages of the caller's project need, read at once. */
    Desk desk(EntityManager em, List<Message> messages) {
        ProjectRef project = callers.current().project();
        Set<Long> people = new HashSet<>();
        Set<Long> houses = new HashSet<>();
        messages.forEach(
                message -> {
                    people.add(message.customerId());
                    houses.add(message.houseId());
                });
        houses.removeIf(Objects::isNull);
        Map<String, String> facts = new HashMap<>();
        facts.put(StandardPlaces.PROJECT, project.name());
        facts.put(StandardPlaces.COMPANY, company(project));
        facts.put(StandardPlaces.DATE, clock.today().toString());
        return new Desk(
                policies.at(NoticeLanguage.KEY, clock.today()).code(),
                facts,
                store.people(em, project.id(), people),
                store.houses(em, project.id(), houses),
                Set.copyOf(store.optedOut(em, project.id(), people)));
    }

    private String company(ProjectRef project) {
        return projects.entities(project.id()).stream()
                .filter(entity -> entity.kind() == LegalEntity.Kind.PROPERTY_COMPANY)
                .map(LegalEntity::name)
                .findFirst()
                .orElse(project.name());
    }

    /** What a few messages need. */
    final class Desk {
        private final String language;
        private final Map<String, String> standard;
        private final Map<Long, DeliveryStore.Person> people;
        private final Map<Long, String> houses;
        private final Set<Long> optedOut;
        private final Map<String, Said> words = new HashMap<>();

        private Desk(
                String language,
                Map<String, String> standard,
                Map<Long, DeliveryStore.Person> people,
                Map<Long, String> houses,
                Set<Long> optedOut) {
            this.language = language;
            this.standard = standard;
            this.people = people;
            this.houses = houses;
            this.optedOut = optedOut;
        }

        boolean optedOut(long customer) {
            return optedOut.contains(customer);
        }

        String name(long customer) {
            DeliveryStore.Person person = people.get(customer);
            return person == null ? Wording.MISSING : person.name();
        }

        String house(Long id) {
            return id == null ? Wording.MISSING : houses.getOrDefault(id, Wording.MISSING);
        }

        String company() {
            return standard.get(StandardPlaces.COMPANY);
        }

        /** Where this customer is reached; null where nobody has recorded it. */
        String address(long customer, Channel.AddressKind kind) {
            DeliveryStore.Person person = people.get(customer);
            return switch (kind) {
                case NONE -> "";
                case PHONE -> person == null ? null : person.phone();
                case EMAIL -> person == null ? null : person.email();
            };
        }

        /** Writes the message's words down, if nobody has. */
        void write(EntityManager em, Message message, NoticeTemplate template) {
            if (message.text() != null) {
                return;
            }
            Map<String, String> facts = new HashMap<>(Facts.read(message.facts()));
            facts.putAll(standard);
            facts.put(StandardPlaces.NAME, name(message.customerId()));
            facts.put(StandardPlaces.HOUSE, house(message.houseId()));
            Said said =
                    words.computeIfAbsent(
                            template.code(),
                            code -> templates.words(em, message.projectId(), template, language));
            String subject = Wording.oneLine(Wording.filled(said.subject(), facts));
            String text = Wording.filled(said.text(), facts);
            if (subject.length() > MOST_SUBJECT || text.length() > MOST_TEXT) {
                throw new IllegalStateException("message " + message.id() + " is too long");
            }
            message.say(language, subject, text);
        }
    }
}
