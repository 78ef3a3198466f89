package org.atrium.ledger.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.common.PageRequest;
import org.atrium.documents.store.AttachmentStore;
import org.atrium.identity.store.SecurityLogStore;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.kernel.store.AuditStore;
import org.atrium.kernel.store.JobStore;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.store.AdjustmentStore;
import org.atrium.ledger.store.ReceiptStore;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.registry.store.CustomerFileStore;
import org.atrium.registry.store.OwnerChangeStore;

/**
 * How long a page of each list takes that shows the newest first and grows for ever: the first page
 * and one in the middle, beside reading as many rows by their primary key. Prints one line a list:
 *
 * <p>{@code ./mvnw -Pbenchmarks test -DskipTests -pl bundles/platform/ledger -Drows=100000}
 */
public final class ListBenchmark {
    private static final int FIRST = 1_000_001;
    private static final int PAGE = 50;
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;

    private ListBenchmark() {}

    /** Runs it; the first argument says how many rows each list has, at most 100,000. */
    public static void main(String[] arguments) throws SQLException {
        int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (LedgerFixture books = new LedgerFixture()) {
            for (Newest list : lists(books)) {
                System.out.println(measured(books, list, Math.min(rows, 100_000)));
            }
        }
        System.exit(0);
    }

    /**
     * A list.
     *
     * @param row inserts one, whose id is each {@code ?}; null where the table is full already
     */
    private record Newest(String name, String table, String row, Pages pages) {}

    /** Reads a page of rows below an id. */
    @FunctionalInterface
    private interface Pages {
        List<?> read(EntityManager em, long before);
    }

