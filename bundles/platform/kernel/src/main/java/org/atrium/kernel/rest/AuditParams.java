package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.QueryParam;
import org.atrium.common.PageRequest;
import org.atrium.kernel.service.AuditQuery;

/** The filters of an audit list. */
public class AuditParams {
    /** Exact entity. */
    @QueryParam("entity")
    public String entity;

    /** Which one. */
    @QueryParam("entityId")
    public String entityId;

    /** Login name. */
    @QueryParam("user")
    public String user;

    /** The verb. */
    @QueryParam("action")
    public String action;

    /** First day. */
    @QueryParam("from")
    public String from;

    /** Last day. */
    @QueryParam("to")
    public String to;

    /** Part of what stood before or after. */
    @QueryParam("q")
    public String q;

    /** Page size. */
    @QueryParam("limit")
    public Integer limit;

    /** Position. */
    @QueryParam("after")
    public String after;

    /** xlsx or csv. */
    @QueryParam("format")
    @Parameter(description = "xlsx or csv")
    public String format;

    AuditQuery query() {
        return AuditQuery.of(entity, entityId, user, action, from, to, q);
    }

    PageRequest page() {
        return PageRequest.of(limit, after, format);
    }
}
