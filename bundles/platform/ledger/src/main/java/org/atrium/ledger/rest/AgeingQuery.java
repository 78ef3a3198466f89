package org.atrium.ledger.rest;

import javax.ws.rs.QueryParam;
import org.atrium.common.PageRequest;
import org.atrium.ledger.service.AgeingService;

/** Which open money a list by age counts. */
public final class AgeingQuery {
    /** Day; without it today. */
    @QueryParam("asOf")
    public String asOf;

    /** Building. */
    @QueryParam("building")
    public String building;

    /** Charge item. */
    @QueryParam("item")
    public String item;

    /** Part of the name. */
    @QueryParam("q")
    public String words;

    /** Rows on the page. */
    @QueryParam("limit")
    public Integer limit;

    /** Where the page before ended. */
    @QueryParam("after")
    public String after;

    /** Xlsx or csv for the whole list. */
    @QueryParam("format")
    public String format;

    AgeingService.Wanted wanted() {
        return new AgeingService.Wanted(asOf, building, item, words);
    }

    PageRequest page() {
        return PageRequest.of(limit, after, format);
    }
}
