package org.atrium.ledger.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.atrium.kernel.testkit.TestPlatform;

/** Rows in registry's own tables, of which the ledger sees the views. */
public final class RegistryRows {
    private final TestPlatform platform;
    private long lastPayer;

    /** Creates the tables by registry's production changelog. */
    public RegistryRows(TestPlatform platform) {
        this.platform = platform;
        platform.database.migrate("registry");
    }

    /** A house of building {@code 1栋}, handed over on this day (null: not yet). */
    public RegistryRows house(long id, String kind, String area, String handedOver) {
        return sql(
                String.format(
                        "INSERT INTO REGISTRY.HOUSE (ID, PROJECT_ID, VERSION, BUILDING, ENTRANCE,"
                                + " ROOM, NAME, SORT_KEY, KIND, AREA, SALE, DELIVERY, OCCUPANCY,"
                                + " SERVICE, HANDED_OVER_ON, PARTY_CHANGES) VALUES (%1$d, %2$d, 0,"
                                + " '1栋', '1单元', '%1$d', '1栋-1单元-%1$d', '%1$d', '%3$s', %4$s,"
                                + " 'SOLD', '%5$s', 'OCCUPIED', 'NORMAL', %6$s, 0)",
                        id,
                        platform.project.id(),
                        kind,
                        area,
                        handedOver == null ? "NOT_DELIVERED" : "DELIVERED",
                        handedOver == null ? "NULL" : "'" + handedOver + "'"));
    }

    /** A person. */
    public RegistryRows customer(long id, String name) {
        return sql(
                String.format(
                        "INSERT INTO REGISTRY.CUSTOMER (ID, PROJECT_ID, VERSION, KIND, NAME, PHONE)"
                                + " VALUES (%1$d, %2$d, 0, 'PERSON', '%3$s', '1991000%1$04d')",
                        id, platform.project.id(), name));
    }

    /** Who pays from a day on; {@code to} null for open. */
    public RegistryRows payer(long house, long customer, String from, String to) {
        return sql(
                String.format(
                        "INSERT INTO REGISTRY.PAYER"
                                + " (ID, PROJECT_ID, HOUSE_ID, CUSTOMER_ID, FROM_DATE, TO_DATE)"
                                + " VALUES (%d, %d, %d, %d, '%s', %s)",
                        ++lastPayer,
                        platform.project.id(),
                        house,
                        customer,
                        from,
                        to == null ? "NULL" : "'" + to + "'"));
    }

    /** Any statement, in a transaction of its own. */
    public RegistryRows sql(String statement) {
        try (Connection connection = platform.database.connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
