package org.atrium.registry.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share in a house, exact: {@code 1/3}, or {@code 33.33%} which is 3333/10000.
 *
 * @param up numerator, 1 to 1,000,000
 * @param down denominator, 1 to 1,000,000, not below the numerator
 */
public record Portion(int up, int down) {
    private static final int MAX = 1_000_000;
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{1,7})");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*[%％]");

    /**
     * Reads a fraction or a percentage with at most four decimals.
     *
     * @throws IllegalArgumentException where it is neither, zero, or more than the whole
     */
    public static Portion parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            return of(Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2)));
        }
        Matcher percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            return of(
                    new BigDecimal(percent.group(1)).movePointRight(4).intValueExact(),
                    100 * 10_000);
        }
        throw new IllegalArgumentException("neither fraction nor percentage: " + text);
    }

    /** Whether these make up the whole, exactly. */
    public static boolean areWhole(Collection<Portion> portions) {
        BigInteger down = BigInteger.ONE;
        BigInteger up = BigInteger.ZERO;
        for (Portion each : portions) {
            BigInteger other = BigInteger.valueOf(each.down);
            up = up.multiply(other).add(BigInteger.valueOf(each.up).multiply(down));
            down = down.multiply(other);
        }
        return up.equals(down);
    }

    /** {@code 1/3}; a percentage prints as it was entered. */
    @Override
    public String toString() {
        if (down == 100 * 10_000) {
            return BigDecimal.valueOf(up, 4).stripTrailingZeros().toPlainString() + "%";
        }
        return up + "/" + down;
    }

    private static Portion of(int up, int down) {
        if (up < 1 || up > down || down > MAX) {
            throw new IllegalArgumentException("no share: " + up + "/" + down);
        }
        return new Portion(up, down);
    }
}
