package org.atrium.registry.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class PortionTest {
    @Test
    public void fractionsAndPercentagesAreExact() {
        assertTrue(whole("1/3", "1/3", "1/3"));
        assertTrue(whole("33.33%", "33.33%", "33.34%"));
        assertTrue(whole("1/2", "50％"));
        assertFalse(whole("33.33%", "33.33%", "33.33%"));
        assertFalse(whole("1/2", "1/3"));
        assertFalse(whole("2/3", "2/3"));
    }

    @Test
    public void theyPrintAsTheyWereEntered() {
        assertEquals("1/3", Portion.parse(" 1 / 3 ").toString());
        assertEquals("33.33%", Portion.parse("33.330%").toString());
    }

    @Test
    public void whatIsNoShareIsRefused() {
        for (String text :
                List.of("", "0/3", "4/3", "1/0", "0%", "101%", "x", "-1/2", "1/9999999")) {
            assertThrows(text, IllegalArgumentException.class, () -> Portion.parse(text));
        }
    }

    private static boolean whole(String... portions) {
        return Portion.areWhole(Stream.of(portions).map(Portion::parse).toList());
    }
}
