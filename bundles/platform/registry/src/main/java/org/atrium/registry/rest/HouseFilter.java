package org.atrium.registry.rest;

import javax.ws.rs.QueryParam;
import org.atrium.registry.api.HouseSelection;

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

    /** FOR_SALE, RESERVED, SUBSCRIBED, CONTRACTED, REGISTERED or TITLED. */
    @QueryParam("sale")
    public String sale;

    /** NOT_ACCEPTED, ACCEPTED_BY_PM, NOTIFIED, INSPECTED or HANDED_OVER. */
    @QueryParam("delivery")
    public String delivery;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    @QueryParam("occupancy")
    public String occupancy;

    /** NORMAL or SUSPENDED. */
    @QueryParam("service")
    public String service;

    /** Login name of whom the zone is given to, or {@code me}. */
    @QueryParam("zone")
    public String zone;

    /** Whether data of the owner is missing: true or false. */
    @QueryParam("incomplete")
    public String incomplete;

    /** True for houses that were split or merged, instead of those that are there. */
    @QueryParam("retired")
    public String retired;

    /** Part of a present or former name, or of name or phone of a party. */
    @QueryParam("q")
    public String q;

    HouseSelection wanted() {
        HouseSelection selection = new HouseSelection();
        selection.building = building;
        selection.entrance = entrance;
        selection.kind = kind;
        selection.sale = sale;
        selection.delivery = delivery;
        selection.occupancy = occupancy;
        selection.service = service;
        selection.zone = zone;
        selection.incomplete = incomplete;
        selection.retired = retired;
        selection.q = q;
        return selection;
    }
}
