package org.atrium.notices.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Wording;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.SaveTemplate;
import org.atrium.notices.api.TemplateView;
import org.atrium.notices.api.TemplateWords;
import org.atrium.notices.domain.TemplateText;
import org.atrium.notices.domain.TemplateText.Said;
import org.atrium.notices.store.TemplateStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What messages say: a template's own words, or those of the project (flows.md 6.9). */
@Component(service = TemplateService.class)
public class TemplateService {
    private static final int MOST_SUBJECT = 200;
    private static final int MOST_TEXT = 4_000;

    private final NoticesUnit unit;
    private final TemplateCatalog catalog;
    private final Transactions transactions;
    private final Callers callers;
    private final Audit audit;
    private final IdBlocks ids;
    private final BusinessClock clock;
    private final TemplateStore store = new TemplateStore();

    /** Over the tables and the templates that modules offer. */
    @Activate
    public TemplateService(
            @Reference NoticesUnit unit,
            @Reference TemplateCatalog catalog,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference IdBlocks ids,
            @Reference BusinessClock clock) {
        this.unit = unit;
        this.catalog = catalog;
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** All templates by code. */
    public Page<TemplateView> list() {
        Map<String, TemplateText> own =
                transactions.read(() -> unit.joined(em -> store.all(em, project()))).stream()
                        .collect(Collectors.toMap(TemplateText::code, Function.identity()));
        List<TemplateView> views =
                catalog.in(project()).stream().map(t -> view(t, own.get(t.code()))).toList();
        return Page.of(views, new PageRequest(PageRequest.EXPORT_ROWS, null), v -> v.code);
    }

    /**
     * Writes the project's words.
     *
     * @throws org.atrium.common.InvalidInput {@code notices.template.unknown-place} where a text
     *     names what the template does not know
     */
    public TemplateView save(String code, SaveTemplate command) {
        NoticeTemplate template = existing(code);
        Check check = new Check();
        Said zh = said(check, "zh", command == null ? null : command.zh, template);
        Said en = said(check, "en", command == null ? null : command.en, template);
        check.done();
        return transactions.write(() -> unit.joined(em -> save(em, template, zh, en)));
    }

    /** What would be said, with sample facts: in both languages, places filled. */
    public TemplateView preview(String code, SaveTemplate command) {
        NoticeTemplate template = existing(code);
        Check check = new Check();
        Said zh = said(check, "zh", command == null ? null : command.zh, template);
        Said en = said(check, "en", command == null ? null : command.en, template);
        check.done();
        TemplateView view = view(template, null);
        view.zh = filled(zh, samples(template));
        view.en = filled(en, samples(template));
        return view;
    }

    /** The words of a template in a language, as they hold in this project. */
    Said words(EntityManager em, long project, NoticeTemplate template, String language) {
        TemplateText own = store.find(em, project, template.code());
        NoticeTemplate.Words words = template.words(language);
        return own == null ? new Said(words.subject(), words.text()) : own.said(language);
    }

    private TemplateView save(EntityManager em, NoticeTemplate template, Said zh, Said en) {
        TemplateText own = store.find(em, project(), template.code());
        TemplateView before = view(template, own);
        callers.current().requireVersion(before.version);
        if (own == null) {
            own = TemplateText.of(ids.next(), project(), template.code());
            own.write(zh, en, callers.current().user(), clock.now());
            em.persist(own);
        } else {
            own.write(zh, en, callers.current().user(), clock.now());
        }
        em.flush();
        TemplateView after = view(template, own);
        audit.record("notices.template", own.id(), "write", before, after);
        return after;
    }

    private NoticeTemplate existing(String code) {
        return catalog.find(project(), code)
                .orElseThrow(() -> new NotFound("notices.template.not-found").with("code", code));
    }

    private static Said said(
            Check check, String language, TemplateWords given, NoticeTemplate template) {
        if (given == null) {
            NoticeTemplate.Words words = template.words(language);
            return new Said(words.subject(), words.text());
        }
        String subject = check.text(language + ".subject", given.subject, MOST_SUBJECT);
        String text = check.text(language + ".text", given.text, MOST_TEXT);
        Set<String> known = samples(template).keySet();
        if (subject != null && !known.containsAll(Wording.places(subject))) {
            check.wrong(language + ".subject", "notices.template.unknown-place");
        }
        if (text != null && !known.containsAll(Wording.places(text))) {
            check.wrong(language + ".text", "notices.template.unknown-place");
        }
        return new Said(subject == null ? null : Wording.oneLine(subject), text);
    }

    private static TemplateWords filled(Said said, Map<String, String> facts) {
        TemplateWords words = new TemplateWords();
        words.subject = Wording.oneLine(Wording.filled(said.subject(), facts));
        words.text = Wording.filled(said.text(), facts);
        return words;
    }

    private static Map<String, String> samples(NoticeTemplate template) {
        Map<String, String> samples = new LinkedHashMap<>();
        for (NoticeTemplate.Place place : StandardPlaces.ALL) {
            samples.put(place.name(), place.sample());
        }
        template.places().forEach(place -> samples.put(place.name(), place.sample()));
        return samples;
    }

    private TemplateView view(NoticeTemplate template, TemplateText own) {
        TemplateView view = new TemplateView();
        String language = callers.current().language();
        view.code = template.code();
        view.title = template.title(language);
        view.importance = template.importance().name();
        view.zh = words(own, template, "zh");
        view.en = words(own, template, "en");
        view.own = own != null;
        view.version = own == null ? 0 : own.version();
        view.places = new ArrayList<>();
        StandardPlaces.ALL.forEach(place -> view.places.add(place(place, language)));
        template.places().forEach(place -> view.places.add(place(place, language)));
        return view;
    }

    private static TemplateWords words(TemplateText own, NoticeTemplate template, String language) {
        TemplateWords words = new TemplateWords();
        NoticeTemplate.Words theirs = template.words(language);
        words.subject = own == null ? theirs.subject() : own.said(language).subject();
        words.text = own == null ? theirs.text() : own.said(language).text();
        return words;
    }

    private static TemplateView.PlaceRow place(NoticeTemplate.Place place, String language) {
        TemplateView.PlaceRow row = new TemplateView.PlaceRow();
        row.name = place.name();
        row.meaning = "en".equals(language) ? place.meaningEn() : place.meaningZh();
        row.sample = place.sample();
        return row;
    }

    private long project() {
        return callers.current().projectId();
    }
}
