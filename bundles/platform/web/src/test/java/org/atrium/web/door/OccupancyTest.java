package org.atrium.web.door;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** Who is inside may finish, nobody else comes in. */
public class OccupancyTest {
    private final Occupancy occupancy = new Occupancy();

    @Test
    public void nobodyEntersOnceItIsClosed() throws InterruptedException {
        assertTrue(occupancy.enter());
        occupancy.leave();
        assertEquals(0, occupancy.close(0));
        assertFalse(occupancy.enter());
    }

    @Test(timeout = 20_000)
    public void closingWaitsForThoseInside() throws InterruptedException {
        occupancy.enter();
        CountDownLatch closed = new CountDownLatch(1);
        Thread closer =
                new Thread(
                        () -> {
                            try {
                                assertEquals(0, occupancy.close(15));
                                closed.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        closer.start();
        while (occupancy.enter()) {
            occupancy.leave();
        }
        assertEquals("still inside", 1, closed.getCount());
        occupancy.leave();
        assertTrue(closed.await(10, TimeUnit.SECONDS));
    }

    @Test
    public void whoStaysTooLongIsCounted() throws InterruptedException {
        occupancy.enter();
        occupancy.enter();
        assertEquals(2, occupancy.close(0));
    }
}
