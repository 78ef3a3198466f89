package org.atrium.workflow.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowPicture;
import org.atrium.workflow.api.FlowState;

/**
 * Lays a flow out: a state stands one row below the first state that leads to it; states of a row
 * stand side by side. An arrow to the next row or the next box is straight, any other one bends
 * round on the right. What is offered in every open state is told in words.
 */
final class FlowLayout {
    private static final int WIDTH = 190;
    private static final int HEIGHT = 64;
    private static final int ACROSS = 250;
    private static final int DOWN = 120;
    private static final int EDGE = 20;
    private static final int BEND = 46;

    private final FlowDefinition flow;
    private final String language;
    private final Map<String, FlowPicture.Box> boxes = new LinkedHashMap<>();
    private final Map<String, Integer> bends = new LinkedHashMap<>();

    FlowLayout(FlowDefinition flow, String language) {
        this.flow = flow;
        this.language = language;
    }

    FlowPicture picture() {
        Set<FlowAction> everywhere = everywhere();
        List<FlowAction> drawn =
                flow.actions().stream().filter(a -> !everywhere.contains(a)).toList();
        place(rows(drawn));
        FlowPicture picture = new FlowPicture();
        picture.boxes = List.copyOf(boxes.values());
        picture.arrows = new ArrayList<>();
        for (FlowAction action : drawn) {
            for (String from : inOrder(action.from())) {
                action.to().forEach(to -> picture.arrows.add(arrow(action, from, to)));
            }
        }
        picture.everywhere = everywhere.stream().map(this::words).toList();
        picture.width =
                EDGE
                        + BEND * 2
                        + picture.boxes.stream().mapToInt(b -> b.x + b.width).max().orElse(0)
                        + bends.values().stream().mapToInt(n -> n * 14).max().orElse(0);
        picture.height =
                EDGE + picture.boxes.stream().mapToInt(b -> b.y + b.height).max().orElse(0);
        return picture;
    }

    private Set<FlowAction> everywhere() {
        Set<String> held =
                flow.actions().stream()
                        .filter(a -> a.kind() == FlowAction.Kind.HOLD)
                        .flatMap(a -> a.to().stream())
                        .collect(Collectors.toSet());
        Set<String> open =
                flow.states().stream()
                        .filter(FlowState::open)
                        .map(FlowState::code)
                        .filter(c -> !held.contains(c))
                        .collect(Collectors.toSet());
        return flow.actions().stream()
                .filter(
                        a ->
                                a.kind() == FlowAction.Kind.RESUME
                                        || open.size() > 2 && a.from().containsAll(open))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The states by row, in the order in which they are reached; the rest in a last row. */
    private List<List<String>> rows(List<FlowAction> drawn) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> row =
                drawn.stream()
                        .filter(a -> a.from().isEmpty())
                        .flatMap(a -> a.to().stream())
                        .distinct()
                        .toList();
        while (!row.isEmpty()) {
            rows.add(row);
            seen.addAll(row);
            List<String> above = row;
            row =
                    drawn.stream()
                            .filter(a -> a.from().stream().anyMatch(above::contains))
                            .flatMap(a -> a.to().stream())
                            .filter(to -> !seen.contains(to))
                            .distinct()
                            .toList();
        }
        List<String> rest =
                flow.states().stream().map(FlowState::code).filter(c -> !seen.contains(c)).toList();
        if (!rest.isEmpty()) {
            rows.add(rest);
        }
        return rows;
    }

    private void place(List<List<String>> rows) {
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).size(); x++) {
                boxes.put(rows.get(y).get(x), box(flow.state(rows.get(y).get(x)), x, y));
            }
        }
    }

    private FlowPicture.Box box(FlowState state, int column, int row) {
        FlowPicture.Box box = new FlowPicture.Box();
        box.code = state.code();
        box.title = state.title(language);
        box.waitsFor = state.waitsFor();
        box.deadline = state.clock() == null ? null : state.clock().rule();
        box.open = state.open();
        box.x = EDGE + column * ACROSS;
        box.y = EDGE + row * DOWN;
        box.width = WIDTH;
        box.height = HEIGHT;
        return box;
    }

    private FlowPicture.Arrow arrow(FlowAction action, String from, String to) {
        FlowPicture.Box start = boxes.get(from);
        FlowPicture.Box end = boxes.get(to);
        FlowPicture.Arrow arrow = new FlowPicture.Arrow();
        arrow.label = action.title(language);
        if (end.y - start.y == DOWN) {
            int x1 = start.x + WIDTH / 2;
            int x2 = end.x + WIDTH / 2;
            int again = bends.merge(from + " " + to, 1, Integer::sum) - 1;
            arrow.path = "M" + x1 + " " + (start.y + HEIGHT) + " L" + x2 + " " + end.y;
            arrow.x = (x1 + x2) / 2;
            arrow.y = (start.y + HEIGHT + end.y) / 2 + 4 + again * 15;
            return arrow;
        }
        if (end.y == start.y && end.x - start.x == ACROSS) {
            int y = start.y + HEIGHT / 2;
            arrow.path = "M" + (start.x + WIDTH) + " " + y + " L" + end.x + " " + y;
            arrow.x = (start.x + WIDTH + end.x) / 2;
            arrow.y = y - 8;
            return arrow;
        }
        int side = bends.merge("side", 1, Integer::sum);
        int x1 = start.x + WIDTH;
        int x2 = end.x + WIDTH;
        int y1 = start.y + HEIGHT / 2 + 8;
        int y2 = end.y + HEIGHT / 2 - 8;
        int out = Math.max(x1, x2) + BEND + side * 12;
        arrow.path =
                "M" + x1 + " " + y1 + " C" + out + " " + y1 + " " + out + " " + y2 + " " + x2 + " "
                        + y2;
        arrow.x = (Math.max(x1, x2) + 3 * out) / 4;
        arrow.y = (y1 + y2) / 2 + 4;
        return arrow;
    }

    private String words(FlowAction action) {
        String to =
                action.to().isEmpty()
                        ? ("en".equals(language) ? "back" : "原状态")
                        : action.to().stream()
                                .map(c -> flow.stateTitle(c, language))
                                .collect(Collectors.joining(" / "));
        String from =
                action.kind() == FlowAction.Kind.RESUME
                        ? inOrder(action.from()).stream()
                                .map(c -> flow.stateTitle(c, language))
                                .collect(Collectors.joining(" / "))
                        : "en".equals(language) ? "any open state" : "任何办理中的状态";
        return from + " → " + action.title(language) + " → " + to;
    }

    private List<String> inOrder(Set<String> codes) {
        return flow.states().stream().map(FlowState::code).filter(codes::contains).toList();
    }
}
