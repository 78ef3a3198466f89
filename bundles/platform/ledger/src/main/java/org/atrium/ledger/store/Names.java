package org.atrium.ledger.store;

/**
 * SQL of names out of registry's views, one look-up by key per row: Derby may scan the whole table
 * per row where such a view is joined.
 */
final class Names {
    private Names() {}

    /** A column of the house with this id. */
    static String house(String column, String id) {
        return "(SELECT h." + column + " FROM REGISTRY.V1_HOUSE h WHERE h.ID = " + id + ")";
    }

    /** A column of the customer with this id. */
    static String customer(String column, String id) {
        return "(SELECT c." + column + " FROM REGISTRY.V1_CUSTOMER c WHERE c.ID = " + id + ")";
    }
}
