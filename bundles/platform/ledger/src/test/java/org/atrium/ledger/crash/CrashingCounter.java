package org.atrium.ledger.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atrium.kernel.testkit.TestDatabase;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.testkit.LedgerFixture;

/**
 * Eight cashiers who take money for ever, in a process of their own; every receipt that was
 * answered is printed as {@code ok <key>} once its answer is there.
 */
public final class CrashingCounter {
    static final int CASHIERS = 8;
    static final int HOUSES = 4;

    private CrashingCounter() {}

    /**
     * Opens the database and starts.
     *
     * @param arguments folder of the database, number of the round
     */
    public static void main(String[] arguments) throws InterruptedException {
        LedgerFixture books = open(Path.of(arguments[0]));
        List<Thread> cashiers = new ArrayList<>();
        for (int i = 0; i < CASHIERS; i++) {
            int cashier = i;
            cashiers.add(new Thread(() -> take(books, arguments[1], cashier)));
        }
        cashiers.forEach(Thread::start);
        for (Thread cashier : cashiers) {
            cashier.join();
        }
    }

    static LedgerFixture open(Path folder) {
        return new LedgerFixture(new TestPlatform(TestDatabase.onFile(folder)));
    }

    /** The key of the n-th payment of a cashier. */
    static String key(String round, int cashier, int n) {
        return "r" + round + "-" + cashier + "-" + n;
    }

    /** The house that a payment is for. */
    static long house(int cashier) {
        return 101 + cashier % HOUSES;
    }

    private static void take(LedgerFixture books, String round, int cashier) {
        for (int n = 0; ; n++) {
            String key = key(round, cashier, n);
            books.payMarked(key, house(cashier), "1.00");
            synchronized (System.out) {
                System.out.println("ok " + key);
                System.out.flush();
            }
        }
    }
}
