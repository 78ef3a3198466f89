package org.atrium.kernel.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.atrium.common.Term;
import org.junit.Test;

/** A typed key takes what its bounds allow and refuses everything else by its shape. */
public class PolicyDeclarationTest {
    private enum Way {
        POST,
        SMS
    }

    private static final PolicyChoice POST = PolicyChoice.of(Way.POST, "信函", "Letter");
    private static final PolicyChoice SMS = PolicyChoice.of(Way.SMS, "短信", "SMS");

    private static PolicyDeclaration key() {
        return PolicyKey.named("x.y", "键", "Key").unit("PCT").source("FE-07");
    }

    private static <T> T read(PolicyKey<T> key, String json) {
        try {
            return key.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(PolicyKey<?> key, String... values) {
        for (String value : values) {
            PolicyRefusal refusal =
                    assertThrows(value, PolicyRefusal.class, () -> read(key, value));
            assertEquals(key.shape(), refusal.shape());
        }
    }

    @Test
    public void aDecimalKeepsItsBoundsAndPlaces() {
        PolicyKey<BigDecimal> price = key().decimal("0", "9999.9999", 4);
        assertEquals(new BigDecimal("2.8000"), read(price, "\"2.8000\""));
        assertEquals(new BigDecimal("9999.9999"), read(price, "9999.9999"));
        refused(price, "-0.01", "10000", "\"1.00001\"", "\"1e3\"", "\"\"", "true", "[]", "{}");
        refused(price, "\"1e999999999\"", "\"９\"", "\" 1\"");
    }

    @Test
    public void wholeNumbersAndDaysAreNothingElse() {
        PolicyKey<Integer> months = key().integer(6, 600);
        assertEquals(Integer.valueOf(6), read(months, "6"));
        refused(months, "5", "601", "6.5", "\"7\"", "99999999999", "null");
        PolicyKey<Integer> days = key().days(0, 366);
        assertEquals("D", days.unit());
        assertEquals(PolicyShape.Type.DAYS, days.shape().type());
    }

    @Test
    public void aTermHasItsUnit() {
        PolicyKey<Term> term = key().term(1, 100);
        assertEquals(Term.parse("1WD"), read(term, "\"1WD\""));
        refused(term, "\"0D\"", "\"101D\"", "\"3\"", "3", "\"soon\"");
    }

    @Test
    public void aTextIsNeitherBlankNorLong() {
        PolicyKey<String> text = key().text(3);
        assertEquals("甲乙丙", read(text, "\" 甲乙丙 \""));
        refused(text, "\"  \"", "\"abcd\"", "1");
    }

    @Test
    public void aChoiceIsOneOfItsWords() {
        PolicyKey<Way> way = key().choice(Way.class, POST, SMS);
        assertEquals(Way.SMS, read(way, "\"SMS\""));
        refused(way, "\"FAX\"", "[\"SMS\"]", "0");
        assertThrows(IllegalStateException.class, () -> key().choice(Way.class, POST));
    }

    @Test
    public void aListNamesEachChoiceOnceInItsOwnOrder() {
        PolicyKey<List<Way>> ways = key().list(Way.class, 1, POST, SMS);
        assertEquals(List.of(Way.SMS, Way.POST), read(ways, "[\"SMS\",\"POST\"]"));
        refused(ways, "[]", "[\"SMS\",\"SMS\"]", "[\"FAX\"]", "\"SMS\"");
    }

    @Test
    public void aProfileMayHaveItsOwnDefault() {
        PolicyKey<Integer> key = key().byDefault("7").integer(1, 30).defaultOf(Profile.SALES, "3");
        assertTrue(key.isByProfile());
        assertEquals("7", key.defaultJson(Profile.PM));
        assertEquals("3", key.defaultJson(Profile.SALES));
    }
}
