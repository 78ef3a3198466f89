package org.atrium.itests;

import org.junit.Test;

/**
 * {@code ./atrium prove crash [-Datrium.kills=200]}: the whole server killed many times. Each
 * estate is killed as often as eight months are billed and not paid, as late fees of each day on
 * more of them would measure the size of the estate.
 */
public class ProveCrash {
    private static final int KILLS_OF_AN_ESTATE = 24;

    @Test
    public void noAcknowledgedReceiptIsLostOrDoubledAndRunsGoOn() throws Exception {
        int kills = Integer.getInteger("atrium.kills", 200);
        int acknowledged = 0;
        for (int done = 0; done < kills; done += KILLS_OF_AN_ESTATE) {
            long seed = System.currentTimeMillis();
            System.out.println("seed " + seed);
            acknowledged += new Crash(seed).rounds(Math.min(KILLS_OF_AN_ESTATE, kills - done));
        }
        System.out.println(
                kills
                        + " kills: "
                        + acknowledged
                        + " receipts acknowledged, none lost, none doubled");
    }
}
