package org.atrium.registry.rest;

import javax.ws.rs.QueryParam;
import org.atrium.registry.service.HouseQueries;

/** The query parameters of the list of houses. */
public class HouseFilter {
    /** Building, exact. */
    @QueryParam("building")
    public String building;

    /** Entrance, exact. */
    @QueryParam("entrance")
    public String entrance;

    /** RESIDENCE, SHOP, GARAGE or PARKING_SPACE. */
    @QueryParam("kind")
    public String kind;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    @QueryParam("occupancy")
    public String occupancy;

    /** NOT_ACCEPTED, ACCEPTED_BY_PM, NOTIFIED, INSPECTED or HANDED_OVER. */
    @QueryParam("delivery")
    public String delivery;

    /** Part of room, name, owner or phone. */
    @QueryParam("q")
    public String q;

    HouseQueries.Filter wanted() {
        HouseQueries.Filter filter = new HouseQueries.Filter();
        filter.building = building;
        filter.entrance = entrance;
        filter.kind = kind;
        filter.occupancy = occupancy;
        filter.delivery = delivery;
        filter.q = q;
        return filter;
    }
}
