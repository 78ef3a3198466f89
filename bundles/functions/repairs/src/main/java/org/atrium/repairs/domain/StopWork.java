package org.atrium.repairs.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/** The stop of a service that an order carries out or takes back (FE-04, FE-05). */
@Embeddable
public class StopWork {
    /** What is to be done. */
    public enum Part {
        /** The service is to be stopped. */
        STOP,
        /** It is to run again. */
        RESTORE
    }

    @Column(name = "STOP_ID")
    private Long stopId;

    @Column(name = "STOP_NUMBER")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "STOP_PART")
    private Part part;

    /** For JPA. */
    protected StopWork() {}

    /**
     * Part of a stop.
     *
     * @param stopId id of the stop
     * @param number the number people read
     */
    public StopWork(long stopId, String number, Part part) {
        this.stopId = stopId;
        this.number = number;
        this.part = part;
    }

    /** Id of the stop. */
    public long stopId() {
        return stopId;
    }

    /** The number people read. */
    public String number() {
        return number;
    }

    /** What is to be done. */
    public Part part() {
        return part;
    }
}
