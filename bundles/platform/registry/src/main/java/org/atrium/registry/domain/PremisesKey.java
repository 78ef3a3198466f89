package org.atrium.registry.domain;

import java.util.Locale;
import java.util.regex.MatchResult;
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

    /** {@code 1栋-1单元-101}; blank parts are left out. */
    public String name() {
        return parts().filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
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
