package org.atrium.registry.domain;

import java.math.BigDecimal;

/**
 * What a ledger says of the premises themselves.
 *
 * @param kind null where the source does not say
 * @param area floor area (建筑面积) in square metres, two decimals (GB/T 17986.1), above 0
 * @param innerArea inner area (套内面积); null where the source does not say
 * @param note null where the source does not say
 */
public record HouseFacts(HouseKind kind, BigDecimal area, BigDecimal innerArea, String note) {}
