package org.atrium.rent.service;

import java.nio.file.Path;
import org.atrium.kernel.testkit.TestDatabase;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.rent.api.SendReminders;

/** Bills a year of rent and tells the tenants, in a process that is killed. */
public final class CrashingRent {
    private static final String[] PERIODS = {"2026-01", "2026-04", "2026-07", "2026-10"};

    private CrashingRent() {}

    /**
     * Goes on where the last run was.
     *
     * @param arguments folder of the database
     */
    public static void main(String[] arguments) {
        RentFixture rent = open(Path.of(arguments[0]));
        System.out.println("ready");
        year(rent);
        System.out.println("done");
        System.exit(0);
    }

    static RentFixture open(Path folder) {
        return new RentFixture(new LedgerFixture(new TestPlatform(TestDatabase.onFile(folder))));
    }

    /** Each cycle of 2026 and its notice; what is there already stays as it is. */
    static void year(RentFixture rent) {
        for (String period : PERIODS) {
            SendReminders command = new SendReminders();
            command.asOf = period + "-01";
            rent.shops(() -> rent.reminders.send(command));
            rent.bill(period, false);
        }
    }
}
