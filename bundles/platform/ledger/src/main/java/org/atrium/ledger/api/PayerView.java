package org.atrium.ledger.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** The payer account of a debtor: the accounts of all his houses in this project. */
public final class PayerView {
    /** Who owes. */
    public Named customer;

    /** Not paid yet. */
    public MoneyView open;

    /** Paid ahead. */
    public MoneyView credit;

    /** Open less credit. */
    public MoneyView balance;

    /** Late fees up to today that are not in the books yet (FE-06); not part of the balance. */
    public MoneyView lateFee;

    /** What a counter of the property company asks for: open to it, with late fees up to today. */
    public MoneyView toPay;

    /** By name of the house. */
    public List<HouseSum> houses;

    /** What is open on all of them, the oldest due first. */
    public List<PayerCharge> charges;

    /** One of his houses. */
    public static final class HouseSum {
        /** House. */
        public String houseId;

        /** Shown name of the house. */
        public String houseName;

        /** Not paid yet. */
        public MoneyView open;

        /** Paid ahead. */
        public MoneyView credit;
    }

    /** A charge that waits for money, with its house. */
    public static final class PayerCharge {
        /** House. */
        public String houseId;

        /** Shown name of the house. */
        public String houseName;

        /** The charge. */
        public OpenChargeRow charge;
    }
}
