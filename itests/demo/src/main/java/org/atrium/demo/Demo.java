package org.atrium.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Plays a day of the sample group over REST: {@code java org.atrium.demo.Demo --url
 * http://127.0.0.1:8181}. Needs a server in demo mode. Ends with 0, or with 1 and the problem's
 * words at the first unexpected answer.
 */
public final class Demo {
    private static final List<Step> DAY =
            List.of(
                    new PeopleStep(),
                    new ProjectsStep(),
                    new LedgersStep(),
                    new YearStep(),
                    new RepairStep(),
                    new BillingStep(),
                    new PaymentStep(),
                    new MoveInStep(),
                    new DunningStep(),
                    new RentStep(),
                    new InvoiceStep(),
                    new LimitsStep(),
                    new ClosingStep());

    private Demo() {}

    /** Plays against the server of {@code --url}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2 || !"--url".equals(arguments[0])) {
            out.println("usage: Demo --url http://127.0.0.1:8181");
            System.exit(2);
        }
        try {
            play(arguments[1], out);
        } catch (RuntimeException e) {
            out.println();
            out.println("The demo stopped: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Plays the whole day; throws at the first unexpected answer. */
    public static void play(String url, PrintStream out) {
        Stage stage = new Stage(Api.at(url), out);
        DAY.forEach(step -> step.play(stage));
    }
}
