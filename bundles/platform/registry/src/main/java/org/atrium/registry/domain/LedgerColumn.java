package org.atrium.registry.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.common.CellText;

/** The columns of a house ledger (flows.md 6.7) with the titles that people give them. */
public enum LedgerColumn {
    /** Required. */
    BUILDING(
            "楼栋 楼栋号 楼栋名称 楼号 栋号 幢号 楼幢 楼宇 楼宇名称 楼座 座号 座 栋 幢 栋座 所在楼栋 building buildingno"
                    + " buildingnumber buildingname block tower"),
    /** May be missing or blank. */
    ENTRANCE("单元 单元号 单元名称 单元门 门洞 所在单元 entrance entranceno unit unitno staircase"),
    /** Required. */
    ROOM(
            "房号 房间号 房间编号 房屋号 房屋编号 房间 室号 室 户号 门牌号 门牌 门号 车位号 车位编号 商铺号 铺号"
                    + " room roomno roomnumber apartment apartmentno flat flatno door doorno"),
    /** Residence where missing. */
    KIND(
            "类型 房屋类型 房产类型 物业类型 资源类型 房间类型 业态 房屋性质 房屋用途 使用性质 用途 kind type usage"
                    + " propertytype housetype"),
    /** Required; square metres. */
    AREA(
            "建筑面积 房屋面积 房屋建筑面积 产权面积 产权建筑面积 实测面积 计费面积 收费面积 面积 建面 area floorarea grossarea"
                    + " buildingarea builtarea"),
    /** Square metres. */
    INNER_AREA("套内面积 套内建筑面积 套内 使用面积 实用面积 innerarea netarea usablearea"),
    /** Name of the owner. */
    OWNER(
            "业主姓名 业主 业主名称 业主名 房主 户主 产权人 产权人姓名 所有权人 权利人 买受人 客户姓名 客户名称 客户 姓名 owner"
                    + " ownername ownersname nameofowner owners customername"),
    /** Phone of the owner. */
    PHONE(
            "联系电话 业主电话 业主手机 电话 电话号码 手机 手机号 手机号码 移动电话 联系方式 联系手机 phone phoneno phonenumber"
                    + " ownerphone telephone tel mobile mobileno mobilephone contactnumber"),
    /** Mail address of the owner. */
    EMAIL("电子邮箱 业主邮箱 邮箱 邮箱地址 电子邮件 email emailaddress mail mailaddress owneremail"),
    /** Identity card, passport or credit code of the owner. */
    ID_NUMBER(
            "证件号码 证件号 业主证件号 身份证 身份证号 身份证号码 身份证件号码 统一社会信用代码 idnumber idno idcard idcardno"
                    + " identitynumber identityno"),
    /** The handover day. */
    HANDED_OVER(
            "交付日期 交付时间 实际交付日期 交房日期 交房时间 收房日期 收房时间 接房日期 接房时间 入伙日期 入伙时间 handedoveron"
                    + " handoverdate handover dateofhandover deliverydate"),
    /** Free text. */
    NOTE("备注 说明 备注说明 附注 note notes remark remarks comment comments");

    private static final List<LedgerColumn> REQUIRED = List.of(BUILDING, ROOM, AREA);

    private final List<String> titles;

    LedgerColumn(String titles) {
        this.titles = List.of(titles.split(" "));
    }

    /** The columns without which a ledger cannot be read. */
    public static List<LedgerColumn> required() {
        return REQUIRED;
    }

    /**
     * The column that this title means; units in brackets, stars, blanks, full-width forms and case
     * do not matter. Empty for a title that nobody knows.
     */
    public static Optional<LedgerColumn> of(String title) {
        String plain = CellText.title(title);
        return Stream.of(values()).filter(column -> column.titles.contains(plain)).findFirst();
    }

    /** The usual Chinese title. */
    public String title() {
        return titles.get(0);
    }
}
