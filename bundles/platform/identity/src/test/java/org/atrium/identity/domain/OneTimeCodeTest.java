package org.atrium.identity.domain;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.Test;

/** Codes of six digits, by the vectors of the RFCs. */
public class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    public void codesAreThoseOfRfc4226AppendixD() {
        String[] codes = {
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489"
        };
        for (int step = 0; step < codes.length; step++) {
            assertEquals(codes[step], OneTimeCode.at(SECRET, step));
        }
    }

    @Test
    public void codesAreTheLastSixDigitsOfRfc6238AppendixB() {
        Map<Long, String> codes =
                Map.of(
                        59L, "287082",
                        1111111109L, "081804",
                        1111111111L, "050471",
                        1234567890L, "005924",
                        2000000000L, "279037",
                        20000000000L, "353130");
        codes.forEach(
                (second, code) ->
                        assertEquals(
                                code,
                                OneTimeCode.at(
                                        SECRET, OneTimeCode.step(Instant.ofEpochSecond(second)))));
    }

    @Test
    public void secretsAreWrittenInBase32AsRfc4648Does() {
        assertEquals("MZXW6YTBOI", OneTimeCode.base32("foobar".getBytes(StandardCharsets.UTF_8)));
        assertArrayEquals(SECRET, OneTimeCode.bytes(OneTimeCode.base32(SECRET)));
    }

    @Test
    public void theCodesOfTheStepsBesideThePresentOneCountToo() {
        Instant now = Instant.ofEpochSecond(1_000 * 30);
        assertEquals(
                OptionalLong.of(999),
                OneTimeCode.matching(SECRET, OneTimeCode.at(SECRET, 999), now));
        assertEquals(
                OptionalLong.of(1001),
                OneTimeCode.matching(SECRET, OneTimeCode.at(SECRET, 1001), now));
        assertTrue(OneTimeCode.matching(SECRET, OneTimeCode.at(SECRET, 998), now).isEmpty());
        assertTrue(OneTimeCode.matching(SECRET, OneTimeCode.at(SECRET, 1002), now).isEmpty());
    }

    @Test
    public void noCodeCountsTwice() {
        SecondFactor factor = SecondFactor.begin(1, "sealed");
        Instant now = Instant.ofEpochSecond(1_000 * 30);
        assertTrue(factor.use(OneTimeCode.base32(SECRET), OneTimeCode.at(SECRET, 1000), now));
        assertFalse(factor.use(OneTimeCode.base32(SECRET), OneTimeCode.at(SECRET, 1000), now));
        assertFalse(
                "nor one from before it",
                factor.use(OneTimeCode.base32(SECRET), OneTimeCode.at(SECRET, 999), now));
        assertTrue(factor.use(OneTimeCode.base32(SECRET), OneTimeCode.at(SECRET, 1001), now));
        assertFalse(factor.use(OneTimeCode.base32(SECRET), "", now));
    }
}
