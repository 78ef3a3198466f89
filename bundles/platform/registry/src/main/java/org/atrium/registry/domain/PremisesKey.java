package org.atrium.registry.domain;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What names a house within its project (PR-01): building, entrance and room.
 *
 * @param building never empty
 * @param entrance empty where the building has none
 * @param room never empty
 */
public record PremisesKey(String building, String entrance, String room) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern FLOOR_ROOM = Pattern.compile("[1-9]\\d{2,3}");
    private static final Pattern BUILDING =
            Pattern.compile("第?([0-9A-Z]+|[一二三四五六七八九十]+)(?:号楼|号|栋|幢|座|楼)?");
    private static final Pattern ENTRANCE =
            Pattern.compile("第?([0-9A-Z]+|[一二三四五六七八九十]+)(?:单元|门|号)?");
    private static final Pattern ROOM = Pattern.compile("([0-9A-Z-]+)(?:室|号房|号|房)?");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final String NUMERALS = "一二三四五六七八九";

    /** {@code 1栋-1单元-101}; blank parts are left out. */
    public String name() {
        return parts().filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }

    /**
     * What is compared, so that no house comes in twice: {@code 1栋}, {@code 1号楼}, {@code 01} and
     * {@code 一幢} are one building, {@code 1单元} and {@code 01} one entrance, {@code 101}, {@code
     * 0101} and {@code 101室} one room. Case does not matter. At most 122 characters.
     */
    public String matchKey() {
        return plain(BUILDING, building)
                + "/"
                + plain(ENTRANCE, entrance)
                + "/"
                + plain(ROOM, room);
    }

    /**
     * Orders as a person counts: room 2 before room 10. Digits are padded to eight places; letters
     * count as capitals.
     */
    public String sortKey() {
        return parts().map(PremisesKey::padded).collect(Collectors.joining(" "));
    }

    /**
     * The floor of a residence whose room is numbered floor and two digits ({@code 1203} is on 12);
     * null where it cannot be told.
     */
    public Integer floor(HouseKind kind) {
        boolean told = kind == HouseKind.RESIDENCE && FLOOR_ROOM.matcher(room).matches();
        return told ? Integer.valueOf(room.substring(0, room.length() - 2)) : null;
    }

    private static String plain(Pattern usual, String part) {
        String capitals = part.toUpperCase(Locale.ROOT);
        Matcher matcher = usual.matcher(capitals);
        String core = matcher.matches() ? counted(matcher.group(1)) : capitals;
        return LEADING_ZEROS.matcher(core).replaceAll("");
    }

    /** {@code 十二} as {@code 12}; what is no Chinese number below a hundred stays. */
    private static String counted(String number) {
        int ten = number.indexOf('十');
        String tens = ten < 0 ? "" : number.substring(0, ten);
        String ones = number.substring(ten + 1);
        if (tens.length() > 1 || ones.length() > 1 || ten < 0 && digit(ones) == 0) {
            return number;
        }
        int value = ten < 0 ? 0 : 10 * (tens.isEmpty() ? 1 : digit(tens));
        return String.valueOf(value + (ones.isEmpty() ? 0 : digit(ones)));
    }

    private static int digit(String numeral) {
        return numeral.isEmpty() ? 0 : NUMERALS.indexOf(numeral) + 1;
    }

    private Stream<String> parts() {
        return Stream.of(building, entrance, room);
    }

    private static String padded(String part) {
        return DIGITS.matcher(part.toUpperCase(Locale.ROOT)).replaceAll(PremisesKey::pad);
    }

    private static String pad(MatchResult digits) {
        String number = digits.group();
        return "0".repeat(Math.max(0, 8 - number.length())) + number;
    }
}
