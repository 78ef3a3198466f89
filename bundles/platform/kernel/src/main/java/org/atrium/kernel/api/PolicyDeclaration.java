package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyShape.Type;

/**
 * A policy key on its way: {@code PolicyKey.named("fee.property.vacantRate", "空置房收费比例", "Rate of a
 * vacant house").unit("PCT").source("FE-07").byDefault("100").integer(0, 100)}. The last call names
 * type and bounds.
 */
public final class PolicyDeclaration {
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";

    final String key;
    final String titleZh;
    final String titleEn;
    String unit = "";
    String source = "";
    String defaultJson;

    PolicyDeclaration(String key, String titleZh, String titleEn) {
        this.key = key;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** Names the unit: a code of flows.md part 4. */
    public PolicyDeclaration unit(String code) {
        unit = code;
        return this;
    }

    /** Names the flow, conflict number or law. */
    public PolicyDeclaration source(String from) {
        source = from;
        return this;
    }

    /** Gives the default as JSON text; without one a project must decide. */
    public PolicyDeclaration byDefault(String json) {
        defaultJson = json;
        return this;
    }

    /**
     * A decimal number.
     *
     * @param min least, inclusive
     * @param max greatest, inclusive
     * @param places most decimals
     */
    public PolicyKey<BigDecimal> decimal(String min, String max, int places) {
        PolicyShape shape =
                new PolicyShape(
                        Type.DECIMAL, new BigDecimal(min), new BigDecimal(max), places, List.of());
        return key(shape, json -> number(shape, json));
    }

    /** A whole number, both bounds inclusive. */
    public PolicyKey<Integer> integer(int min, int max) {
        return whole(Type.INTEGER, min, max);
    }

    /** A number of calendar days, both bounds inclusive; its unit is {@code D}. */
    public PolicyKey<Integer> days(int min, int max) {
        return unit("D").whole(Type.DAYS, min, max);
    }

    /** A length of time with its unit; the bounds are of its number, inclusive. */
    public PolicyKey<Term> term(int min, int max) {
        PolicyShape shape = shape(Type.TERM, min, max, List.of());
        return key(
                shape,
                json -> {
                    Term term = parsed(shape, json);
                    require(shape, term.value() >= min && term.value() <= max);
                    return term;
                });
    }

    /** A text of 1 to {@code max} characters. */
    public PolicyKey<String> text(int max) {
        PolicyShape shape = shape(Type.TEXT, 1, max, List.of());
        return key(
                shape,
                json -> {
                    String text = json.isTextual() ? json.textValue().strip() : "";
                    int length = text.codePointCount(0, text.length());
                    require(shape, length >= 1 && length <= max);
                    return text;
                });
    }

    /** One of the constants of an enum; every constant has its words. */
    public <E extends Enum<E>> PolicyKey<E> choice(Class<E> type, PolicyChoice... words) {
        PolicyShape shape = shape(Type.CHOICE, 1, 1, complete(type, words));
        return key(shape, json -> constant(shape, type, json));
    }

    /**
     * From {@code min} to all constants of an enum, each at most once, in the order of the value.
     */
    public <E extends Enum<E>> PolicyKey<List<E>> list(
            Class<E> type, int min, PolicyChoice... words) {
        PolicyShape shape = shape(Type.LIST, min, words.length, complete(type, words));
        return key(
                shape,
                json -> {
                    require(shape, json.isArray());
                    Set<E> constants = new LinkedHashSet<>();
                    json.forEach(each -> constants.add(constant(shape, type, each)));
                    require(shape, constants.size() == json.size() && constants.size() >= min);
                    return List.copyOf(constants);
                });
    }

    private PolicyKey<Integer> whole(Type type, int min, int max) {
        PolicyShape shape = shape(type, min, max, List.of());
        return key(
                shape,
                json -> {
                    require(shape, json.isInt() && json.asInt() >= min && json.asInt() <= max);
                    return json.asInt();
                });
    }

    private <T> PolicyKey<T> key(PolicyShape shape, Function<JsonNode, T> reader) {
        return new PolicyKey<>(this, shape, reader);
    }

    private static PolicyShape shape(Type type, int min, int max, List<PolicyChoice> choices) {
        return new PolicyShape(
                type, BigDecimal.valueOf(min), BigDecimal.valueOf(max), null, choices);
    }

    private static <E extends Enum<E>> List<PolicyChoice> complete(
            Class<E> type, PolicyChoice... words) {
        List<String> constants = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!constants.equals(Arrays.stream(words).map(PolicyChoice::code).toList())) {
            throw new IllegalStateException("words wanted for exactly " + constants);
        }
        return List.of(words);
    }

    private static BigDecimal number(PolicyShape shape, JsonNode json) {
        require(shape, json.isTextual() || json.isNumber());
        require(shape, json.asText().matches(NUMBER));
        BigDecimal number = new BigDecimal(json.asText());
        require(
                shape,
                number.compareTo(shape.min()) >= 0
                        && number.compareTo(shape.max()) <= 0
                        && number.stripTrailingZeros().scale() <= shape.places());
        return number;
    }

    private static Term parsed(PolicyShape shape, JsonNode json) {
        try {
            return Term.parse(json.textValue());
        } catch (IllegalArgumentException e) {
            throw new PolicyRefusal(shape);
        }
    }

    private static <E extends Enum<E>> E constant(PolicyShape shape, Class<E> type, JsonNode json) {
        require(shape, json.isTextual());
        require(shape, shape.choices().stream().anyMatch(c -> c.code().equals(json.textValue())));
        return Enum.valueOf(type, json.textValue());
    }

    private static void require(PolicyShape shape, boolean fits) {
        if (!fits) {
            throw new PolicyRefusal(shape);
        }
    }
}
