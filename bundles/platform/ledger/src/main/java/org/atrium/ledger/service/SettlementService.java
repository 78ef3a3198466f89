package org.atrium.ledger.service;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetChunks;
import org.atrium.documents.api.SheetRows;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.SettleDifference;
import org.atrium.ledger.api.SettlementView;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Settlement;
import org.atrium.ledger.domain.Settlement.State;
import org.atrium.ledger.domain.SettlementChannels;
import org.atrium.ledger.domain.SettlementReader;
import org.atrium.ledger.store.SettlementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Matches what the payment channels say with the receipts, day by day (flows.md 6.6). Nothing is
 * posted: the ledger keeps what debtors owe and paid, in which a channel's fee and payout change
 * nothing; gross, fee and net stand on the file, and the database holds that they agree.
 */
@Component(service = SettlementService.class)
public class SettlementService {
    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final KeptSheets sheets;
    private final Jobs jobs;
    private final Audit audit;
    private final Settlements settlements;
    private final SettlementStore store = new SettlementStore();

    /** Over the ledger's tables. */
    @Activate
    public SettlementService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference KeptSheets sheets,
            @Reference Jobs jobs,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.sheets = sheets;
        this.jobs = jobs;
        this.audit = audit;
        settlements = new Settlements(desk);
    }

    /**
     * Takes a file for a job to read and match.
     *
     * @param method the channel
     * @param day ISO day of the payments, not after today
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*}, {@code
     *     ledger.settlement.no-header}, {@code .no-rows}, {@code .wrong-rows}, {@code
     *     .total-differs}
     * @throws Conflict {@code ledger.settlement.same-file}
     */
    public SettlementView take(String fileName, InputStream in, String method, String day) {
        Check check = new Check();
        PaymentMethod of = check.choice("method", method, PaymentMethod.class);
        LocalDate on = check.date("day", day);
        if (on != null && on.isAfter(desk.today())) {
            check.wrong("day", "ledger.settlement.future");
        }
        SettlementChannels.Channel channel = of == null ? null : desk.channels().get(of);
        if (of != null && channel == null) {
            check.wrong("method", "ledger.settlement.no-channel");
        }
        check.done();
        DigestInputStream hashed = new DigestInputStream(in, sha256());
        try (KeptSheets.Upload file = sheets.take(fileName, hashed);
                SheetRows rows = file.read(channel::isHeader)) {
            int count = new SheetChunks<>(rows, new SettlementReader(channel)).count();
            String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            String name = rows.fileName();
            return transactions.write(
                    () ->
                            unit.joined(
                                    em -> {
                                        requireNew(em, hash);
                                        Settlement arriving =
                                                Settlement.arriving(
                                                        desk.id(),
                                                        desk.project(),
                                                        of,
                                                        on,
                                                        channel,
                                                        file.keep());
                                        return taken(em, arriving, name, hash, count);
                                    }));
        }
    }

    private void requireNew(EntityManager em, String hash) {
        LocalDate known = store.known(em, desk.project(), hash);
        if (known != null) {
            throw new Conflict("ledger.settlement.same-file").with("day", known);
        }
    }

    private SettlementView taken(
            EntityManager em, Settlement arriving, String name, String hash, int rows) {
        store.add(em, arriving, name, hash, desk.who());
        SettlementWork work = new SettlementWork();
        work.settlementId = Ids.print(arriving.id());
        work.rows = rows;
        store.workedOnBy(
                em, arriving.id(), Long.parseLong(jobs.start(SettlementReading.TYPE, work).id));
        SettlementView view = store.shown(em, desk.project(), arriving.id());
        audit.record("ledger.settlement", arriving.id(), "take", null, view);
        return view;
    }

    /** Matches once more what is open, after somebody put the books right. */
    public SettlementView match(String id) {
        return step(
                id,
                "match",
                (em, settlement) -> {
                    settlement.require(State.OPEN);
                    settlements.again(em, settlement);
                });
    }

    /** Takes a file out that is not closed: of another channel or day. */
    public SettlementView discard(String id) {
        return step(
                id,
                "discard",
                (em, settlement) -> {
                    settlement.require(State.READING, State.OPEN);
                    if (settlement.state() == State.READING) {
                        sheets.forget(settlement.sheet());
                    }
                    settlements.discard(em, settlement);
                });
    }

    /**
     * Settles a difference: somebody says why, and stands by it.
     *
     * @throws NotAllowed {@code ledger.settlement.own-money} by who took the money
     * @throws Conflict {@code ledger.settlement.not-open}
     */
    public SettlementView settle(String id, String lineId, SettleDifference command) {
        long line = Ids.parse(lineId, "ledger.settlement.no-line");
        Check check = new Check();
        String reason = check.text("reason", command.reason, 400);
        check.done();
        return step(
                id,
                "settle",
                (em, settlement) -> {
                    settlement.require(State.OPEN, State.CLOSED);
                    if (store.isOwn(em, line, desk.who().user())) {
                        throw new NotAllowed("ledger.settlement.own-money");
                    }
                    if (!store.settle(em, settlement.id(), line, reason, desk.who())) {
                        throw new Conflict("ledger.settlement.not-open");
                    }
                    audit.record(
                            "ledger.settlement-line", line, "settle", null, Map.of("why", reason));
                    store.sum(em, settlement.id(), desk.who().at());
                });
    }

    private SettlementView step(
            String id, String action, BiConsumer<EntityManager, Settlement> step) {
        long key = Ids.parse(id, Settlements.NOT_FOUND);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Settlement settlement = settlements.locked(em, key);
                                    desk.requireVersion(settlement.version());
                                    SettlementView before = store.shown(em, desk.project(), key);
                                    step.accept(em, settlement);
                                    SettlementView after = store.shown(em, desk.project(), key);
                                    audit.record("ledger.settlement", key, action, before, after);
                                    return after;
                                }));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
