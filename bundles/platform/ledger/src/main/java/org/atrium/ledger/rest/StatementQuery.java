package org.atrium.ledger.rest;

import javax.ws.rs.QueryParam;
import org.atrium.common.PageRequest;
import org.atrium.ledger.service.StatementService;

/** What a statement of account is asked for with. */
public final class StatementQuery {
    /** House; without it all houses of the debtor. */
    @QueryParam("houseId")
    public String houseId;

    /** Customer; without it who pays for the house on the last day. */
    @QueryParam("debtor")
    public String debtor;

    /** First day; without it the first of the year. */
    @QueryParam("from")
    public String from;

    /** Last day, included; without it today. */
    @QueryParam("to")
    public String to;

    /** Code of a legal entity; without it all. */
    @QueryParam("entity")
    public String entity;

    /** Rows on the page. */
    @QueryParam("limit")
    public Integer limit;

    /** Where the page before ended. */
    @QueryParam("after")
    public String after;

    /** Xlsx or csv for the whole list. */
    @QueryParam("format")
    public String format;

    StatementService.Wanted wanted() {
        return new StatementService.Wanted(houseId, debtor, from, to, entity);
    }

    PageRequest page() {
        return PageRequest.of(limit, after, format);
    }
}
