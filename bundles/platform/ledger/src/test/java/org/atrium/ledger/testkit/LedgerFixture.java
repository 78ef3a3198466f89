package org.atrium.ledger.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.service.AccountService;
import org.atrium.ledger.service.Desk;
import org.atrium.ledger.service.LedgerImpl;
import org.atrium.ledger.service.LedgerUnit;
import org.atrium.ledger.service.ReceiptService;
import org.atrium.ledger.service.ReportService;

/** A ledger on a fresh database with one project. */
public final class LedgerFixture implements AutoCloseable {
    /** The kernel, with one project that two companies serve. */
    public final TestPlatform platform;

    /** Houses and payers. */
    public final RegistryRows registry;

    /** The ledger's tables. */
    public final LedgerUnit unit;

    /** What services ask the kernel. */
    public final Desk desk;

    /** What functions see. */
    public final Ledger ledger;

    /** Receipts. */
    public final ReceiptService receipts;

    /** Accounts. */
    public final AccountService accounts;

    /** Lists and the check. */
    public final ReportService reports;

    private int keys;

    /** On 2026-11-21, with the production changelog. */
    public LedgerFixture() {
        this(new TestPlatform());
    }

    /** The same over this platform. */
    public LedgerFixture(TestPlatform kernel) {
        platform = kernel;
        registry = new RegistryRows(platform);
        today(LocalDate.of(2026, 11, 21));
        unit =
                new LedgerUnit(
                        platform.database.unit("ledger"),
                        platform.ready,
                        platform.ready,
                        platform.ready);
        desk =
                new Desk(
                        platform.callers,
                        platform.clock,
                        platform.projects,
                        platform.policies,
                        platform.ids);
        Messages codes = (code, arguments, language) -> code;
        ledger = new LedgerImpl(unit, desk, platform.audit, platform.events);
        receipts =
                new ReceiptService(
                        platform.transactions,
                        unit,
                        desk,
                        platform.numbering,
                        codes,
                        platform.audit,
                        platform.events);
        accounts =
                new AccountService(
                        platform.transactions, unit, desk, platform.audit, platform.events);
        reports = new ReportService(platform.transactions, unit, desk);
    }

    /** Leaves the database to the next test. */
    @Override
    public void close() {
        platform.close();
    }

    /** Moves the business date. */
    public void today(LocalDate day) {
        platform.setNow(day.atTime(12, 0).atZone(platform.project.zone()).toInstant());
    }

    /** Runs the body as the finance clerk of the project. */
    public <T> T ask(Supplier<T> body) {
        return platform.callers.as(platform.caller("finance", Roles.FINANCE), body);
    }

    /** Runs the body as the cashier, with an Idempotency-Key. */
    public <T> T keyed(String key, Supplier<T> body) {
        Caller cashier = platform.caller("cashier", Roles.CASHIER);
        return platform.callers.as(TestPlatform.keyed(cashier, key, "same"), body);
    }

    /** The property company. */
    public LegalEntity company() {
        return platform.projects.entity(platform.project.id(), LegalEntity.Kind.PROPERTY_COMPANY);
    }

    /** Texts of a column, in order. */
    public List<String> texts(String query) {
        try (Connection connection = platform.database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Charges today's payer of a house in the name of the property company. */
    public long charge(long house, Part part, String due, String amount) {
        return charge(house, "PROPERTY_FEE", part, due, amount);
    }

    /** Asks today's payer of a house for a deposit. */
    public long deposit(long house, String amount) {
        return charge(house, "DEPOSIT", Part.PRINCIPAL, "2026-11-30", amount);
    }

    /** Charges today's payer of a house for an item. */
    public long charge(long house, String item, Part part, String due, String amount) {
        NewCharge charge =
                new NewCharge(
                        house,
                        null,
                        company().id(),
                        item,
                        due.substring(0, 7),
                        LocalDate.parse(due),
                        part,
                        Money.of(amount),
                        "fees",
                        null);
        return ask(() -> platform.transactions.write(() -> ledger.charge(charge)));
    }

    /** Takes cash for a house with a key of its own. */
    public ReceiptView pay(long house, String amount, Designation... wishes) {
        return pay("key-" + ++keys, house, amount, wishes);
    }

    /** Takes cash for a house with this Idempotency-Key. */
    public ReceiptView pay(String key, long house, String amount, Designation... wishes) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = Long.toString(house);
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        command.allocateTo = List.of(wishes);
        return keyed(key, () -> receipts.record(command));
    }

    /** Takes cash for a house that is kept for one item. */
    public ReceiptView payAhead(long house, String amount, String item, Designation... wishes) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = Long.toString(house);
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        command.keptFor = item;
        command.allocateTo = List.of(wishes);
        return keyed("key-" + ++keys, () -> receipts.record(command));
    }

    /** Takes cash for a house that came on this day. */
    public ReceiptView payOn(long house, String amount, LocalDate day) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = Long.toString(house);
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        command.receivedOn = day.toString();
        return keyed("key-" + ++keys, () -> receipts.record(command));
    }

    /** Takes cash with this Idempotency-Key, which is written on the receipt too. */
    public ReceiptView payMarked(String key, long house, String amount) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = Long.toString(house);
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        command.externalRef = key;
        return keyed(key, () -> receipts.record(command));
    }

    /** Takes a receipt back. */
    public ReceiptView reverse(String receipt) {
        ReverseReceipt command = new ReverseReceipt();
        command.reason = "错收";
        return ask(() -> receipts.reverse(receipt, command));
    }

    /** Uses credit of today's payer. */
    public AccountView useCredit(long house) {
        return ask(() -> accounts.useCredit(Long.toString(house), null));
    }

    /** Refuses books that do not add up. */
    public void assertSound() {
        CheckView check = ask(reports::check);
        if (!check.violations.isEmpty() || !"0.00".equals(check.sum)) {
            throw new AssertionError(platform.json.write(check));
        }
    }

    /** The account of today's payer. */
    public AccountView account(long house) {
        return ask(() -> accounts.account(Long.toString(house), null, null));
    }
}
