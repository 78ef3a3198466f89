package org.atrium.kernel.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.testkit.FixedModules;
import org.atrium.kernel.testkit.TestPlatform;

/** The settings of a project that one module with two keys serves. */
final class SettingsFixture {
    static final PolicyKey<Integer> GRACE =
            PolicyKey.named("test.grace", "宽限天数", "Days of grace")
                    .source("FE-07")
                    .byDefault("7")
                    .days(0, 60)
                    .defaultOf(Profile.SALES, "3");

    final TestPlatform platform = new TestPlatform();
    final PolicyService policies;
    final PolicyHistory history;
    final PolicyForesight foresight;
    final CalendarService calendar;
    final CalendarImport imports;
    final AuditTrail trail;

    SettingsFixture() {
        Messages messages = (code, arguments, language) -> code + " " + arguments;
        PolicyCatalogue catalogue =
                new PolicyCatalogue(oneModule(), platform.callers, messages, platform.json);
        policies =
                new PolicyService(
                        platform.unit,
                        platform.transactions,
                        platform.callers,
                        catalogue,
                        platform.clock,
                        platform.ids,
                        platform.json,
                        platform.audit,
                        platform.settings);
        history =
                new PolicyHistory(
                        platform.unit,
                        platform.transactions,
                        platform.callers,
                        catalogue,
                        platform.clock,
                        platform.json,
                        platform.audit,
                        platform.settings);
        foresight =
                new PolicyForesight(
                        platform.unit,
                        platform.transactions,
                        platform.callers,
                        catalogue,
                        platform.clock,
                        platform.json);
        calendar =
                new CalendarService(
                        platform.unit,
                        platform.calendars,
                        platform.transactions,
                        platform.callers,
                        platform.events,
                        platform.audit);
        imports =
                new CalendarImport(
                        calendar, platform.calendars, platform.transactions, platform.callers);
        trail = new AuditTrail(platform.unit, platform.callers, platform.projects, platform.json);
        platform.actAs("it", "group-it");
    }

    ProjectView.PolicyEntry entry(String value, String from) {
        ProjectView.PolicyEntry entry = new ProjectView.PolicyEntry();
        entry.value = platform.json.tree(value);
        entry.effectiveFrom = from;
        entry.reason = "合同第 5 条";
        return entry;
    }

    /** Foresees one account per day of difference. */
    private static final class Foreseen implements PolicyPreview {
        @Override
        public Set<String> keys() {
            return Set.of(GRACE.key());
        }

        @Override
        public List<Effect> effects(Change change) {
            int more = change.after().asInt() - change.before().asInt();
            return List.of(new Effect("test.preview.more", Map.of("count", more), more));
        }
    }

    private static FixedModules oneModule() {
        OneModule module = new OneModule();
        return new FixedModules(
                List.of(new RunningModule(module.info(), "1.0.0", module, null)), Set.of());
    }

    private static final class OneModule implements Module {
        @Override
        public ModuleInfo info() {
            return ModuleInfo.platform("test", "测试", "Test").policies(GRACE);
        }

        @Override
        public List<Object> resources() {
            return List.of();
        }

        @Override
        public List<PolicyPreview> previews() {
            return List.of(new Foreseen());
        }
    }
}
