package org.atrium.ledger.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.common.Roles;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.registry.api.HouseFinder;

/** Opening balances of a ledger whose houses are found by rooms 101 to 199. */
final class OpeningBooks {
    final OpeningService service;
    final OpeningQueries queries;
    private final LedgerFixture books;

    OpeningBooks(LedgerFixture books) {
        this.books = books;
        HouseFinder finder =
                names -> {
                    Map<HouseFinder.HouseName, Long> found = new HashMap<>();
                    names.stream()
                            .filter(n -> n.room().matches("1[0-9][1-9]"))
                            .forEach(n -> found.put(n, Long.valueOf(n.room())));
                    return found;
                };
        OpeningImport imports =
                new OpeningImport(
                        books.desk,
                        books.platform.projects,
                        new SheetsImpl(),
                        finder,
                        books.platform.json);
        service =
                new OpeningService(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        books.platform.projects,
                        imports,
                        books.platform.audit,
                        books.platform.events);
        queries =
                new OpeningQueries(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        service,
                        (code, arguments, language) -> code,
                        books.platform.json,
                        new SheetsImpl(),
                        null);
    }

    /** Takes over arrears, money paid ahead and a deposit of one house, signed and posted. */
    OpeningView post(long house, String arrears, String prepayment, String deposit) {
        String row = "1栋-1单元-" + house + ",";
        String sheet =
                "房屋,类型,费项,账期,金额\n"
                        + row
                        + "欠费,物业费,2025-09,"
                        + arrears
                        + "\n"
                        + row
                        + "预存,物业费,,"
                        + prepayment
                        + "\n"
                        + row
                        + "押金,装修押金,,"
                        + deposit
                        + "\n";
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        OpeningView draft =
                as("it", () -> service.take("a.csv", new ByteArrayInputStream(bytes), null));
        OpeningTotals totals = new OpeningTotals();
        totals.totals = new ArrayList<>(draft.found);
        as("it", () -> service.totals(draft.id, totals));
        as("it", () -> service.check(draft.id));
        SignOpening signature = new SignOpening();
        signature.count = 3;
        signature.arrears = Money.of(arrears).view();
        signature.prepayments = Money.of(prepayment).view();
        signature.deposits = Money.of(deposit).view();
        as("finance", () -> service.sign(draft.id, signature));
        return as("finance", () -> service.post(draft.id));
    }

    private <T> T as(String user, Supplier<T> body) {
        return books.platform.callers.as(books.platform.caller(user, Roles.FINANCE), body);
    }
}
