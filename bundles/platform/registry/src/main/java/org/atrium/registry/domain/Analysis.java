package org.atrium.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** A report on customers: figures as they stood, and what was concluded (PR-05, PR-06). */
@Entity
@Table(schema = "REGISTRY", name = "ANALYSIS")
public class Analysis extends CaseSubject {
    /** What it is about. */
    public enum Kind {
        /** How customers and what they ask for are distributed (PR-05). */
        STATISTICS,
        /** What classes of customers bring in and cost (PR-06). */
        VALUE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private Kind kind;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private LocalDate to;

    @Column(name = "WORDS")
    private String words;

    @Lob
    @Column(name = "FIGURES")
    private String figures;

    @Column(name = "PROPOSED")
    private int proposed;

    @Column(name = "ADOPTED")
    private int adopted;

    @Lob
    @Column(name = "PROPOSALS")
    private String proposals;

    @Column(name = "MADE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant madeAt;

    @Column(name = "MADE_BY")
    private String madeBy;

    /** For JPA. */
    protected Analysis() {}

    private Analysis(long id, long projectId) {
        super(id, projectId);
    }

    /**
     * What is said in it.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param words null for nothing
     */
    public record Content(Kind kind, String title, LocalDate from, LocalDate to, String words) {}

    /** A report of this content; figures as JSON. */
    public static Analysis of(long id, long projectId, Content content, String figures) {
        Analysis analysis = new Analysis(id, projectId);
        analysis.kind = content.kind();
        analysis.title = content.title();
        analysis.from = content.from();
        analysis.to = content.to();
        analysis.words = content.words();
        analysis.figures = figures;
        return analysis;
    }

    /** Who drew it up, and when. */
    public Analysis recorded(Instant at, String by) {
        madeAt = at;
        madeBy = by;
        return this;
    }

    /** Its proposals as JSON: how many, and how many of them were adopted. */
    public void proposing(String json, int all, int taken) {
        proposals = json;
        proposed = all;
        adopted = taken;
    }

    /** What is said in it. */
    public Content content() {
        return new Content(kind, title, from, to, words);
    }

    /** The figures as JSON. */
    public String figures() {
        return figures;
    }

    /** The proposals as JSON. */
    public String proposals() {
        return proposals;
    }

    /** Who drew it up. */
    public String madeBy() {
        return madeBy;
    }

    /** When. */
    public Instant madeAt() {
        return madeAt;
    }
}
