package org.atrium.registry.api;

import java.math.BigDecimal;

/**
 * A house as other bundles need it.
 *
 * @param id key
 * @param name such as {@code 1栋-1单元-101}; blank parts are left out
 * @param type RESIDENCE, SHOP, GARAGE or PARKING_SPACE
 * @param areaSquareMetres floor area, two decimals
 */
public record HouseRef(long id, String name, String type, BigDecimal areaSquareMetres) {}
