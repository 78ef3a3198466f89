package org.atrium.workflow.testkit;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.testkit.FixedModules;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.service.CaseDesk;
import org.atrium.workflow.service.CasePreview;
import org.atrium.workflow.service.CasesImpl;
import org.atrium.workflow.service.FlowRegistry;
import org.atrium.workflow.service.HoldEnd;
import org.atrium.workflow.service.Journal;
import org.atrium.workflow.service.Recount;
import org.atrium.workflow.service.SlaService;
import org.atrium.workflow.service.StepService;
import org.atrium.workflow.service.Sweep;
import org.atrium.workflow.service.TaskService;
import org.atrium.workflow.service.WorkflowUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The real workflow over a {@link TestPlatform}, for the tests of this bundle and of the functions
 * whose cases it moves. One function runs in the project: what was given to {@link #provide}.
 */
public final class WorkflowFixture {
    /** Workflow's unit. */
    public final WorkflowUnit unit;

    /** Cases. */
    public final CasesImpl cases;

    /** The sweep. */
    public final Sweep sweep;

    /** Inbox, single cases, flows. */
    public final TaskService tasks;

    /** Claims, hand-overs, comments. */
    public final CaseDesk desk;

    /** History. */
    public final Journal journal;

    /** Actions from a form, and many at once. */
    public final StepService steps;

    /** Who is who. */
    public final TestMembers members = new TestMembers();

    private final TestPlatform platform;
    private final FlowRegistry flows;
    private final Bundle bundle = proxy(Bundle.class, null);
    private final List<FlowProvider> providers = new ArrayList<>();

    /** Over this platform. */
    public WorkflowFixture(TestPlatform platform) {
        this.platform = platform;
        unit = new WorkflowUnit(platform.database.unit("workflow"), platform.ready);
        journal =
                new Journal(
                        unit,
                        platform.callers,
                        platform.clock,
                        platform.ids,
                        platform.audit,
                        platform.json);
        flows = new FlowRegistry(registry(), modules());
        flows.add(proxy(ServiceReference.class, bundle));
        cases =
                new CasesImpl(
                        unit,
                        journal,
                        platform.callers,
                        platform.clock,
                        platform.calendars,
                        platform.policies,
                        members,
                        platform.ids,
                        platform.json);
        sweep = sweep(platform, flows);
        tasks =
                new TaskService(
                        unit,
                        cases,
                        flows,
                        platform.callers,
                        platform.clock,
                        platform.transactions,
                        members);
        desk =
                new CaseDesk(
                        unit,
                        journal,
                        tasks,
                        flows,
                        platform.callers,
                        members,
                        platform.transactions,
                        platform.ids);
        steps =
                new StepService(
                        unit,
                        tasks,
                        flows,
                        platform.callers,
                        platform.transactions,
                        (code, arguments, language) -> code,
                        platform.json);
    }

    private Sweep sweep(TestPlatform platform, FlowRegistry flows) {
        return new Sweep(
                unit,
                new HoldEnd(
                        unit,
                        cases,
                        flows,
                        platform.callers,
                        platform.clock,
                        platform.transactions),
                platform.projects,
                platform.callers,
                platform.clock,
                platform.transactions,
                platform.events,
                platform.ids);
    }

    /** What recomputes deadlines by this calendar. */
    public Recount recount(Calendars calendars) {
        return new Recount(
                unit,
                journal,
                flows,
                platform.callers,
                calendars,
                platform.policies,
                platform.events,
                platform.ids);
    }

    /** What other policy values would change. */
    public CasePreview preview() {
        return new CasePreview(unit, flows, platform.callers, platform.clock, platform.calendars);
    }

    /** The figures. */
    public SlaService figures() {
        return new SlaService(unit, flows, platform.callers, platform.clock, platform.transactions);
    }

    /** Lets a function with these flows run. */
    public void provide(FlowProvider provider) {
        providers.add(provider);
    }

    /** Takes all functions away. */
    public void provideNothing() {
        providers.clear();
    }

    private Modules modules() {
        return new FixedModules(List.of(), Set.of()) {
            @Override
            public List<RunningModule> in(long projectId) {
                return providers.isEmpty()
                        ? List.of()
                        : List.of(new RunningModule(null, "1.0.0", null, bundle));
            }
        };
    }

    private BundleContext registry() {
        return (BundleContext)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {BundleContext.class},
                        (self, method, arguments) -> providers.get(0));
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        WorkflowFixture.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                method.getName().equals("equals")
                                        ? (Object) (self == arguments[0])
                                        : answer));
    }
}
