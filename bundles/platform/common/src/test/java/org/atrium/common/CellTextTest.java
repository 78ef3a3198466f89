package org.atrium.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class CellTextTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 27);

    @Test
    public void strayBlanksAndFullWidthFormsDisappear() {
        assertEquals("A座", CellText.compact(" Ａ 座\u3000"));
        assertEquals("101", CellText.compact("１０１"));
        assertEquals("101", CellText.compact(new BigDecimal("101.0")));
        assertEquals("100", CellText.compact(new BigDecimal("100")));
        assertEquals("张宇强", CellText.name("张 宇\u3000强"));
        assertEquals("John Smith", CellText.name(" John   Smith "));
        assertEquals("", CellText.line("\u200B \u00A0"));
    }

    @Test
    public void aDayIsReadInEveryCommonForm() {
        for (String text :
                List.of(
                        "2019-09-27",
                        "2019-9-27",
                        "2019/9/27",
                        "2019.09.27",
                        "2019年9月27日",
                        "20190927",
                        "２０１９－９－２７",
                        "2019-09-27 00:00:00",
                        "43735")) {
            assertEquals(text, DAY, CellText.day(text));
        }
        assertEquals(DAY, CellText.day(DAY));
        assertEquals(DAY, CellText.day(new BigDecimal("43735")));
        assertNull(CellText.day("  "));
    }

    @Test
    public void whatIsNoDayIsRefused() {
        for (String text : List.of("2019-02-30", "2019年", "未交付", "5", "99999", "27/9/2019")) {
            assertThrows(text, IllegalArgumentException.class, () -> CellText.day(text));
        }
    }

    @Test
    public void aNumberIsRoundedHalfUpToTheHundredth() {
        assertEquals(new BigDecimal("94.14"), CellText.number("94.14㎡"));
        assertEquals(new BigDecimal("94.15"), CellText.number(new BigDecimal("94.145")));
        assertEquals(
                new BigDecimal("73.43"), CellText.number(new BigDecimal("73.430000000000007")));
        assertEquals(new BigDecimal("1234.50"), CellText.number("１，234.5 平方米"));
        assertNull(CellText.number(null));
        assertThrows(IllegalArgumentException.class, () -> CellText.number("约90"));
        assertThrows(IllegalArgumentException.class, () -> CellText.number("1e5"));
    }
}
