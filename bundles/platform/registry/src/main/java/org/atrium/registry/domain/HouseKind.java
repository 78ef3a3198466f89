package org.atrium.registry.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of premises (flows.md 1.3) with the words that ledgers use for them. */
public enum HouseKind {
    /** 住宅. */
    RESIDENCE("住宅", "公寓", "别墅", "洋房"),
    /** 商铺. */
    SHOP("商铺", "店铺", "门面", "商业", "底商"),
    /** 车库. */
    GARAGE("车库"),
    /** 车位. */
    PARKING_SPACE("车位", "停车位");

    private final List<String> words;

    HouseKind(String... words) {
        this.words = List.of(words);
    }

    /** The kind of this word or constant name; empty where it is none. */
    public static Optional<HouseKind> of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.words.contains(text) || kind.name().equals(upper))
                .findFirst();
    }
}
