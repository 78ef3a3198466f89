package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.atrium.kernel.api.ProjectChangesView.ChangeView;
import org.atrium.kernel.api.ProjectView;

/** A project document taken apart, so that two of them can be compared entry by entry. */
final class DocumentParts {
    private static final List<String> PARTS =
            List.of(
                    "name",
                    "prefix",
                    "profile",
                    "calendar",
                    "modules",
                    "entities",
                    "members",
                    "policies");

    private final ObjectMapper mapper;
    private final Map<String, Map<String, JsonNode>> parts = new LinkedHashMap<>();

    /**
     * @param document null for none
     */
    DocumentParts(ProjectView document, ObjectMapper mapper) {
        this.mapper = mapper;
        ProjectView view = document == null ? new ProjectView() : document;
        put("name", "", view.name);
        put("prefix", "", view.prefix);
        put("profile", "", view.profile);
        put("calendar", "", view.calendar);
        all(view.modules).forEach(id -> part("modules").put(id, BooleanNode.TRUE));
        all(view.entities).forEach(each -> put("entities", each.code, each));
        all(view.members).forEach(each -> put("members", key(each.user, each.from), each));
        if (view.policies != null) {
            view.policies.forEach(
                    (key, entries) ->
                            entries.forEach(
                                    each -> put("policies", key(key, each.effectiveFrom), each)));
        }
    }

    /** Each entry that differs, in the order of the document. */
    List<ChangeView> changesTo(DocumentParts after) {
        List<ChangeView> changes = new ArrayList<>();
        for (String name : PARTS) {
            TreeSet<String> entries = new TreeSet<>(part(name).keySet());
            entries.addAll(after.part(name).keySet());
            for (String entry : entries) {
                JsonNode was = part(name).get(entry);
                JsonNode is = after.part(name).get(entry);
                if (!Objects.equals(was, is)) {
                    changes.add(change(name, entry, was, is));
                }
            }
        }
        return changes;
    }

    private static ChangeView change(String part, String entry, JsonNode was, JsonNode is) {
        ChangeView change = new ChangeView();
        change.part = part;
        change.entry = entry.isEmpty() ? null : entry;
        change.before = was;
        change.after = is;
        return change;
    }

    private void put(String part, String entry, Object value) {
        if (value != null) {
            part(part).put(entry, mapper.valueToTree(value));
        }
    }

    private Map<String, JsonNode> part(String name) {
        return parts.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    private static String key(String name, String from) {
        return from == null ? name : name + " @" + from;
    }

    private static <T> List<T> all(List<T> list) {
        return list == null ? List.of() : list;
    }
}
