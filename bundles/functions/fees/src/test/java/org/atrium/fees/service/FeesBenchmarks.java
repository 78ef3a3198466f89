package org.atrium.fees.service;

import java.sql.SQLException;

/**
 * Billing, late fees and dunning of a large project, each beside plain SQL that writes the same
 * rows. Prints a line each; the root README says how to run it.
 */
public final class FeesBenchmarks {
    private FeesBenchmarks() {}

    /** Runs them; the first argument says how many houses. */
    public static void main(String[] arguments) throws SQLException {
        int houses = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        System.out.println(new BillingBenchmark().measured(houses));
        System.out.println(new LateFeeBenchmark().measured(houses));
        System.out.println(new DunningBenchmark().measured(houses));
        System.out.println(new CounterBenchmark().measured(houses));
        System.exit(0);
    }
}
