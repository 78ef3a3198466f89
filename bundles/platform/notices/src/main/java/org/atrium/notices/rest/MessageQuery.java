package org.atrium.notices.rest;

import javax.ws.rs.QueryParam;
import org.atrium.common.PageRequest;
import org.atrium.notices.service.MessageService;

/** The query of the list of messages. */
public class MessageQuery {
    /** QUEUED, SENT, PROVED, FAILED or CANCELLED. */
    @QueryParam("state")
    public String state;

    /** Channel; POSTED for paper. */
    @QueryParam("channel")
    public String channel;

    /** Code of a template. */
    @QueryParam("template")
    public String template;

    /** House. */
    @QueryParam("houseId")
    public String houseId;

    /** What it belongs to. */
    @QueryParam("source")
    public String source;

    /** Part of a subject, of a house's or of a customer's name. */
    @QueryParam("q")
    public String q;

    /** First day on which it was made. */
    @QueryParam("from")
    public String from;

    /** Last day on which it was made. */
    @QueryParam("to")
    public String to;

    /** Rows on the page. */
    @QueryParam("limit")
    public Integer limit;

    /** Where the page before ended. */
    @QueryParam("after")
    public String after;

    /** Xlsx or csv for the whole list. */
    @QueryParam("format")
    public String format;

    MessageService.Wanted wanted() {
        return new MessageService.Wanted(state, channel, template, houseId, source, q, from, to);
    }

    PageRequest page() {
        return PageRequest.of(limit, after, format);
    }
}
