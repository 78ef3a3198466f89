package org.atrium.fees.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.common.Roles;
import org.atrium.documents.api.Attachments;
import org.atrium.fees.api.BeginStop;
import org.atrium.fees.api.ServiceStopView;
import org.atrium.fees.api.StopStep;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.testkit.TestPlatform;

/** Stops of services over the ladder's fixture; parking and hot water may be stopped. */
final class StopFixture implements AutoCloseable {
    final LadderFixture ladder = new LadderFixture();
    final TestPlatform platform = ladder.platform;
    final StopViews views;
    final StopService service;
    private int days = 10;

    StopFixture() {
        Attachments files = new FakeFiles();
        views =
                new StopViews(
                        platform.transactions,
                        ladder.fees.unit,
                        ladder.fees.desk,
                        ladder.workflow.cases,
                        ladder.stops,
                        files);
        service =
                new StopService(
                        platform.transactions,
                        ladder.fees.unit,
                        ladder.fees.desk,
                        ladder.stops,
                        views,
                        files);
        allow("\"PARKING\", \"HOT_WATER\"");
        today("2026-06-10");
    }

    @Override
    public void close() {
        ladder.close();
    }

    void allow(String services) {
        ladder.fees.policy(FeePolicies.STOP_ALLOWED, "2020-01-" + ++days, "[" + services + "]");
    }

    void today(String day) {
        ladder.books.today(LocalDate.parse(day));
    }

    /** An instant of the project's zone, such as {@code 2026-06-14T00:00}. */
    void now(String local) {
        platform.setNow(at(local));
    }

    Instant at(String local) {
        return LocalDateTime.parse(local).atZone(platform.project.zone()).toInstant();
    }

    <T> T as(String role, Supplier<T> body) {
        return platform.callers.as(platform.caller("u-" + role, role), body);
    }

    static BeginStop parking(long house) {
        BeginStop command = new BeginStop();
        command.houseId = Long.toString(house);
        command.service = "PARKING";
        command.ground = "三个月未缴";
        return command;
    }

    ServiceStopView begin(BeginStop command) {
        return as(Roles.CS_ASSISTANT, () -> service.begin(command));
    }

    ServiceStopView step(String role, String id, String action, StopStep step) {
        return as(role, () -> service.step(id, action, step));
    }

    ServiceStopView step(String role, String id, String action) {
        return step(role, id, action, words("已办"));
    }

    /** The same as somebody who saw this version. */
    ServiceStopView seeing(long version, String role, String id, String action) {
        Caller caller = TestPlatform.seeing(platform.caller("u", role), version);
        return platform.callers.as(caller, () -> service.step(id, action, words("已办")));
    }

    static StopStep words(String reason) {
        StopStep step = new StopStep();
        step.reason = reason;
        return step;
    }

    static StopStep photo(String file) {
        StopStep step = new StopStep();
        step.attachmentIds = List.of(file);
        return step;
    }

    /** Begun on 06-10 and ordered on 06-14, its slip shown by a photo. */
    ServiceStopView ordered(long house) {
        BeginStop command = parking(house);
        command.noticeAttachmentIds = List.of("71");
        String id = begin(command).id;
        now("2026-06-14T00:00");
        return step(Roles.CS_MANAGER, id, "order");
    }

    /** The same, and stopped. */
    ServiceStopView stopped(long house) {
        String id = ordered(house).id;
        step(Roles.ENGINEERING_MANAGER, id, "accept");
        return step(Roles.ENGINEERING_SUPERVISOR, id, "stop");
    }

    ServiceStopView view(String id) {
        return as(Roles.CS_MANAGER, () -> views.get(id));
    }

    /** The state, after events. */
    String settled(String id) {
        ladder.settle();
        return view(id).state;
    }

    /** Lets a message of a stop be there in this state. */
    void message(String stop, String template, String state) {
        execute(
                "INSERT INTO NOTICES.MESSAGE (ID, PROJECT_ID, TEMPLATE, HOUSE_ID, CUSTOMER_ID,"
                        + " SOURCE, FACTS, STATE, CHANNEL_NO, MADE_BY, MADE_AT, ATTEMPTS, VERSION)"
                        + " VALUES ("
                        + platform.ids.next()
                        + ", "
                        + platform.project.id()
                        + ", '"
                        + template
                        + "', 101, 1, 'fees.service-stop:"
                        + stop
                        + "', 'a=b', '"
                        + state
                        + "', 0, 'x', CURRENT_TIMESTAMP, 0, 0)");
    }

    private void execute(String sql) {
        try (Connection connection = platform.database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How many events of a type were published. */
    long events(String type) {
        return platform.records.published(e -> e.type()).stream().filter(type::equals).count();
    }
}
