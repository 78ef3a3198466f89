package org.atrium.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the text fields of one command into values and remembers everything that is wrong, so that
 * a form shows all its errors at once. Call {@link #done()} before using the values; a value that
 * was wrong reads as null until then.
 */
public final class Check {
    private InvalidInput problem; // only once something is wrong: making one walks the stack

    /**
     * The text without surrounding blanks; missing or blank is an error, and so is more than {@code
     * max} characters.
     */
    public String text(String field, String value, int max) {
        String text = optionalText(field, value, max);
        if (text == null && !wrong(field)) {
            missing(field);
        }
        return text;
    }

    /** The text without surrounding blanks, or null where it is missing or blank. */
    public String optionalText(String field, String value, int max) {
        String text = value == null ? "" : value.strip();
        if (text.codePointCount(0, text.length()) > max) {
            wrong(field, "common.field.too-long", Map.of("max", max));
            return null;
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
            wrong(field, "common.field.control-character");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** An id as printed in JSON; missing is an error. */
    public Long id(String field, String value) {
        return required(field, value, Long::valueOf, "common.field.id");
    }

    /** An id as printed in JSON, or null where it is missing. */
    public Long optionalId(String field, String value) {
        return optional(field, value, Long::valueOf, "common.field.id");
    }

    /** Ids as printed in JSON, each once, in the order sent; null for none. */
    public List<Long> ids(String field, List<String> values) {
        return Stream.ofNullable(values)
                .flatMap(List::stream)
                .map(value -> id(field, value))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** An ISO date; missing is an error. */
    public LocalDate date(String field, String value) {
        return required(field, value, LocalDate::parse, "common.field.date");
    }

    /** An ISO date, or null where it is missing. */
    public LocalDate optionalDate(String field, String value) {
        return optional(field, value, LocalDate::parse, "common.field.date");
    }

    /** A calendar month such as {@code 2026-10}; missing is an error. */
    public YearMonth month(String field, String value) {
        return required(field, value, YearMonth::parse, "common.field.month");
    }

    /**
     * An instant with offset such as {@code 2026-11-21T09:30:00+08:00}, or null where it is
     * missing.
     */
    public Instant optionalInstant(String field, String value) {
        return optional(
                field, value, v -> OffsetDateTime.parse(v).toInstant(), "common.field.instant");
    }

    /** A number, or null where it is missing. */
    public BigDecimal optionalNumber(String field, String value) {
        return optional(field, value, BigDecimal::new, "common.field.number");
    }

    /** An amount of money above zero with at most two decimals; missing is an error. */
    public Money positive(String field, MoneyView value) {
        Money money = money(field, value);
        if (money != null && money.signum() <= 0) {
            wrong(field, "common.field.positive");
            return null;
        }
        return money;
    }

    /** An amount of money, zero or above, with at most two decimals; missing is an error. */
    public Money notNegative(String field, MoneyView value) {
        Money money = money(field, value);
        if (money != null && money.signum() < 0) {
            wrong(field, "common.field.not-negative");
            return null;
        }
        return money;
    }

    private Money money(String field, MoneyView value) {
        if (value == null || value.amount == null || value.amount.isBlank()) {
            missing(field);
            return null;
        }
        return required(field, value, Money::parse, "common.field.money");
    }

    /**
     * A constant of an enum by its name; missing is an error, an unknown one names those that
     * exist.
     */
    public <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            missing(field);
            return null;
        }
        return optionalChoice(field, value, type);
    }

    /** A constant of an enum by its name, or null where it is missing. */
    public <E extends Enum<E>> E optionalChoice(String field, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        wrong(
                field,
                "common.field.choice",
                Map.of("choices", Arrays.toString(type.getEnumConstants())));
        return null;
    }

    /** Remembers that this field is missing. */
    public Check missing(String field) {
        return wrong(field, "common.field.required");
    }

    /** Remembers a rule of the caller's own that does not hold. */
    public Check wrong(String field, String code) {
        return wrong(field, code, Map.of());
    }

    private Check wrong(String field, String code, Map<String, Object> arguments) {
        if (problem == null) {
            problem = new InvalidInput("common.input.invalid");
        }
        problem.field(field, code, arguments);
        return this;
    }

    /** Throws {@link InvalidInput} with every wrong field, if there is one. */
    public void done() {
        if (problem != null) {
            throw problem;
        }
    }

    private boolean wrong(String field) {
        return problem != null && problem.fields().stream().anyMatch(f -> f.field().equals(field));
    }

    private <S, T> T required(String field, S value, Function<S, T> reader, String code) {
        if (value == null || value.toString().isBlank()) {
            missing(field);
            return null;
        }
        return optional(field, value, reader, code);
    }

    private <S, T> T optional(String field, S value, Function<S, T> reader, String code) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            wrong(field, code);
            return null;
        }
    }
}
