package org.atrium.registry.rest;

import javax.ws.rs.QueryParam;
import org.atrium.registry.api.CustomerFilter;

/** The filters of the list of customers, as query parameters. */
public class CustomerParams {
    /** Part of name or phone, an id number or its last four digits. */
    @QueryParam("q")
    public String q;

    /** PERSON or COMPANY. */
    @QueryParam("kind")
    public String kind;

    /** OWNER, TENANT or OCCUPANT today. */
    @QueryParam("role")
    public String role;

    /** Login name, or {@code none}. */
    @QueryParam("custodian")
    public String custodian;

    /** DRAFT, MATCHED, MERGED or CURRENT. */
    @QueryParam("profile")
    public String profile;

    /** {@code name}. */
    @QueryParam("sort")
    public String sort;

    /** As the service reads them. */
    CustomerFilter filter() {
        CustomerFilter filter = new CustomerFilter();
        filter.q = q;
        filter.kind = kind;
        filter.role = role;
        filter.custodian = custodian;
        filter.profile = profile;
        filter.sort = sort;
        return filter;
    }
}
