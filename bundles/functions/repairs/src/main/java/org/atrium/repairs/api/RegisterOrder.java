package org.atrium.repairs.api;

/** Registers a request (RP-01, RP-06): the five-clear fields and how the desk sorts it. */
public final class RegisterOrder {
    /** Five-clear 1: name of the person who asks; at most 50 characters. */
    public String who;

    /** Five-clear 1: how to reach them; 5 to 30 digits, blanks, + and -. */
    public String phone;

    /** Five-clear 2: the house; one of house and place is required. */
    public String houseId;

    /** Five-clear 2: the place in words; at most 200 characters. */
    public String place;

    /** Five-clear 3: when the trouble was noticed; instant with offset, not in the future. */
    public String noticedAt;

    /** Five-clear 4: what is wrong; at most 1,000 characters. */
    public String what;

    /** Five-clear 5: the result that is wanted; at most 500 characters. */
    public String wanted;

    /** PHONE, VISIT, PATROL or OTHER. */
    public String channel;

    /** NON_PUBLIC, PUBLIC, PUBLIC_FACILITY or EXTERNAL. */
    public String area;

    /** What it is about, such as HOME_DAILY, GAS, WATER, CLEANING. */
    public String category;

    /** GENERAL, URGENT or MAJOR: who goes. */
    public String path;

    /** GENERAL, MODERATE, COMPLEX or SPECIAL: how fast. */
    public String timeClass;

    /** Required for SPECIAL: the time agreed with the customer; in the future. */
    public String agreedUntil;

    /** When the customer expects somebody; null for none. */
    public String appointmentAt;

    /** When the request was made; null for now; never in the future. Deadlines run from here. */
    public String occurredAt;

    /** NETWORK_OUT, POWER_OUT or OTHER; required where it was made over 5 minutes ago. */
    public String lateEntryReason;

    /** In words; required for OTHER; at most 200 characters. */
    public String lateEntryNote;
}
