package org.atrium.registry.domain;

/** Where the sale of a house stands (PR-01); back to FOR_SALE by a refund or return. */
public enum SaleState {
    /** 待售. */
    FOR_SALE,
    /** 预留. */
    RESERVED,
    /** 认购. */
    SUBSCRIBED,
    /** 签约. */
    CONTRACTED,
    /** 备案. */
    REGISTERED,
    /** 产权登记. */
    TITLED
}
