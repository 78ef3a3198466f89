package org.atrium.ledger.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.common.CellText;

/** The columns of a sheet of opening balances, with the titles that people give them. */
public enum OpeningColumn {
    /** Full name such as {@code 1栋-1单元-101}; instead of the next three. */
    HOUSE("房屋 房产 房屋名称 房产名称 房屋全称 house housename"),
    /** Building. */
    BUILDING("楼栋 楼栋号 楼号 栋号 幢号 楼座 栋 幢 building buildingno block"),
    /** Entrance; may be missing. */
    ENTRANCE("单元 单元号 entrance unit"),
    /** Room. */
    ROOM("房号 房间号 室号 户号 门牌号 车位号 room roomno"),
    /** Who owes or paid; the payer of the day where missing. */
    PAYER("缴费人 交款人 付款人 业主 业主姓名 客户 客户姓名 客户名称 姓名 payer payername owner debtor"),
    /** Tells namesakes apart. */
    PHONE("电话 联系电话 手机 手机号 phone mobile"),
    /** Code or name of the item. */
    ITEM("费项 收费项目 费用项目 费用名称 项目 科目 item chargeitem"),
    /** Month. */
    PERIOD("期间 账期 月份 费用月份 所属期 所属月份 period month"),
    /** First day; instead of the month. */
    FROM("起始日期 开始日期 费用开始日期 起 from fromdate"),
    /** Last day. */
    TO("截止日期 结束日期 费用结束日期 止 to todate"),
    /** Day on which it falls due. */
    DUE("应缴日期 到期日 到期日期 应收日期 缴费期限 due duedate"),
    /** CNY. */
    AMOUNT("金额 欠费金额 余额 期初余额 期初金额 amount balance"),
    /** 欠费, 预存 or 押金. */
    KIND("类型 类别 余额类型 期初类型 性质 kind type"),
    /** Code or name of the legal entity; the property company where missing. */
    ENTITY("收费主体 收款单位 收费单位 法人 法人主体 entity legalentity company"),
    /** Free text. */
    NOTE("备注 说明 note remark remarks");

    private final List<String> titles;

    OpeningColumn(String titles) {
        this.titles = List.of(titles.split(" "));
    }

    /** The column that this title means; empty for a title that nobody knows. */
    public static Optional<OpeningColumn> of(Object title) {
        String plain = CellText.title(title);
        return Stream.of(values()).filter(column -> column.titles.contains(plain)).findFirst();
    }

    /** The usual Chinese title. */
    public String title() {
        return titles.get(0);
    }
}
