package org.atrium.workflow.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints a flow as Mermaid. An action that is offered in every open state is drawn once, from a
 * frame around them, instead of once per state.
 */
final class FlowDiagram {
    private static final String FRAME = "OPEN";

    private final FlowDefinition flow;
    private final String language;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    FlowDiagram(FlowDefinition flow, String language) {
        this.flow = flow;
        this.language = language;
    }

    String text() {
        Set<String> halted = halted();
        Set<String> framed =
                flow.states().stream()
                        .filter(s -> s.open() && !halted.contains(s.code()))
                        .map(FlowState::code)
                        .collect(Collectors.toUnmodifiableSet());
        boolean frame = flow.actions().stream().anyMatch(a -> drawnFromFrame(a, framed));
        if (frame) {
            line(
                    1,
                    "state \""
                            + ("en".equals(language) ? "Open" : "办理中")
                            + "\" as "
                            + FRAME
                            + " {");
            titles(2, framed, true);
            flow.actions().stream()
                    .filter(a -> !drawnFromFrame(a, framed))
                    .forEach(a -> arrows(2, a, framed, true));
            line(1, "}");
        }
        titles(1, frame ? framed : Set.of(), false);
        for (FlowAction action : flow.actions()) {
            outerArrows(action, framed, frame);
        }
        return text.toString();
    }

    private void outerArrows(FlowAction action, Set<String> framed, boolean frame) {
        if (frame && drawnFromFrame(action, framed)) {
            action.to().forEach(to -> arrow(1, FRAME, to, action));
            action.from().stream()
                    .filter(from -> !framed.contains(from))
                    .sorted()
                    .forEach(from -> action.to().forEach(to -> arrow(1, from, to, action)));
        } else {
            arrows(1, action, frame ? framed : Set.of(), false);
        }
    }

    private Set<String> halted() {
        return flow.actions().stream()
                .filter(a -> a.kind() == FlowAction.Kind.HOLD)
                .flatMap(a -> a.to().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean drawnFromFrame(FlowAction action, Set<String> framed) {
        return framed.size() > 2 && action.from().containsAll(framed);
    }

    private void titles(int depth, Set<String> framed, boolean inside) {
        flow.states().stream()
                .filter(s -> framed.contains(s.code()) == inside)
                .forEach(s -> line(depth, "state \"" + s.title(language) + "\" as " + s.code()));
    }

    /** The arrows of which both ends are inside the frame, or those of which one end is not. */
    private void arrows(int depth, FlowAction action, Set<String> framed, boolean inside) {
        Collection<String> from = action.from().isEmpty() ? List.of("[*]") : sorted(action);
        Collection<String> to = action.to().isEmpty() ? List.of(FRAME) : action.to();
        for (String start : from) {
            for (String end : to) {
                boolean within = framed.contains(start) && framed.contains(end);
                if (within == inside) {
                    arrow(depth, start, end, action);
                }
            }
        }
    }

    /** In the order in which the states were declared, so that the text never changes by chance. */
    private Collection<String> sorted(FlowAction action) {
        return flow.states().stream().map(FlowState::code).filter(action.from()::contains).toList();
    }

    private void arrow(int depth, String from, String to, FlowAction action) {
        line(depth, from + " --> " + to + " : " + action.title(language));
    }

    private void line(int depth, String content) {
        text.append("    ".repeat(depth)).append(content).append('\n');
    }
}
