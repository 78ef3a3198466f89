package org.atrium.registry.domain;

import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;

/** What a case is about: its number and where the case stands. */
@MappedSuperclass
public abstract class CaseSubject {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "NUMBER")
    private String number;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "STATE")
    private String state;

    /** For JPA. */
    protected CaseSubject() {}

    /** Before its case. */
    protected CaseSubject(long id, long projectId) {
        this.id = id;
        this.projectId = projectId;
    }

    /** Its case has begun. */
    public void opened(long newCaseId, String newNumber, String newState) {
        caseId = newCaseId;
        number = newNumber;
        state = newState;
    }

    /** It came to this state. */
    public void moved(String to) {
        state = to;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** Its case in workflow. */
    public long caseId() {
        return caseId;
    }

    /** Such as {@code JG-OC-2026-000001}; the series tells the kind. */
    public String number() {
        return number;
    }

    /** State code of its flow. */
    public String state() {
        return state;
    }
}
