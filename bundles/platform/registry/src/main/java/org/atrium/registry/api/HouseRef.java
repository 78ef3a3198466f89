package org.atrium.registry.api;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A house as other bundles need it.
 *
 * @param id key
 * @param name such as {@code 1栋-1单元-101}; blank parts are left out
 * @param type RESIDENCE, SHOP, GARAGE or PARKING_SPACE
 * @param areaSquareMetres floor area, two decimals
 * @param retiredOn the first day on which it is no more, as it was split or merged; null while it
 *     is there
 */
public record HouseRef(
        long id, String name, String type, BigDecimal areaSquareMetres, LocalDate retiredOn) {}