    private static List<Newest> lists(LedgerFixture books) {
        long project = books.platform.project.id();
        books.registry.house(1, "RESIDENCE", "90.00", "2020-01-01").customer(1, "王磊");
        books.registry.payer(1, 1, "2020-01-01", null);
        books.charge(1, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.pay(1, "1.00");
        books.platform.database.migrate("workflow");
        books.registry.sql(
                "INSERT INTO WORKFLOW.FLOW_CASE (ID, PROJECT_ID, FLOW, SUBJECT_ID, TITLE, STATE,"
                        + " IS_OPEN, BREACH, PASSED, SORT_AT, OPENED_AT, ENTRIES, VERSION) VALUES"
                        + " (1, "
                        + project
                        + ", 'x', 1, 'x', 'DONE', FALSE, FALSE, FALSE, CURRENT_TIMESTAMP,"
                        + " CURRENT_TIMESTAMP, 1, 0)");
        List<Newest> lists = new ArrayList<>();
        lists.addAll(ofTheKernel(project));
        lists.addAll(ofPeopleAndFiles(books, project));
        lists.addAll(ofTheLedger(project));
        lists.addAll(ofTheRegistry(project));
        return lists;
    }

    private static List<Newest> ofTheKernel(long project) {
        AuditStore audit = new AuditStore();
        AuditStore.Filter ours =
                new AuditStore.Filter(project, null, null, null, null, null, null, null);
        AuditStore.Filter all =
                new AuditStore.Filter(null, null, null, null, null, null, null, null);
        JobStore.Filter jobs = new JobStore.Filter(null, null, null, null);
        return List.of(
                new Newest(
                        "audit of a project",
                        "KERNEL.AUDIT",
                        "(ID, PROJECT_ID, HAPPENED_AT, USER_NAME, ENTITY, ENTITY_ID, ACTION,"
                                + " AFTER_JSON) VALUES (?, "
                                + project
                                + ", CURRENT_TIMESTAMP, 'desk', 'house', 1, 'changed', '{}')",
                        (em, before) -> audit.list(em, ours, before, PAGE)),
                new Newest(
                        "audit of all projects",
                        "KERNEL.AUDIT",
                        null,
                        (em, before) -> audit.list(em, all, before, PAGE)),
                new Newest(
                        "jobs",
                        "KERNEL.JOB",
                        "(ID, TYPE, STATE, USER_NAME, ROLES, LANGUAGE, PARAMETERS, DONE, TOTAL,"
                                + " CREATED_AT, VERSION) VALUES (?, 'x', 'DONE', 'it', 'x', 'zh',"
                                + " '{}', 1, 1, CURRENT_TIMESTAMP, 0)",
                        (em, before) -> new JobStore().list(em, jobs, before, PAGE)));
    }

    private static List<Newest> ofPeopleAndFiles(LedgerFixture books, long project) {
        SecurityLogStore log =
                new SecurityLogStore(
                        books.platform.database.unit("identity", "PEOPLE"), books.platform.ready);
        AttachmentStore.Filter files =
                new AttachmentStore.Filter(null, null, null, null, null, null);
        return List.of(
                new Newest(
                        "security log",
                        "PEOPLE.SECURITY_LOG",
                        "(ID, HAPPENED_AT, USER_NAME, ACTOR, EVENT)"
                                + " VALUES (?, CURRENT_TIMESTAMP, 'desk', 'desk', 'login')",
                        (em, before) -> log.list(before, null, null, null, null, PAGE)),
                new Newest(
                        "attachments",
                        "DOCUMENTS.ATTACHMENT",
                        "(ID, PROJECT_ID, NAME, TYPE, BYTES, SHA256, UPLOADED_BY, UPLOADED_AT)"
                                + " VALUES (?, "
                                + project
                                + ", 'a.jpg', 'image/jpeg', 1, 'x', 'desk', CURRENT_TIMESTAMP)",
                        (em, before) ->
                                new AttachmentStore().list(em, project, files, before, PAGE)));
    }

    private static List<Newest> ofTheLedger(long project) {
        ReceiptStore.Filter receipts = new ReceiptStore.Filter(null, null, null, null, null, null);
        AdjustmentStore.Filter adjustments =
                new AdjustmentStore.Filter(null, null, null, null, null, null);
        return List.of(
                new Newest(
                        "receipts",
                        "LEDGER.RECEIPT",
                        "(ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID, DEBTOR_ID, ENTITY_ID, RECEIPT_NO,"
                                + " METHOD, RECEIVED_ON, PAYER, AMOUNT, UNAPPLIED, POSTING_ID,"
                                + " PRINT_COUNT, CREATED_BY, CREATED_BY_NAME, CREATED_AT, VERSION)"
                                + " SELECT ?, PROJECT_ID, ACCOUNT_ID, HOUSE_ID, DEBTOR_ID,"
                                + " ENTITY_ID, CAST(CAST(? AS BIGINT) AS CHAR(20)), METHOD,"
                                + " RECEIVED_ON, PAYER, AMOUNT, UNAPPLIED, POSTING_ID, PRINT_COUNT,"
                                + " CREATED_BY, CREATED_BY_NAME, CREATED_AT, VERSION"
                                + " FROM LEDGER.RECEIPT WHERE ID < "
                                + FIRST,
                        (em, before) ->
                                new ReceiptStore()
                                        .list(em, project, receipts, page(before), Map.of())),
                new Newest(
                        "adjustments",
                        "LEDGER.ADJUSTMENT",
                        "(ID, PROJECT_ID, ACCOUNT_ID, CHARGE_ID, CASE_ID, KIND, AMOUNT, REASON,"
                                + " REQUESTED_BY, REQUESTED_BY_NAME, REQUESTED_AT, VERSION)"
                                + " SELECT ?, PROJECT_ID, ACCOUNT_ID, ID, 1, 'WAIVER', 1, 'x',"
                                + " 'desk', 'x', CURRENT_TIMESTAMP, 0 FROM LEDGER.CHARGE",
                        (em, before) ->
                                new AdjustmentStore()
                                        .list(em, project, adjustments, page(before))));
    }

    private static List<Newest> ofTheRegistry(long project) {
        OwnerChangeStore.Filter changes = new OwnerChangeStore.Filter(null, null, null, null);
        CustomerFileStore.Which requests = new CustomerFileStore.Which(null, null, null, null);
        return List.of(
                new Newest(
                        "changes of owner",
                        "REGISTRY.OWNER_CHANGE",
                        "(ID, PROJECT_ID, VERSION, NUMBER, HOUSE_ID, CASE_ID, KIND, STATE, HOLDING,"
                                + " EFFECTIVE_ON, OLD_NAMES, NEW_NAMES, APPLICANT, APPLIED_AT,"
                                + " APPLIED_BY) VALUES (?, "
                                + project
                                + ", 0, 'x', 1, 1, 'SALE', 'APPLIED', 'SOLE', CURRENT_DATE, 'x',"
                                + " 'y', 'y', CURRENT_TIMESTAMP, 'desk')",
                        (em, before) ->
                                new OwnerChangeStore().list(em, project, changes, before, PAGE)),
                new Newest(
                        "data requests",
                        "REGISTRY.DATA_REQUEST",
                        "(ID, PROJECT_ID, VERSION, NUMBER, CASE_ID, CUSTOMER_ID, KIND, STATE,"
                                + " APPLICANT, RECEIVED_AT, RECEIVED_BY) VALUES (?, "
                                + project
                                + ", 0, 'x', 1, 1, 'ACCESS', 'OPEN', 'x', CURRENT_TIMESTAMP,"
                                + " 'desk')",
                        (em, before) ->
                                new CustomerFileStore()
                                        .requests(em, project, requests, before, PAGE)));
    }

    /** {@link PageRequest#fetch} asks for one more, to see whether there is another page. */
    private static PageRequest page(long before) {
        return new PageRequest(PAGE - 1, before == Long.MAX_VALUE ? null : Long.toString(before));
    }

    private static String measured(LedgerFixture books, Newest list, int rows) throws SQLException {
        if (list.row() != null) {
            fill(books, list, rows);
        }
        JpaTemplate jpa = books.platform.database.unit("documents");
        jpa.tx(TransactionType.Required, em -> TableStatistics.refresh(em, list.table()));
        long middle = FIRST + rows / 2;
        double first = millis(jpa, em -> list.pages().read(em, Long.MAX_VALUE).size());
        double deep = millis(jpa, em -> list.pages().read(em, middle).size());
        double keys = millis(jpa, em -> byKey(em, list.table(), middle));
        return String.format(
                Locale.ROOT,
                "list of %,d rows, %s, %s: first page %.2f ms, one in the middle %.2f ms, %d rows"
                        + " by primary key %.2f ms",
                rows,
                System.getProperty("atrium.test.database", "derby"),
                list.name(),
                first,
                deep,
                PAGE,
                keys);
    }

    private static int byKey(EntityManager em, String table, long before) {
        int found = 0;
        for (long id = before - PAGE; id < before; id++) {
            found +=
                    SqlQuery.sql("SELECT * FROM " + table + " WHERE ID = ?", id)
                            .list(em, row -> 1)
                            .size();
        }
        return found;
    }

    private static double millis(JpaTemplate jpa, ToIntFunction<EntityManager> page) {
        long start = 0;
        for (int i = -WARM_UP; i < TIMES; i++) {
            if (i == 0) {
                start = System.nanoTime();
            }
            int read = jpa.txExpr(TransactionType.Required, page::applyAsInt);
            if (read != PAGE) {
                throw new IllegalStateException(read + " rows");
            }
        }
        return (System.nanoTime() - start) / 1e6 / TIMES;
    }

    private static void fill(LedgerFixture books, Newest list, int rows) throws SQLException {
        String sql = "INSERT INTO " + list.table() + " " + list.row();
        try (Connection connection = books.platform.database.connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < rows; i++) {
                for (int place = 1;
                        place <= insert.getParameterMetaData().getParameterCount();
                        place++) {
                    insert.setLong(place, FIRST + i);
                }
                insert.addBatch();
                if (i % 1_000 == 999 || i == rows - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
