package org.atrium.rent.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.common.Page;

/** The rent roll of a day (RT-03), by building and house. */
public final class RollView extends Page<RollRow> {
    /** Day. */
    public LocalDate asOf;

    /** By building, over all pages. */
    public List<Total> totals;

    /** Over these lines. */
    public RollView(Page<RollRow> page) {
        super(page);
    }

    /** What a building comes to. */
    public static final class Total {
        /** Building. */
        public String building;

        /** Leases. */
        public long leases;

        /** Shops that are not let. */
        public long vacant;

        /** Square metres let. */
        public BigDecimal areaLet = BigDecimal.ZERO;

        /** Square metres of shops that are not let. */
        public BigDecimal areaVacant = BigDecimal.ZERO;

        /** Rent per month. */
        public MoneyView rent;

        /** Arrears. */
        public MoneyView arrears;
    }
}
