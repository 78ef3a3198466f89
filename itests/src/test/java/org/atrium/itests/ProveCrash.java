package org.atrium.itests;

import org.junit.Test;

/** {@code ./atrium prove crash [-Datrium.kills=200]}: the whole server killed many times. */
public class ProveCrash {
    @Test
    public void noAcknowledgedReceiptIsLostOrDoubledAndRunsGoOn() throws Exception {
        long seed = System.currentTimeMillis();
        System.out.println("seed " + seed);
        new Crash(seed).rounds(Integer.getInteger("atrium.kills", 200));
    }
}
