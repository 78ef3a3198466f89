package org.atrium.rent.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** A lease (RT-03). Days are half-open. */
public final class LeaseView {
    /** Id. */
    public String id;

    /** Such as {@code JG-RT-2026-000001}. */
    public String number;

    /** DRAFT, ACTIVE, EXPIRING, RENEWED, ENDED, TERMINATED or DISCARDED. */
    public String state;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Square metres. */
    public BigDecimal area;

    /** Customer who rents. */
    public String tenantId;

    /** Who rents. */
    public String tenant;

    /** Code of the legal entity that lets. */
    public String landlord;

    /** Its name. */
    public String landlordName;

    /** First day. */
    public LocalDate from;

    /** First day on which it no longer holds, by the contract. */
    public LocalDate to;

    /** First day on which it no longer holds; before {@code to} where it was terminated. */
    public LocalDate endsOn;

    /** Per calendar month on the first day. */
    public MoneyView rent;

    /** Per calendar month today, or on the first day where that is to come. */
    public MoneyView rentToday;

    /** MONTH, QUARTER, HALF_YEAR or YEAR. */
    public String cycle;

    /** Days from the first day of a cycle to the last day to pay in time. */
    public int dueDays;

    /** 0.00 for none. */
    public MoneyView deposit;

    /** Rises of the rent. */
    public List<SaveLease.Step> steps;

    /** Days without rent. */
    public List<SaveLease.Free> freePeriods;

    /** What the contract says about late payment; may be null. */
    public String lateClause;

    /** May be null. */
    public String note;

    /** Attachment with the contract; null for none. */
    public String contractId;

    /** The lease that it renews; null for none. */
    public String followsId;

    /** The lease that renews it; null for none. */
    public String followedById;

    /** Why it was terminated; null otherwise. */
    public String endReason;

    /** Name of who wrote it. */
    public String writtenBy;

    /** When. */
    public Instant writtenAt;

    /** Cycles of its term, in order. */
    public List<CycleView> cycles;

    /** What was billed beyond its end and is not adjusted yet; empty for nothing. */
    public List<ExcessView> excess;

    /** State, what may be done now, and who did what. */
    public CaseView process;

    /** For If-Match. */
    public long version;
}
