package org.atrium.kernel.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.common.Ids;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.store.JobStore;

/** Prints jobs. */
final class JobViews {
    private JobViews() {}

    static JobView of(JobStore.Row row, Caller caller, Messages messages) {
        JobView view = new JobView();
        view.id = Ids.print(row.id());
        view.type = row.type();
        view.title = messages.text(row.type(), Map.of(), caller.language());
        view.state = row.state();
        view.wish = row.wish();
        view.project = row.project();
        view.user = row.user();
        view.done = row.done();
        view.total = row.total();
        view.createdAt = row.createdAt();
        view.startedAt = row.startedAt();
        view.finishedAt = row.finishedAt();
        view.ratePerSecond = row.pace().perSecond();
        view.estimatedEnd = "RUNNING".equals(row.state()) ? row.pace().end() : null;
        view.problems = row.problem() == null ? List.of() : List.of(row.problem());
        view.actions = mayAct(caller, row.user()) ? actions(row) : List.of();
        return view;
    }

    /** Who started it, and group IT. */
    static boolean mayAct(Caller caller, String starter) {
        return caller.user().equals(starter) || caller.has(Roles.GROUP_IT);
    }

    private static List<String> actions(JobStore.Row row) {
        return switch (row.state()) {
            case "QUEUED", "RUNNING" -> atWork(row.wish());
            case "PAUSED" -> List.of("resume", "cancel");
            case "FAILED" -> List.of("retry");
            default -> List.of();
        };
    }

    private static List<String> atWork(String wish) {
        List<String> actions = new ArrayList<>();
        if (wish == null) {
            actions.add("pause");
        }
        if ("PAUSE".equals(wish)) {
            actions.add("resume");
        }
        if (!"CANCEL".equals(wish)) {
            actions.add("cancel");
        }
        return actions;
    }
}
