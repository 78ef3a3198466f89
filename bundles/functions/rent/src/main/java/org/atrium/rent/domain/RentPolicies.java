package org.atrium.rent.domain;

import org.atrium.kernel.api.PolicyKey;

/** What a project decides about its leases (RT-01, RT-02, RT-03). */
public final class RentPolicies {
    private static final int MOST_DAYS = 730;

    /** Calendar days before the end of a lease on which it is to be renewed or ended. */
    public static final PolicyKey<Integer> EXPIRY_LEAD =
            PolicyKey.named("rent.expiry.lead", "租约到期提前提醒天数", "Notice before a lease ends")
                    .source("RT-03")
                    .byDefault("60")
                    .days(0, MOST_DAYS);

    /** Calendar days before the due day from which a tenant is told. */
    public static final PolicyKey<Integer> NOTICE_LEAD =
            PolicyKey.named("rent.notice.lead", "缴租通知提前天数", "Rent notice before the due day")
                    .source("RT-01")
                    .byDefault("15")
                    .days(0, MOST_DAYS);

    /** Calendar days after the due day before the notice to leave can be prepared. */
    public static final PolicyKey<Integer> BEFORE_NOTICE =
            PolicyKey.named(
                            "rent.arrears.beforeNotice",
                            "欠租多少天后方可进入收房程序",
                            "Days overdue before a repossession goes on")
                    .source("RT-02")
                    .byDefault("30")
                    .days(0, MOST_DAYS);

    private RentPolicies() {}
}
