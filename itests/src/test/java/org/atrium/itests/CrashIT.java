package org.atrium.itests;

import org.junit.Test;

/** Two kills of the whole server; {@code ./atrium prove crash} does 200. */
public class CrashIT {
    @Test
    public void noAcknowledgedReceiptIsLostOrDoubledAndRunsGoOn() throws Exception {
        new Crash(20261122).rounds(2);
    }
}
