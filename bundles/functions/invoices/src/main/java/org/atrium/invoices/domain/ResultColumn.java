package org.atrium.invoices.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.common.CellText;

/** The columns of a sheet of results, with the titles that tax bureau and providers give them. */
public enum ResultColumn {
    /** Of the request. */
    NUMBER("申请编号 业务流水号 发票流水号 流水号 订单号 订单编号 单据编号 单据号 业务单号 request requestnumber orderno"),
    /** Of the tax bureau. */
    TAX_NUMBER("发票号码 数电票号码 数电发票号码 全电发票号码 电子发票号码 invoicenumber taxnumber invoiceno"),
    /** Of the red invoice, where it stands beside that of the blue one. */
    RED_NUMBER("红字发票号码 红字数电票号码 红字数电发票号码 红票号码 redinvoicenumber rednumber"),
    /** What a red invoice takes back. */
    BLUE_NUMBER(
            "对应蓝字发票号码 蓝字发票号码 蓝字数电票号码 原发票号码 原蓝字发票号码 被红冲蓝字数电票号码"
                    + " 被红冲蓝字数电发票号码 originalinvoicenumber bluenumber"),
    /** Of the tax bureau's invoice. */
    DAY("开票日期 开票时间 开具日期 开具时间 开票日 红冲日期 issuedon issuedate issuedat date"),
    /** Whether it is a red one. */
    SIGN("是否正数发票 红蓝标识 红蓝字标识 蓝红标识 正负标志 发票性质 positive sign"),
    /** What came of it. */
    STATE("开票状态 发票状态 开具状态 开具结果 开票结果 处理状态 处理结果 状态 结果 state status result"),
    /** Why it was refused. */
    REASON("失败原因 拒绝原因 错误原因 错误信息 失败信息 退回原因 原因 reason error message"),
    /** May name the request. */
    REMARK("备注 remark remarks note");

    private final List<String> titles;

    ResultColumn(String titles) {
        this.titles = List.of(titles.split(" "));
    }

    /** The column that this title means; empty for a title that nobody knows. */
    public static Optional<ResultColumn> of(Object title) {
        String plain = CellText.title(title);
        return Stream.of(values()).filter(column -> column.titles.contains(plain)).findFirst();
    }

    /** The usual Chinese title. */
    public String title() {
        return titles.get(0);
    }
}
