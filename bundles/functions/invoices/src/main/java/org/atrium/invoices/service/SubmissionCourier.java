package org.atrium.invoices.service;

import java.time.Duration;
import java.util.List;
import org.atrium.common.Problem;
import org.atrium.invoices.domain.Invoice;
import org.atrium.invoices.service.InvoiceProvider.Answer;
import org.atrium.invoices.service.InvoiceProvider.Result;
import org.atrium.invoices.service.Submissions.Call;
import org.atrium.invoices.store.SubmissionStore;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Recurring;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes invoices to the provider: notes in one transaction that an attempt begins, asks outside of
 * any, and takes in another the step that the answer means.
 */
@Component(service = {Recurring.class, SubmissionCourier.class})
public class SubmissionCourier implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionCourier.class);
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final InvoicesUnit unit;
    private final Desk desk;
    private final InvoiceService service;
    private final InvoiceSteps steps;
    private final Submissions submissions;
    private final Provider provider;
    private final Callers callers;
    private final Projects projects;
    private final SubmissionStore store = new SubmissionStore();

    /** Over the provider. */
    @Activate
    public SubmissionCourier(
            @Reference Transactions transactions,
            @Reference InvoicesUnit unit,
            @Reference Desk desk,
            @Reference InvoiceService service,
            @Reference InvoiceSteps steps,
            @Reference Submissions submissions,
            @Reference Provider provider,
            @Reference Callers callers,
            @Reference Projects projects) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.service = service;
        this.steps = steps;
        this.submissions = submissions;
        this.provider = provider;
        this.callers = callers;
        this.projects = projects;
    }

    @Override
    public String name() {
        return "invoices.submission";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        if (!provider.isOn()) {
            return;
        }
        List<SubmissionStore.Due> due =
                transactions.read(() -> unit.joined(em -> store.due(em, desk.now(), AT_ONCE)));
        for (SubmissionStore.Due each : due) {
            callers.as(
                    Caller.system(projects.byId(each.project())),
                    () -> {
                        submit(String.valueOf(each.invoice()));
                        return null;
                    });
        }
    }

    private void submit(String invoice) {
        try {
            Call call = begin(invoice);
            if (call != null) {
                conclude(call, answer(call));
            }
        } catch (RuntimeException e) {
            LOG.error("invoice {} could not be submitted", invoice, e);
        }
    }

    Call begin(String invoice) {
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Invoice locked = service.locked(em, invoice);
                                    return submissions.begin(
                                            em, locked, service.view(em, locked.id()));
                                }));
    }

    private static Answer answer(Call call) {
        if (!call.sends()) {
            return call.provider().ask(call.order());
        }
        return call.red() ? call.provider().red(call.order()) : call.provider().issue(call.order());
    }

    /** An answer that does not fit, such as the number of another invoice, is for people to see. */
    private void conclude(Call call, Answer answer) {
        try {
            taken(call, answer);
        } catch (Problem misfit) {
            taken(call, Answer.of(Result.UNKNOWN, misfit.getMessage()));
        }
    }

    private void taken(Call call, Answer answer) {
        transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    String id = call.invoiceId();
                                    Invoice invoice = service.locked(em, id);
                                    if (submissions.conclude(em, invoice, call, answer)) {
                                        steps.answered(em, id, call.red(), answer);
                                    }
                                    return null;
                                }));
    }
}
