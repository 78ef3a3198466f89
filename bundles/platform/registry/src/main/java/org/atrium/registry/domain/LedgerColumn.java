package org.atrium.registry.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a house ledger (flows.md 6.7) with the titles that people give them. */
public enum LedgerColumn {
    /** Required. */
    BUILDING("楼栋", "楼栋号", "楼号", "栋号", "幢号", "楼幢", "楼宇", "楼座", "座号", "栋", "building"),
    /** May be missing or blank. */
    ENTRANCE("单元", "单元号", "单元门", "entrance", "unit"),
    /** Required. */
    ROOM("房号", "房间号", "房屋号", "房屋编号", "房间", "室号", "户号", "门牌号", "车位号", "room"),
    /** Residence where missing. */
    KIND("类型", "房屋类型", "房产类型", "物业类型", "业态", "房屋性质", "房屋用途", "用途", "kind", "type"),
    /** Required; square metres. */
    AREA("建筑面积", "房屋面积", "产权面积", "面积", "area", "floorarea"),
    /** Square metres. */
    INNER_AREA("套内面积", "套内建筑面积", "使用面积", "innerarea"),
    /** Name of the owner. */
    OWNER("业主姓名", "业主", "业主名称", "产权人", "客户姓名", "客户名称", "姓名", "owner", "ownername"),
    /** Phone of the owner. */
    PHONE("联系电话", "业主电话", "电话", "电话号码", "手机", "手机号", "手机号码", "联系方式", "phone", "telephone"),
    /** Identity card, passport or credit code of the owner. */
    ID_NUMBER("证件号码", "证件号", "身份证", "身份证号", "身份证号码", "统一社会信用代码", "idnumber", "idno"),
    /** The handover day. */
    HANDED_OVER("交付日期", "交付时间", "交房日期", "交房时间", "收房日期", "接房日期", "handedoveron", "handoverdate"),
    /** Free text. */
    NOTE("备注", "说明", "note", "notes", "remark", "remarks");

    private static final List<LedgerColumn> REQUIRED = List.of(BUILDING, ROOM, AREA);

    private final List<String> titles;

    LedgerColumn(String... titles) {
        this.titles = List.of(titles);
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
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|[\\s*:：_-]", "");
        return Stream.of(values()).filter(column -> column.titles.contains(plain)).findFirst();
    }

    /** The usual Chinese title. */
    public String title() {
        return titles.get(0);
    }
}
