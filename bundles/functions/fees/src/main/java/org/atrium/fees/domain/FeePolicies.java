package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;

/** What a project decides about its property fee (FE-07, api.md "Policy values"). */
public final class FeePolicies {
    /** CNY per square metre and month. */
    public static final PolicyKey<BigDecimal> UNIT_PRICE =
            PolicyKey.named("fee.property.unitPrice", "物业费单价", "Unit price of the property fee")
                    .unit("CNY/m2/M")
                    .source("FE-07")
                    .decimal("0", "9999.9999", 4);

    /** Prices of single kinds of premises instead of the unit price. */
    public static final PolicyKey<Map<String, BigDecimal>> KIND_PRICE =
            new PolicyKey<>(
                    "fee.property.kindPrice",
                    "按房产类型的物业费单价",
                    "Unit price by kind of premises",
                    "{\"SHOP\":\"5.60\"}, CNY per square metre and month; 0 bills nothing",
                    "FE-07",
                    "{}",
                    FeePolicies::prices);

    /** How many months at once. */
    public static final PolicyKey<BillingCycle> CYCLE =
            PolicyKey.named("fee.property.cycle", "物业费计费周期（预收）", "Billing cycle, ahead")
                    .source("FE-07")
                    .byDefault("\"MONTH\"")
                    .choice(
                            BillingCycle.class,
                            PolicyChoice.of(BillingCycle.MONTH, "按月", "Monthly"),
                            PolicyChoice.of(BillingCycle.QUARTER, "按季", "Quarterly"),
                            PolicyChoice.of(BillingCycle.HALF_YEAR, "按半年", "Half-yearly"),
                            PolicyChoice.of(BillingCycle.YEAR, "按年", "Yearly"));

    /** When it is due. */
    public static final PolicyKey<DueRule> DUE_DAYS =
            new PolicyKey<>(
                    "fee.property.dueDays",
                    "物业费缴费期限",
                    "Days to pay",
                    "days after the first day of the cycle, or MONTH_END of its first month",
                    "FE-07",
                    "\"MONTH_END\"",
                    DueRule::read);

    /** Who pays before the handover. */
    public static final PolicyKey<UnsoldRule> UNSOLD =
            PolicyKey.named(
                            "fee.property.unsold",
                            "未交付房屋的物业费承担人",
                            "Who owes the fee before the handover")
                    .source("FE-07")
                    .byDefault("\"DEVELOPER\"")
                    .choice(
                            UnsoldRule.class,
                            PolicyChoice.of(UnsoldRule.DEVELOPER, "开发商", "The developer"),
                            PolicyChoice.of(UnsoldRule.NONE, "不收", "Nobody"));

    /** What an empty house pays. */
    public static final PolicyKey<Integer> VACANT_RATE =
            PolicyKey.named(
                            "fee.property.vacantRate",
                            "空置房收费比例",
                            "Rate of a vacant house after its handover")
                    .unit("PCT")
                    .source("FE-07")
                    .byDefault("100")
                    .integer(0, 100);

    /** The rungs of dunning and when each is due. */
    public static final PolicyKey<Ladder> LADDER =
            new PolicyKey<>(
                    "fee.ladder",
                    "催缴阶梯",
                    "Dunning ladder",
                    "[{\"rung\":\"SLIP\",\"days\":14,\"from\":\"OLDEST_DUE\",\"cost\":\"0.00\"}];"
                            + " from OLDEST_DUE or PREVIOUS_RUNG, calendar days",
                    "FE-01, FE-03",
                    "[{\"rung\":\"REMINDER\",\"days\":7,\"from\":\"OLDEST_DUE\"},"
                            + "{\"rung\":\"SLIP\",\"days\":14,\"from\":\"OLDEST_DUE\"},"
                            + "{\"rung\":\"PHONE\",\"days\":7,\"from\":\"PREVIOUS_RUNG\"},"
                            + "{\"rung\":\"HOME_VISIT\",\"days\":7,\"from\":\"PREVIOUS_RUNG\"},"
                            + "{\"rung\":\"LAWYER_LETTER\",\"days\":7,\"from\":\"PREVIOUS_RUNG\"},"
                            + "{\"rung\":\"LITIGATION_PACK\",\"days\":7,\"from\":\"PREVIOUS_RUNG\"}]",
                    Ladder::read);

    /** Whether unsold houses climb the ladder as households do. */
    public static final PolicyKey<DeveloperRule> LADDER_DEVELOPER =
            PolicyKey.named(
                            "fee.ladder.developer",
                            "开发商欠费是否走催缴阶梯",
                            "Whether the developer is on the dunning ladder")
                    .source("FE-01")
                    .byDefault("\"NO\"")
                    .choice(
                            DeveloperRule.class,
                            PolicyChoice.of(DeveloperRule.NO, "否，由财务对账结算", "No, finance settles"),
                            PolicyChoice.of(DeveloperRule.YES, "是，与住户相同", "Yes, as households"));

    /** Services that may be stopped (FE-04); utilities only with a legal basis (LAW: art. 944). */
    public static final PolicyKey<StoppableServices> STOP_ALLOWED =
            new PolicyKey<>(
                    "fee.stop.allowed",
                    "允许停止的服务",
                    "Services that may be stopped",
                    "[\"PARKING\", {\"service\":\"WATER\",\"legalBasis\":\"...\"}]; empty: none",
                    "FE-04",
                    "[]",
                    StoppableServices::read);

    /** Calendar days from the 3-day slip to the order. */
    public static final PolicyKey<Integer> STOP_NOTICE_DAYS =
            PolicyKey.named("fee.stop.noticeDays", "停止服务的通知天数", "Notice before a stop of service")
                    .source("FE-04, F-63")
                    .byDefault("3")
                    .days(3, 90);

    /** The same for hot water, where it is more. */
    public static final PolicyKey<Integer> STOP_HOT_WATER_DAYS =
            PolicyKey.named(
                            "fee.stop.hotWater.noticeDays",
                            "停止生活热水的通知天数",
                            "Notice before a stop of hot water")
                    .source("FE-03, FE-04; LAW: Civil Code art. 654, 656")
                    .byDefault("7")
                    .days(3, 90);

    /** From the payment to the service running again. */
    public static final PolicyKey<Term> RESTORE_DUE =
            PolicyKey.named("fee.restore.due", "恢复服务时限", "Time to restore a service")
                    .source("FE-05")
                    .byDefault("\"2H\"")
                    .term(1, 240);

    /** Up to which amount the desk agrees on instalments by itself. */
    public static final PolicyKey<BigDecimal> PLAN_UNSIGNED =
            PolicyKey.named(
                            "fee.plan.unsignedUpTo",
                            "免审批的分期协议金额上限",
                            "Instalments that need no signature, up to")
                    .unit("CNY")
                    .source("FE-01; flows.md 6.1")
                    .byDefault("\"1000.00\"")
                    .decimal("0", "9999999.99", 2);

    private FeePolicies() {}

    private static Map<String, BigDecimal> prices(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("an object such as {\"SHOP\":\"5.60\"}");
        }
        Map<String, BigDecimal> prices = new TreeMap<>();
        json.fields().forEachRemaining(e -> prices.put(e.getKey(), UNIT_PRICE.read(e.getValue())));
        return prices;
    }
}
