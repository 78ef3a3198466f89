package org.atrium.web.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.atrium.web.openapi.MethodFacts.Call;
import org.atrium.web.openapi.MethodFacts.Said;

/**
 * The calls among some classes, and the refusals that can come of one method.
 *
 * <p>It is read from byte code, so nothing is declared twice. A call of an interface counts for
 * every class that implements it, a lambda for the method that makes it: what is listed can be too
 * much. A code that is kept in a field or read from data is not seen.
 */
final class CallGraph {
    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Predicate<String> isText;

    /**
     * @param isText whether there is a text for this code
     */
    CallGraph(Collection<ClassFacts> facts, Predicate<String> isText) {
        this.isText = isText;
        for (ClassFacts one : facts) {
            classes.put(one.name(), one);
            one.above.forEach(
                    a -> below.computeIfAbsent(a, k -> new ArrayList<>()).add(one.name()));
        }
    }

    /** The codes by status that this method of this class can end with. */
    Map<Integer, Set<String>> refusals(String owner, String method) {
        Set<MethodFacts> reached = reached(new Call(owner, method));
        Map<Integer, Set<String>> codes = new TreeMap<>();
        for (MethodFacts facts : reached) {
            for (Said said : facts.said) {
                if (isText.test(said.code())) {
                    for (int status : statuses(said, reached)) {
                        codes.computeIfAbsent(status, k -> new TreeSet<>()).add(said.code());
                    }
                }
            }
        }
        return codes;
    }

    private Set<Integer> statuses(Said said, Set<MethodFacts> reached) {
        if (said.status() != 0) {
            return Set.of(said.status());
        }
        if (said.to() != null && !said.to().method().startsWith("<init>")) {
            return open(said.to());
        }
        String module = said.code().substring(0, said.code().indexOf('.'));
        Set<Integer> open = new TreeSet<>();
        reached.stream().filter(f -> f.module.equals(module)).forEach(f -> open.addAll(f.open));
        return open;
    }

    /** The statuses of the refusals nearest to this call that are made with a given code. */
    private Set<Integer> open(Call call) {
        Set<MethodFacts> seen = new HashSet<>();
        Collection<MethodFacts> level = targets(call);
        while (!level.isEmpty()) {
            Set<Integer> open = new TreeSet<>();
            Set<MethodFacts> next = new LinkedHashSet<>();
            for (MethodFacts facts : level) {
                open.addAll(facts.open);
                if (seen.add(facts)) {
                    facts.calls.stream()
                            .filter(c -> c.method().contains("Ljava/lang/String;"))
                            .forEach(c -> next.addAll(targets(c)));
                }
            }
            if (!open.isEmpty()) {
                return open;
            }
            next.removeAll(seen);
            level = next;
        }
        return Set.of();
    }

    private Set<MethodFacts> reached(Call from) {
        Set<MethodFacts> reached = new LinkedHashSet<>();
        Set<Call> seen = new HashSet<>(Set.of(from));
        Deque<Call> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            for (MethodFacts facts : targets(todo.pop())) {
                if (reached.add(facts)) {
                    facts.calls.stream().filter(seen::add).forEach(todo::push);
                }
            }
        }
        return reached;
    }

    /** The method as the class has or inherits it, and as classes below have it. */
    private Collection<MethodFacts> targets(Call call) {
        Set<MethodFacts> targets = new LinkedHashSet<>();
        upwards(call.owner(), call.method(), targets);
        downwards(call.owner(), call.method(), targets);
        return targets;
    }

    private void upwards(String owner, String method, Set<MethodFacts> targets) {
        ClassFacts facts = classes.get(owner);
        if (facts == null) {
            return;
        }
        MethodFacts own = facts.methods.get(method);
        if (own != null) {
            targets.add(own);
        } else {
            facts.above.forEach(a -> upwards(a, method, targets));
        }
    }

    private void downwards(String owner, String method, Set<MethodFacts> targets) {
        if (method.startsWith("<init>")) {
            return;
        }
        for (String lower : below.getOrDefault(owner, List.of())) {
            MethodFacts own = classes.get(lower).methods.get(method);
            if (own != null) {
                targets.add(own);
            }
            downwards(lower, method, targets);
        }
    }
}
