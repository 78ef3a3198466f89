package org.atrium.notices.service;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.atrium.common.Roles;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.testkit.FixedModules;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.NoticeTemplates;
import org.atrium.notices.api.Notices;
import org.atrium.notices.domain.Message;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Notices on a fresh database with two houses, each with its payer; Shanghai, noon. */
final class NoticesFixture implements AutoCloseable {
    static final long WANG = 11;
    static final long LI = 12;
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    final TestPlatform platform = new TestPlatform();
    final NoticesUnit unit;
    final TemplateCatalog catalog;
    final Notices notices;
    final TemplateService templates;
    final Channels channels = new Channels();
    final Courier courier;

    private final Bundle bundle = proxy(Bundle.class, null);

    NoticesFixture() {
        platform.database.migrate("registry");
        unit = new NoticesUnit(platform.database.unit("notices"), platform.ready, platform.ready);
        platform.setNow(NOON);
        platform.actAs("manager", Roles.CS_MANAGER);
        NoticeTemplates own =
                () -> List.of(OwnTemplates.BY_HAND, TestTemplates.REMINDER, TestTemplates.SALE);
        Modules modules =
                new FixedModules(
                        List.of(
                                FixedModules.running(
                                        ModuleInfo.platform("notices", "通知", "Notices"), bundle)),
                        Set.of());
        catalog = new TemplateCatalog(context(own), modules);
        notices = new NoticesImpl(unit, catalog, platform.callers, platform.clock, platform.ids);
        templates =
                new TemplateService(
                        unit,
                        catalog,
                        platform.transactions,
                        platform.callers,
                        platform.audit,
                        platform.ids,
                        platform.clock);
        Letters letters =
                new Letters(
                        templates,
                        platform.policies,
                        platform.projects,
                        platform.callers,
                        platform.clock);
        Dispatch dispatch =
                new Dispatch(
                        unit,
                        catalog,
                        letters,
                        channels,
                        platform.policies,
                        platform.callers,
                        platform.clock,
                        platform.ids);
        courier =
                new Courier(
                        dispatch,
                        unit,
                        platform.transactions,
                        platform.callers,
                        platform.projects,
                        platform.clock);
        household(1, "101", WANG, "王芳");
        household(2, "102", LI, "李强");
    }

    /** Tells Wang something by hand. */
    long send(Map<String, String> facts) {
        return send("notices.by-hand", WANG, facts);
    }

    /** Tells somebody something about his house. */
    long send(String template, long customer, Map<String, String> facts) {
        NewNotice notice = new NewNotice(template, customer - 10, customer, facts, "test:1");
        return platform.transactions.write(() -> notices.send(notice));
    }

    /** The message as it stands in the database. */
    Message message(long id) {
        return unit.joined(em -> em.find(Message.class, id));
    }

    /** Does something with a message. */
    void change(long id, Consumer<Message> step) {
        platform.transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    step.accept(em.find(Message.class, id));
                                    return null;
                                }));
    }

    @Override
    public void close() {
        platform.close();
    }

    private void household(long house, String room, long customer, String name) {
        String project = Long.toString(platform.project.id());
        sql(
                String.format(
                        "INSERT INTO REGISTRY.HOUSE (ID, PROJECT_ID, VERSION, BUILDING, ENTRANCE,"
                                + " ROOM, NAME, SORT_KEY, KIND, AREA, SALE, DELIVERY, OCCUPANCY,"
                                + " SERVICE, HANDED_OVER_ON, PARTY_CHANGES) VALUES (%1$d, %2$s, 0,"
                                + " '1栋', '1单元', '%3$s', '1栋-1单元-%3$s', '%3$s', 'RESIDENCE',"
                                + " 90, 'SOLD', 'DELIVERED', 'OCCUPIED', 'NORMAL', '2020-01-01',"
                                + " 0)",
                        house, project, room));
        sql(
                String.format(
                        "INSERT INTO REGISTRY.CUSTOMER (ID, PROJECT_ID, VERSION, KIND, NAME, PHONE)"
                                + " VALUES (%d, %s, 0, 'PERSON', '%s', '1991000%04d')",
                        customer, project, name, customer));
        sql(
                String.format(
                        "INSERT INTO REGISTRY.PAYER (ID, PROJECT_ID, HOUSE_ID, CUSTOMER_ID,"
                                + " FROM_DATE) VALUES (%1$d, %2$s, %1$d, %3$d, '2020-01-01')",
                        house, project, customer));
    }

    /** Any statement, in a transaction of its own. */
    void sql(String statement) {
        try (Connection connection = platform.database.connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private BundleContext context(NoticeTemplates offered) {
        ServiceReference<?> reference = proxy(ServiceReference.class, bundle);
        return (BundleContext)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {BundleContext.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getServiceReferences" -> List.of(reference);
                                    case "getService" -> offered;
                                    default -> null;
                                });
    }

    private static <T> T proxy(Class<T> type, Bundle bundle) {
        return type.cast(
                Proxy.newProxyInstance(
                        NoticesFixture.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getBundle" -> bundle;
                                    case "equals" -> proxy == arguments[0];
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    default -> null;
                                }));
    }
}
