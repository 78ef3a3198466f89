package org.atrium.invoices.service;

import java.time.LocalDate;
import org.atrium.invoices.api.InvoiceView;

/**
 * Issues tax invoices at the tax bureau for us. Called outside of any transaction; gives up after
 * its own timeout and throws nothing. What it is asked under one id happens once.
 */
interface InvoiceProvider {
    /** Whether it issues for the seller with this tax number. */
    boolean serves(String sellerTaxId);

    /** Has an invoice issued. */
    Answer issue(Order order);

    /** Has the red invoice of an issued one issued. */
    Answer red(Order order);

    /** What became of what was sent under this id. */
    Answer ask(Order order);

    /**
     * What is to be issued.
     *
     * @param id the same for each attempt
     * @param invoice with its lines
     */
    record Order(String id, InvoiceView invoice) {}

    /**
     * What the provider says.
     *
     * @param number of the tax bureau; null unless issued
     * @param day of its invoice; null where it does not say
     * @param words why it was refused, or what is unclear; null otherwise
     */
    record Answer(Result result, String number, LocalDate day, String words) {
        static Answer of(Result result, String words) {
            return new Answer(result, null, null, words);
        }
    }

    /** What came of it. */
    enum Result {
        /** It has a number. */
        ISSUED,
        /** It will not be issued. */
        REFUSED,
        /** Clearly nothing was ever sent under this id. */
        NOT_KNOWN,
        /** Anything else: no answer, a broken one, or not yet. */
        UNKNOWN
    }
}
