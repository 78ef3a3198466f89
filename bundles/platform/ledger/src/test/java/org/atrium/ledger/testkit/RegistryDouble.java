package org.atrium.ledger.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.atrium.kernel.testkit.TestPlatform;

/** Tables that stand for registry's views of the same names. */
public final class RegistryDouble {
    private final TestPlatform platform;

    /** Creates them. */
    public RegistryDouble(TestPlatform platform) {
        this.platform = platform;
        sql("CREATE SCHEMA REGISTRY")
                .sql(
                        "CREATE TABLE REGISTRY.V1_HOUSE (PROJECT_ID BIGINT NOT NULL,"
                                + " ID BIGINT NOT NULL PRIMARY KEY, BUILDING VARCHAR(40),"
                                + " ENTRANCE VARCHAR(40), ROOM VARCHAR(40), NAME VARCHAR(130),"
                                + " KIND VARCHAR(20), AREA DECIMAL(10,2), SALE VARCHAR(20),"
                                + " DELIVERY VARCHAR(20), OCCUPANCY VARCHAR(20),"
                                + " SERVICE VARCHAR(20), HANDED_OVER_ON DATE)")
                .sql(
                        "CREATE TABLE REGISTRY.V1_CUSTOMER (PROJECT_ID BIGINT NOT NULL,"
                                + " ID BIGINT NOT NULL PRIMARY KEY, KIND VARCHAR(20),"
                                + " NAME VARCHAR(100), PHONE VARCHAR(40))")
                .sql(
                        "CREATE TABLE REGISTRY.V1_PAYER (PROJECT_ID BIGINT NOT NULL,"
                                + " HOUSE_ID BIGINT NOT NULL, CUSTOMER_ID BIGINT NOT NULL,"
                                + " FROM_DATE DATE NOT NULL, TO_DATE DATE,"
                                + " PRIMARY KEY (HOUSE_ID, FROM_DATE))");
    }

    /** A residence in building {@code 1栋}, handed over on this day (null: not yet). */
    public RegistryDouble house(long id, String kind, String area, String handedOver) {
        sql(
                "INSERT INTO REGISTRY.V1_HOUSE (PROJECT_ID, ID, BUILDING, ROOM, NAME, KIND, AREA,"
                        + " OCCUPANCY, HANDED_OVER_ON) VALUES ("
                        + platform.project.id()
                        + ", "
                        + id
                        + ", '1栋', '"
                        + id
                        + "', '1栋-1单元-"
                        + id
                        + "', '"
                        + kind
                        + "', "
                        + area
                        + ", 'OCCUPIED', "
                        + (handedOver == null ? "NULL" : "'" + handedOver + "'")
                        + ")");
        return this;
    }

    /** A person. */
    public RegistryDouble customer(long id, String name) {
        sql(
                "INSERT INTO REGISTRY.V1_CUSTOMER VALUES ("
                        + platform.project.id()
                        + ", "
                        + id
                        + ", 'PERSON', '"
                        + name
                        + "', '1991000"
                        + String.format("%04d", id % 10_000)
                        + "')");
        return this;
    }

    /** Who pays from a day on; {@code to} null for open. */
    public RegistryDouble payer(long house, long customer, String from, String to) {
        sql(
                "INSERT INTO REGISTRY.V1_PAYER VALUES ("
                        + platform.project.id()
                        + ", "
                        + house
                        + ", "
                        + customer
                        + ", '"
                        + from
                        + "', "
                        + (to == null ? "NULL" : "'" + to + "'")
                        + ")");
        return this;
    }

    /** Any statement, in a transaction of its own. */
    public RegistryDouble sql(String statement) {
        try (Connection connection = platform.database.connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
