package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyShape;
import org.atrium.kernel.api.PolicyValueRow;
import org.atrium.kernel.api.PolicyView;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.domain.PolicyTimeline;
import org.atrium.kernel.domain.PolicyValue;

/** Prints policy values. */
final class PolicyPrinter {
    private final Json json;

    PolicyPrinter(Json json) {
        this.json = json;
    }

    PolicyView view(
            PolicyCatalogue.Declared declared,
            PolicyTimeline timeline,
            Profile profile,
            LocalDate day,
            String language) {
        PolicyKey<?> key = declared.key();
        PolicyValue present = timeline.at(day);
        PolicyValue next = timeline.after(day);
        PolicyView view = new PolicyView();
        view.key = key.key();
        view.title = key.title(language);
        view.module = declared.module().info().id();
        view.moduleTitle = declared.module().info().title(language);
        shape(view, key.shape(), language);
        view.unit = key.unit();
        view.source = key.source();
        view.defaultValue = value(key.defaultJson(profile));
        view.isDefault = present == null;
        view.value = present == null ? view.defaultValue : value(present.json());
        view.effectiveFrom = present == null ? null : present.from().toString();
        view.planned = next == null ? null : entry(next);
        view.history = timeline.kept().stream().map(this::entry).toList();
        view.version = timeline.version();
        return view;
    }

    PolicyValueRow row(PolicyValue value, PolicyTimeline timeline, LocalDate today) {
        PolicyValueRow row = new PolicyValueRow();
        row.id = Long.toString(value.id());
        row.value = value(value.json());
        row.effectiveFrom = value.from().toString();
        row.reason = value.reason();
        row.state = timeline.state(value, today).name();
        row.setBy = value.setBy();
        row.setAt = value.setAt();
        if (!value.stands()) {
            row.withdrawnBy = value.withdrawal().by();
            row.withdrawnAt = value.withdrawal().at();
            row.withdrawnReason = value.withdrawal().reason();
        }
        return row;
    }

    ProjectView.PolicyEntry entry(PolicyValue value) {
        ProjectView.PolicyEntry entry = new ProjectView.PolicyEntry();
        entry.value = value(value.json());
        entry.effectiveFrom = value.from().toString();
        entry.reason = value.reason();
        return entry;
    }

    JsonNode value(String text) {
        return text == null ? null : json.tree(text);
    }

    private static void shape(PolicyView view, PolicyShape shape, String language) {
        view.type = shape.type().name();
        view.choices =
                shape.choices().stream().map(c -> choice(c.code(), c.title(language))).toList();
        if (shape.type() != PolicyShape.Type.JSON) {
            view.bounds = new PolicyView.Bounds();
            view.bounds.min = shape.min().toPlainString();
            view.bounds.max = shape.max().toPlainString();
            view.bounds.places = shape.places();
        }
    }

    private static PolicyView.ChoiceView choice(String code, String title) {
        PolicyView.ChoiceView choice = new PolicyView.ChoiceView();
        choice.code = code;
        choice.title = title;
        return choice;
    }
}
