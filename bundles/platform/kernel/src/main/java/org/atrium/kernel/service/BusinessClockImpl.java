package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The system's clock plus an offset that demo and tests may set; kept in the database. */
@Component(service = {BusinessClock.class, BusinessClockImpl.class})
public class BusinessClockImpl implements BusinessClock {
    private final KernelUnit unit;
    private final Callers callers;
    private final Clock clock = Clock.systemUTC();
    private volatile Duration offset;

    /** Reads the offset. */
    @Activate
    public BusinessClockImpl(@Reference KernelUnit unit, @Reference Callers callers) {
        this.unit = unit;
        this.callers = callers;
        this.offset =
                unit.joined(
                        em ->
                                SqlQuery.sql("SELECT OFFSET_SECONDS FROM KERNEL.BUSINESS_CLOCK")
                                        .one(em, r -> Duration.ofSeconds(r.number(0))));
    }

    /** Moves the clock so that it shows this instant now. */
    public void set(Instant now) {
        Duration wanted = Duration.ofSeconds(Duration.between(clock.instant(), now).toSeconds());
        unit.joined(
                em ->
                        SqlQuery.sql(
                                        "UPDATE KERNEL.BUSINESS_CLOCK SET OFFSET_SECONDS = ?",
                                        wanted.toSeconds())
                                .execute(em));
        offset = wanted;
    }

    @Override
    public Instant now() {
        return clock.instant().plus(offset);
    }

    @Override
    public LocalDate today() {
        return today(callers.current().project());
    }

    @Override
    public LocalDate today(ProjectRef project) {
        return now().atZone(project.zone()).toLocalDate();
    }
}
