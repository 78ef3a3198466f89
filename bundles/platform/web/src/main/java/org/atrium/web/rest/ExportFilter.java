package org.atrium.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.documents.api.Sheets;
import org.atrium.identity.api.ShownNames;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.LoginName;
import org.atrium.kernel.api.Messages;

/**
 * {@code ?format=xlsx|csv} on any list: the rows that the service returned become a sheet. The
 * columns are the fields of the row struct; their titles are the texts {@code module.column.field},
 * where they exist. A list of titled amounts becomes a column for each title.
 */
final class ExportFilter implements ContainerResponseFilter {
    private static final Map<String, String> TYPES =
            Map.of(
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "csv",
                    "text/csv;charset=UTF-8");

    private final Sheets sheets;
    private final Messages messages;
    private final Callers callers;
    private final Json json;
    private final ShownNames names;
    private final String module;

    /** Writing sheets with the titles of this module. */
    ExportFilter(
            Sheets sheets,
            Messages messages,
            Callers callers,
            Json json,
            ShownNames names,
            String module) {
        this.sheets = sheets;
        this.messages = messages;
        this.callers = callers;
        this.json = json;
        this.names = names;
        this.module = module;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        if (format == null || !(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        ArrayNode rows = json.mapper().valueToTree(page.items);
        if (!page.items.isEmpty()) {
            nameWhoStandsIn(rows, page.items.get(0).getClass());
        }
        for (JsonNode row : rows) {
            if (row instanceof ObjectNode struct) {
                spread(struct);
            }
        }
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(fields::add));
        List<String> header = fields.stream().map(this::title).toList();
        List<List<Object>> cells = new ArrayList<>();
        for (JsonNode row : rows) {
            List<Object> line = new ArrayList<>();
            fields.forEach(f -> line.add(cell(row.path(f))));
            cells.add(line);
        }
        byte[] file =
                "csv".equals(format) ? sheets.csv(header, cells) : sheets.xlsx("1", header, cells);
        response.setEntity(file, null, MediaType.valueOf(TYPES.get(format)));
        response.getHeaders()
                .putSingle("Content-Disposition", "attachment; filename=\"export." + format + "\"");
    }

    /** Puts shown names in the place of the login names. */
    private void nameWhoStandsIn(ArrayNode rows, Class<?> type) {
        List<String> fields =
                Arrays.stream(type.getFields())
                        .filter(f -> f.isAnnotationPresent(LoginName.class))
                        .map(Field::getName)
                        .toList();
        if (fields.isEmpty()) {
            return;
        }
        Set<String> users = new HashSet<>();
        rows.forEach(row -> fields.forEach(f -> users.add(row.path(f).asText())));
        Map<String, String> shown = names.of(users);
        for (JsonNode row : rows) {
            for (String field : fields) {
                String name = shown.get(row.path(field).asText());
                if (name != null) {
                    ((ObjectNode) row).put(field, name);
                }
            }
        }
    }

    /** Puts the elements of a list of {@code {title, amount}} in the place of that list. */
    private static void spread(ObjectNode row) {
        ObjectNode flat = row.objectNode();
        row.fields()
                .forEachRemaining(
                        field -> {
                            JsonNode value = field.getValue();
                            if (value.isArray() && value.path(0).has("title")) {
                                value.forEach(
                                        e -> flat.set(e.get("title").asText(), e.get("amount")));
                            } else {
                                flat.set(field.getKey(), value);
                            }
                        });
        row.removeAll();
        row.setAll(flat);
    }

    private String title(String field) {
        String code = module + ".column." + field;
        String title = messages.text(code, Map.of(), callers.current().language());
        return title.equals(code) ? field : title;
    }

    private static Object cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.has("amount") && value.has("currency")) {
            return new BigDecimal(value.get("amount").asText());
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? text(value.asText()) : value.toString();
    }

    private static Object text(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
