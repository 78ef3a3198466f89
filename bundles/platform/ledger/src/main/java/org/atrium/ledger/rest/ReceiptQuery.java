package org.atrium.ledger.rest;

import javax.ws.rs.QueryParam;
import org.atrium.common.PageRequest;
import org.atrium.ledger.service.ReportService;

/** The query of the list of receipts. */
public class ReceiptQuery {
    /** First business date. */
    @QueryParam("from")
    public String from;

    /** Last business date. */
    @QueryParam("to")
    public String to;

    /** One business date; instead of {@code from} and {@code to}. */
    @QueryParam("day")
    public String day;

    /** Method of payment. */
    @QueryParam("method")
    public String method;

    /** House. */
    @QueryParam("houseId")
    public String houseId;

    /** Number. */
    @QueryParam("number")
    public String number;

    /** RECORDED or REVERSED. */
    @QueryParam("state")
    public String state;

    /** Rows on the page. */
    @QueryParam("limit")
    public Integer limit;

    /** Where the page before ended. */
    @QueryParam("after")
    public String after;

    /** Xlsx or csv for the whole list. */
    @QueryParam("format")
    public String format;

    ReportService.ReceiptFilter filter() {
        return new ReportService.ReceiptFilter(
                day == null ? from : day, day == null ? to : day, method, houseId, number, state);
    }

    PageRequest page() {
        return PageRequest.of(limit, after, format);
    }
}
