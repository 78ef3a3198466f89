package org.atrium.ledger.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.common.Roles;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.service.DocumentsUnit;
import org.atrium.documents.service.KeptSheetsImpl;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.JobRunner.JobRun;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.ReverseOpening;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.registry.api.HouseFinder;

/** Opening balances of a ledger whose houses are found by rooms 101 to 199, or of seven digits. */
final class OpeningBooks {
    final OpeningService service;
    final OpeningQueries queries;

    /** Each is like the one of a new process. */
    final Supplier<OpeningReading> newReading;

    final OpeningPost post;
    private final OpeningReversal reversal;
    private final LedgerFixture books;

    OpeningBooks(LedgerFixture books) {
        this.books = books;
        HouseFinder finder =
                names -> {
                    Map<HouseFinder.HouseName, Long> found = new HashMap<>();
                    names.stream()
                            .filter(n -> n.room().matches("1[0-9][1-9]|1[0-9]{6}"))
                            .forEach(n -> found.put(n, Long.valueOf(n.room())));
                    return found;
                };
        TestPlatform platform = books.platform;
        KeptSheets sheets =
                new KeptSheetsImpl(
                        new DocumentsUnit(platform.database.unit("documents"), platform.ready),
                        platform.transactions,
                        platform.callers,
                        platform.ids,
                        platform.sealing,
                        new SheetsImpl());
        OpeningViews views = new OpeningViews(books.desk, platform.audit);
        service =
                new OpeningService(
                        platform.transactions,
                        books.unit,
                        books.desk,
                        platform.projects,
                        sheets,
                        platform.jobs,
                        platform.json,
                        views);
        OpeningMatch match = new OpeningMatch(books.desk, platform.projects, finder);
        newReading =
                () ->
                        new OpeningReading(
                                books.unit,
                                books.desk,
                                sheets,
                                match,
                                views,
                                platform.json,
                                platform.sealing);
        post = new OpeningPost(books.unit, books.desk, views, platform.events, platform.json);
        reversal =
                new OpeningReversal(books.unit, books.desk, views, platform.events, platform.json);
        queries =
                new OpeningQueries(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        views,
                        (code, arguments, language) -> code,
                        books.platform.json,
                        books.platform.sealing,
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
        OpeningView draft = take("a.csv", bytes, null);
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
        return post(draft.id);
    }

    /** Takes a sheet in the name of group IT, and lets the job read it. */
    OpeningView take(String fileName, byte[] bytes, String asOf) {
        OpeningView taken =
                as("it", () -> service.take(fileName, new ByteArrayInputStream(bytes), asOf));
        as("it", () -> run(newReading.get(), taken.id, null));
        return as("it", () -> queries.get(taken.id));
    }

    /** Posts a signed set, and lets the job do it. */
    OpeningView post(String id) {
        as("finance", () -> service.post(id));
        as("finance", () -> run(post, id, null));
        return as("finance", () -> queries.get(id));
    }

    /** Takes a set back, and lets the job do it. */
    OpeningView reverse(String id, String reason) {
        ReverseOpening why = new ReverseOpening();
        why.reason = reason;
        as("finance", () -> service.reverse(id, why));
        as("finance", () -> run(reversal, id, reason));
        return as("finance", () -> queries.get(id));
    }

    /** Runs a job to its end, as the kernel does. */
    Object run(JobRunner runner, String set, String reason) {
        JobRun job = job(set, reason);
        while (books.platform.transactions.write(() -> runner.next(job)).cursor() != null) {
            continue;
        }
        return null;
    }

    /** A job as the kernel describes it to the runner. */
    JobRun job(String set, String reason) {
        OpeningWork work = new OpeningWork();
        work.setId = set;
        work.units = 1;
        work.name = "finance";
        work.reason = reason;
        return new JobRun(0, books.platform.json.write(work), null, 0);
    }

    private <T> T as(String user, Supplier<T> body) {
        return books.platform.callers.as(books.platform.caller(user, Roles.FINANCE), body);
    }
}
