package org.atrium.fees.domain;

import java.util.List;
import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;

/** What a project decides about the collection at move-in (FE-08). */
public final class MoveInPolicies {
    /** For how many months the property fee is taken; those of the billing cycles they touch. */
    public static final PolicyKey<Integer> MONTHS =
            PolicyKey.named(
                            "fee.moveIn.months",
                            "入住时预收物业费月数",
                            "Months of property fee taken at move-in")
                    .unit("M")
                    .source("FE-08, HO-06 (GAP)")
                    .byDefault("3")
                    .integer(0, 12);

    /** The other fees of the sheet. */
    public static final PolicyKey<List<HandoverFee>> FEES =
            new PolicyKey<>(
                    "fee.moveIn.fees",
                    "入住时收取的其他费用",
                    "Other fees taken at move-in",
                    "[{\"name\":\"门禁卡工本费\",\"amount\":\"20.00\"}], per HOUSE or SQUARE_METRE",
                    "FE-08, F-13",
                    "[]",
                    HandoverFee::read);

    /** What holds the keys back until it is in order. */
    public static final PolicyKey<List<KeyGate>> GATES =
            PolicyKey.named("fee.moveIn.gates", "交钥匙前须办妥的事项", "Needed before keys are given")
                    .source("FE-08, HO-06; LAW")
                    .byDefault("[\"HANDOVER_FEES\", \"FUND_PROOF\"]")
                    .list(
                            KeyGate.class,
                            0,
                            PolicyChoice.of(KeyGate.PROPERTY_FEE, "物业费已缴", "Property fee paid"),
                            PolicyChoice.of(KeyGate.HANDOVER_FEES, "其他收楼费用已缴", "Other fees paid"),
                            PolicyChoice.of(
                                    KeyGate.FUND_PROOF,
                                    "维修资金缴存凭证已查验",
                                    "Voucher of the maintenance fund seen"));

    private MoveInPolicies() {}
}
