package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.QueryParam;
import org.atrium.common.PageRequest;
import org.atrium.repairs.api.OrderQuery;

/** Query parameters of the order lists. */
public final class OrderParams {
    /** State code. */
    @Parameter(description = "State code")
    @QueryParam("state")
    public String state;

    /** GENERAL, URGENT or MAJOR. */
    @Parameter(description = "GENERAL, URGENT or MAJOR")
    @QueryParam("path")
    public String path;

    /** Area. */
    @Parameter(description = "Area code")
    @QueryParam("area")
    public String area;

    /** House id. */
    @Parameter(description = "House id")
    @QueryParam("houseId")
    public String houseId;

    /** Only those past their due time. */
    @Parameter(description = "Only those past their due time")
    @QueryParam("overdue")
    public boolean overdue;

    /** Only those done late or still open after the standard time. */
    @Parameter(description = "Only those done late or still open after the standard time")
    @QueryParam("late")
    public boolean late;

    /** Part of number, name, phone, description, place or house. */
    @Parameter(description = "Part of number, name, phone, description, place or house")
    @QueryParam("q")
    public String text;

    /** First day on which it was made, ISO date in the project's zone. */
    @Parameter(description = "First day on which it was made")
    @QueryParam("from")
    public String from;

    /** Last day on which it was made, inclusive. */
    @Parameter(description = "Last day on which it was made, inclusive")
    @QueryParam("to")
    public String to;

    /** Rows on the page. */
    @Parameter(description = "Rows on the page, 1 to 200, default 50")
    @QueryParam("limit")
    public Integer limit;

    /** Position of the page before. */
    @Parameter(description = "What the page before gave as next")
    @QueryParam("after")
    public String after;

    /** Asks for a sheet. */
    @Parameter(description = "xlsx or csv for the whole list as a sheet")
    @QueryParam("format")
    public String format;

    OrderQuery query() {
        OrderQuery query = new OrderQuery();
        query.state = state;
        query.path = path;
        query.area = area;
        query.houseId = houseId;
        query.overdue = overdue;
        query.late = late;
        query.text = text;
        query.from = from;
        query.to = to;
        return query;
    }

    PageRequest page() {
        return PageRequest.of(limit, after, format);
    }
}
