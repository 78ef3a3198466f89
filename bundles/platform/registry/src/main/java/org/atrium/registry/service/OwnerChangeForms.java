package org.atrium.registry.service;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.api.OwnerChangeView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints the form of a change of owner, 业主变更（更名）申请表, to be signed (PR-03). */
@Component(service = OwnerChangeForms.class)
public class OwnerChangeForms {
    private static final String WORDS = "registry.owner-form.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OwnerChanges changes;
    private final Printing printing;
    private final Messages messages;
    private final Callers callers;
    private final Projects projects;
    private final BusinessClock clock;

    /** Over the printer. */
    @Activate
    public OwnerChangeForms(
            @Reference OwnerChanges changes,
            @Reference Printing printing,
            @Reference Messages messages,
            @Reference Callers callers,
            @Reference Projects projects,
            @Reference BusinessClock clock) {
        this.changes = changes;
        this.printing = printing;
        this.messages = messages;
        this.callers = callers;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * The form as PDF, in the caller's language; phones and id numbers are masked.
     *
     * @throws org.atrium.common.NotFound {@code registry.owner-change.not-found}
     */
    public byte[] pdf(String id) {
        OwnerChangeView change = changes.view(id);
        ZoneId zone = callers.current().project().zone();
        PrintForm form =
                PrintForm.titled(word("title"))
                        .in(callers.current().language())
                        .issuedBy(company())
                        .numbered(change.number)
                        .printed(
                                word("printed")
                                        + callers.current().name()
                                        + " "
                                        + clock.now().atZone(zone).format(MINUTE))
                        .add(
                                new PrintPart.Facts()
                                        .fact(word("house"), change.house)
                                        .fact(word("kind"), word("kind-" + change.kind))
                                        .fact(word("before"), change.before)
                                        .fact(word("effective"), change.effectiveOn.format(DAY))
                                        .fact(word("applicant"), change.applicant)
                                        .fact(word("phone"), change.applicantPhone)
                                        .fact(
                                                word("applied"),
                                                change.appliedAt.atZone(zone).format(DAY))
                                        .fact(word("papers"), papers(change))
                                        .wide(word("note"), change.note))
                        .add(new PrintPart.Heading(word("after")))
                        .add(owners(change))
                        .paragraph(word("promise"))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                sign("sign-before", false),
                                                sign("sign-after", false),
                                                sign("sign-desk", false),
                                                sign("sign-manager", true))));
        return printing.pdf(form);
    }

    private PrintPart owners(OwnerChangeView change) {
        List<PrintPart.Column> columns =
                List.of(
                        new PrintPart.Column(word("name"), 3, false),
                        new PrintPart.Column(word("id-number"), 4, false),
                        new PrintPart.Column(word("phone"), 3, false),
                        new PrintPart.Column(word("share"), 2, false));
        return new PrintPart.Table(
                columns,
                change.owners.stream()
                        .map(o -> Arrays.asList(o.name, o.idNumber, o.phone, o.share))
                        .toList());
    }

    private String papers(OwnerChangeView change) {
        List<String> named = change.seen.isEmpty() ? change.needed : change.seen;
        return named.stream()
                .map(p -> word("paper-" + p))
                .collect(
                        Collectors.joining("en".equals(callers.current().language()) ? ", " : "、"));
    }

    private PrintPart.Signature sign(String label, boolean seal) {
        return new PrintPart.Signature(word(label), null, seal);
    }

    private String company() {
        return projects.entities(callers.current().projectId()).stream()
                .filter(e -> e.kind() == LegalEntity.Kind.PROPERTY_COMPANY)
                .map(LegalEntity::name)
                .findFirst()
                .orElse(null);
    }

    private String word(String key) {
        return messages.text(WORDS + key, Map.of(), callers.current().language());
    }
}
