package org.atrium.ledger.domain;

import java.util.List;
import org.atrium.common.CellText;

/** The columns of a settlement file that count. */
public enum SettlementColumn {
    /** Taken from the payer, CNY; below zero where it went back. */
    AMOUNT("交易金额 订单金额 应结订单金额 总金额 收入金额 贷方发生额 金额 amount gross"),
    /** Kept by the channel, CNY; nothing where the file has no such column. */
    FEE("手续费 商户手续费 服务费 交易手续费 fee charge"),
    /** Paid out, CNY; amount less fee where the file has no such column. */
    NET("结算金额 净额 入账金额 清算金额 实收金额 到账金额 net"),
    /** What the counter writes on the receipt. */
    REFERENCE("流水号 交易流水号 参考号 检索参考号 系统参考号 交易单号 微信订单号 支付宝交易号 交易号 凭证号 reference transactionid"),
    /** When it was taken; the day of the file where it has no such column. */
    TIME("交易时间 交易日期 支付时间 入账时间 记账日期 time date");

    private final List<String> titles;

    SettlementColumn(String titles) {
        this.titles = List.of(titles.split(" "));
    }

    /** Whether this title usually means the column. */
    boolean isUsual(Object title) {
        return titles.contains(CellText.title(title));
    }

    /** The usual Chinese title. */
    public String title() {
        return titles.get(0);
    }
}
