package org.atrium.invoices.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.SubmissionView;
import org.atrium.invoices.domain.Invoice;
import org.atrium.invoices.domain.Submission;
import org.atrium.invoices.domain.SubmissionState;
import org.atrium.invoices.service.InvoiceProvider.Answer;
import org.atrium.invoices.service.InvoiceProvider.Result;
import org.atrium.invoices.store.SubmissionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is on its way to the provider. Everything here joins the transaction of a caller who holds
 * the invoice's lock.
 */
@Component(service = Submissions.class)
public class Submissions {
    private static final int MOST_DETAIL = 200;

    private final Desk desk;
    private final Provider provider;
    private final SubmissionStore store = new SubmissionStore();

    /** Over the provider. */
    @Activate
    public Submissions(@Reference Desk desk, @Reference Provider provider) {
        this.desk = desk;
        this.provider = provider;
    }

    /**
     * An attempt that is under way.
     *
     * @param invoiceId of the invoice
     * @param attempt its number
     * @param sends whether it is sent; otherwise it is asked for
     * @param red whether it is about the red invoice
     * @param provider who is asked
     * @param order what is asked
     */
    record Call(
            String invoiceId,
            int attempt,
            boolean sends,
            boolean red,
            InvoiceProvider provider,
            InvoiceProvider.Order order) {}

    /** Hands over what waits to be issued, where a provider serves its seller. */
    void open(EntityManager em, Invoice invoice, String sellerTaxId) {
        if (provider.of(sellerTaxId) == null) {
            return;
        }
        long before = store.count(em, invoice.id());
        String request = before == 0 ? invoice.number() : invoice.number() + "-" + (before + 1);
        store.add(em, Submission.of(desk.id(), invoice, request, desk.now()));
        em.flush();
    }

    /**
     * Hands it over once more, or has its next attempt begin at once; not beside one that is under
     * way: what is asked for before it arrives would be sent twice.
     */
    void hurry(EntityManager em, Invoice invoice, String sellerTaxId) {
        Submission last = store.last(em, invoice.id());
        if (last != null && last.isOpen()) {
            if (!store.isUnderWay(em, last)) {
                last.hurry(desk.now());
            }
        } else if (provider.of(sellerTaxId) == null) {
            throw new Conflict("invoices.submission.no-provider");
        } else {
            open(em, invoice, sellerTaxId);
        }
    }

    /** It was settled by hand: nothing is left to send or to ask for. */
    void settle(EntityManager em, Invoice invoice) {
        Submission last = store.last(em, invoice.id());
        if (last != null && last.isOpen()) {
            last.end(SubmissionState.CANCELLED);
        }
    }

    /**
     * Refuses to give up what may have arrived and can still be asked for: it must not be issued
     * once more.
     *
     * @throws Conflict {@code invoices.submission.unknown}
     */
    void requireKnown(EntityManager em, Invoice invoice) {
        Submission last = store.last(em, invoice.id());
        if (last != null && last.state() == SubmissionState.UNKNOWN && provider.isOn()) {
            throw new Conflict("invoices.submission.unknown").with("number", invoice.number());
        }
    }

    /** Begins the next attempt; null where none is due or nobody serves the seller now. */
    Call begin(EntityManager em, Invoice invoice, InvoiceView view) {
        Submission last = store.last(em, invoice.id());
        InvoiceProvider asked = provider.of(view.sellerTaxId);
        if (last == null || !last.isDue(desk.now())) {
            return null;
        }
        if (asked == null) {
            last.postpone(desk.now());
            return null;
        }
        boolean sends = last.begin(desk.now());
        store.begin(em, last, sends, desk.now());
        em.flush();
        return new Call(
                view.id,
                last.attempts(),
                sends,
                last.isRed(),
                asked,
                new InvoiceProvider.Order(last.requestId(), view));
    }

    /**
     * Notes what came of an attempt; for a clear answer that counts the step is still to be taken.
     * A refusal of what was sent before may only mean that it is there already: it is asked for.
     */
    boolean conclude(EntityManager em, Invoice invoice, Call call, Answer answer) {
        Submission last = store.last(em, invoice.id());
        String words =
                answer.result() == Result.ISSUED ? answer.number() : shortened(answer.words());
        store.concluded(em, last.id(), call.attempt(), answer.result().name(), words);
        if (!last.isOpen() || last.attempts() != call.attempt()) {
            return false;
        }
        boolean again = call.sends() && call.attempt() > 1;
        switch (answer.result()) {
            case ISSUED:
                last.end(SubmissionState.DONE);
                return true;
            case REFUSED:
                if (again) {
                    last.stayUnknown(desk.now());
                    return false;
                }
                last.end(SubmissionState.REFUSED);
                return true;
            case NOT_KNOWN:
                last.notKnown(desk.now());
                return false;
            default:
                last.stayUnknown(desk.now());
                return false;
        }
    }

    /** Those of an invoice, the newest first. */
    List<SubmissionView> of(EntityManager em, long invoice) {
        return store.of(em, invoice);
    }

    /** Whether a provider serves this seller. */
    boolean serves(String sellerTaxId) {
        return provider.of(sellerTaxId) != null;
    }

    private static String shortened(String words) {
        return words == null || words.length() <= MOST_DETAIL
                ? words
                : words.substring(0, MOST_DETAIL);
    }
}
