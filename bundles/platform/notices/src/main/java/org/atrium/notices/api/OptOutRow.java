package org.atrium.notices.api;

import java.time.Instant;
import org.atrium.kernel.api.LoginName;

/** A customer who wants no advertising. */
public final class OptOutRow {
    /** Customer. */
    public String customerId;

    /** Name; null where the customer is no more. */
    public String customerName;

    /** How the customer said so; null for records of before reasons were asked for. */
    public String reason;

    /** Login name of who recorded it. */
    @LoginName public String recordedBy;

    /** When. */
    public Instant recordedAt;
}
