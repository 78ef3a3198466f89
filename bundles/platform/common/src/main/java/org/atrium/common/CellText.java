package org.atrium.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type into ledgers, read as values: full-width digits and letters, stray blanks,
 * numbers and dates as text or as numbers. Blank reads as null or empty text.
 */
public final class CellText {
    /** Day 1 of a spreadsheet is 1900-01-01; it believes in a 29th of February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_SERIAL = new BigDecimal(20_000);
    private static final BigDecimal LAST_SERIAL = new BigDecimal(80_000);
    private static final Pattern NOT_IN_TITLES =
            Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|[\\s*:：_'’./#-]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SQUARE_METRES =
            Pattern.compile("(㎡|m²|m\\^?2|平方米|平方公尺|平米|平方|平|sqm)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]\\d{1,2}:.*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[+-]?\\d{1,12}(?:\\.\\d{1,18})?)");

    private CellText() {}

    /** The cell as one line of text, blanks reduced to single spaces. */
    public static String line(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return plain(number);
        }
        return BLANKS.matcher(halfWidth(cell.toString())).replaceAll(" ").strip();
    }

    /**
     * A column's title to compare: in lower case; without units in brackets, stars, blanks, colons,
     * dots and dashes.
     */
    public static String title(Object cell) {
        String plain =
                Normalizer.normalize(line(cell), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_IN_TITLES.matcher(plain).replaceAll("");
    }

    /** The cell as text without any blank. */
    public static String compact(Object cell) {
        return line(cell).replace(" ", "");
    }

    /** A name: Chinese ones without blanks, others with single spaces. */
    public static String name(Object cell) {
        String line = line(cell);
        return line.codePoints().anyMatch(Character::isIdeographic) ? line.replace(" ", "") : line;
    }

    /**
     * A decimal rounded half-up to 0.01; a unit such as ㎡, m2 or 平方米 behind it is left aside.
     *
     * @return null where blank
     * @throws IllegalArgumentException where it is no number
     */
    public static BigDecimal number(Object cell) {
        String text = SQUARE_METRES.matcher(compact(cell)).replaceAll("");
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text.replace(",", "")).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * A day: a date cell, a spreadsheet's day number, or text such as {@code 2019-9-27}, {@code
     * 2019/09/27}, {@code 2019.9.27}, {@code 2019年9月27日}, {@code 20190927}.
     *
     * @return null where blank
     * @throws IllegalArgumentException where it is no day
     */
    public static LocalDate day(Object cell) {
        if (cell instanceof LocalDate day) {
            return day;
        }
        String text = line(cell);
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            matcher = PACKED.matcher(text);
            if (!matcher.matches()) {
                return serial(text);
            }
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static LocalDate serial(String text) {
        if (!text.matches("\\d{5}(\\.\\d{1,15})?")) {
            throw new IllegalArgumentException(text);
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(FIRST_SERIAL) < 0 || number.compareTo(LAST_SERIAL) > 0) {
            throw new IllegalArgumentException(text);
        }
        return SERIAL_ZERO.plusDays(number.longValue());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String halfWidth(String text) {
        StringBuilder result = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean wide =
                    c >= '０' && c <= '９'
                            || c >= 'Ａ' && c <= 'Ｚ'
                            || c >= 'ａ' && c <= 'ｚ'
                            || c == '．'
                            || c == '－'
                            || c == '／'
                            || c == '＋'
                            || c == '，';
            boolean invisible = c == '\u200B' || c == '\uFEFF' || c == '\u200E' || c == '\u200F';
            if (!invisible) {
                result.append(wide ? (char) (c - 0xFEE0) : c);
            }
        }
        return result.toString();
    }
}
