package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.common.Check;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.kernel.api.PolicyRefusal;
import org.atrium.kernel.api.PolicyShape;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.domain.PolicyValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The keys that the running modules declare, and whether a value fits one of them. */
@Component(service = PolicyCatalogue.class)
public class PolicyCatalogue {
    private static final int LONGEST = 8_000;

    private final Modules modules;
    private final Callers callers;
    private final Messages messages;
    private final Json json;

    /** A key and the module that declares it. */
    record Declared(RunningModule module, PolicyKey<?> key) {}

    /** Over the running modules. */
    @Activate
    public PolicyCatalogue(
            @Reference Modules modules,
            @Reference Callers callers,
            @Reference Messages messages,
            @Reference Json json) {
        this.modules = modules;
        this.callers = callers;
        this.messages = messages;
        this.json = json;
    }

    /** The keys of the platform and of the functions that are enabled in the caller's project. */
    List<Declared> visible() {
        return keys(modules.in(callers.current().projectId())).toList();
    }

    /** The key of this name; {@code kernel.policy.unknown} where no running module declares it. */
    Declared require(String key) {
        return find(key)
                .orElseThrow(() -> new InvalidInput("kernel.policy.unknown").with("key", key));
    }

    /** The key of this name, if a running module declares it. */
    Optional<Declared> find(String key) {
        return keys(modules.versions()).filter(d -> d.key().key().equals(key)).findFirst();
    }

    /** What the running modules foresee of a key. */
    List<PolicyPreview> previews(String key) {
        return modules.running().stream()
                .flatMap(m -> m.module().previews().stream())
                .filter(p -> p.keys().contains(key))
                .toList();
    }

    /** Reads an entry that sets this key; refuses what does not fit, with the bounds in words. */
    PolicyValue read(String key, ProjectView.PolicyEntry entry) {
        PolicyKey<?> policy = require(key).key();
        Check check = new Check();
        LocalDate from = check.date("effectiveFrom", entry.effectiveFrom);
        String reason = check.text("reason", entry.reason, 400);
        if (entry.value == null || entry.value.isNull()) {
            check.missing("value");
        }
        check.done();
        requireFits(policy, entry.value);
        String text = json.write(entry.value);
        return PolicyValue.wanted(key, from, text, reason, callers.current().user());
    }

    /**
     * @throws InvalidInput {@code kernel.policy.value} with the field {@code value}
     */
    void requireFits(PolicyKey<?> policy, JsonNode value) {
        try {
            policy.read(value);
        } catch (PolicyRefusal e) {
            String code = code(e.shape());
            throw refusal(policy, text(code, bounds(e.shape())))
                    .field("value", code, bounds(e.shape()));
        } catch (IllegalArgumentException e) {
            Map<String, Object> reason = Map.of("reason", String.valueOf(e.getMessage()));
            throw refusal(policy, e.getMessage()).field("value", "kernel.policy.shape", reason);
        }
        if (json.write(value).length() > LONGEST) {
            Map<String, Object> max = Map.of("max", LONGEST);
            throw refusal(policy, text("kernel.policy.too-long", max))
                    .field("value", "kernel.policy.too-long", max);
        }
    }

    /** A sentence in the caller's language. */
    String text(String code, Map<String, Object> arguments) {
        return messages.text(code, arguments, callers.current().language());
    }

    private static Stream<Declared> keys(List<RunningModule> running) {
        return running.stream()
                .flatMap(m -> m.info().policies().stream().map(k -> new Declared(m, k)));
    }

    private InvalidInput refusal(PolicyKey<?> policy, String reason) {
        return new InvalidInput("kernel.policy.value")
                .with("key", policy.key())
                .with("title", policy.title(callers.current().language()))
                .with("reason", reason);
    }

    private static String code(PolicyShape shape) {
        return switch (shape.type()) {
            case TEXT -> "kernel.policy.text";
            case DECIMAL -> "kernel.policy.decimal";
            case INTEGER -> "kernel.policy.integer";
            case DAYS -> "kernel.policy.days";
            case TERM -> "kernel.policy.term";
            case CHOICE -> "kernel.policy.choice";
            case LIST -> "kernel.policy.list";
            case JSON -> "kernel.policy.shape";
        };
    }

    private Map<String, Object> bounds(PolicyShape shape) {
        String language = callers.current().language();
        String choices =
                shape.choices().stream()
                        .map(c -> c.title(language) + " (" + c.code() + ")")
                        .collect(Collectors.joining(", "));
        return Map.of(
                "min", shape.min().toPlainString(),
                "max", shape.max().toPlainString(),
                "places", String.valueOf(shape.places()),
                "choices", choices);
    }
}
