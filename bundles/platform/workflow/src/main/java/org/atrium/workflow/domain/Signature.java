package org.atrium.workflow.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** A place in a chain of signatures, signed or still empty. A given one is never changed. */
@Entity
@Table(schema = "WORKFLOW", name = "CASE_SIGNATURE")
public class Signature {
    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "ROUND_NO")
    private int round;

    @Column(name = "STEP_NO")
    private int step;

    @Column(name = "SIGNER_ROLE")
    private String role;

    private boolean due;

    @Column(name = "LOGIN")
    private String user;

    @Column(name = "SHOWN_NAME")
    private String name;

    @Column(name = "INSTEAD_OF")
    private String insteadOf;

    @Column(name = "SIGNED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant at;

    /** For JPA. */
    protected Signature() {}

    /** An empty place of the present chain of a case. */
    static Signature empty(long id, FlowCase of, int step, String role, boolean due) {
        Signature empty = new Signature();
        empty.id = id;
        empty.projectId = of.projectId();
        empty.caseId = of.id();
        empty.round = of.approval().round();
        empty.step = step;
        empty.role = role;
        empty.due = due;
        return empty;
    }

    void sign(String login, String shownName, String principal, Instant when) {
        insteadOf = principal;
        user = login;
        name = shownName;
        at = when;
        due = false;
    }

    void due(boolean now) {
        due = now && user == null;
    }

    /** Place in the chain, from 1. */
    public int step() {
        return step;
    }

    /** Role that signs. */
    public String role() {
        return role;
    }

    /** Whether it is waited for now. */
    public boolean due() {
        return due;
    }

    /** Who signed; null until then. */
    public String user() {
        return user;
    }

    /** Shown name of who signed; null until then. */
    public String name() {
        return name;
    }

    /** In whose place it was signed; null for nobody's. */
    public String insteadOf() {
        return insteadOf;
    }

    /** When it was signed; null until then. */
    public Instant at() {
        return at;
    }
}
