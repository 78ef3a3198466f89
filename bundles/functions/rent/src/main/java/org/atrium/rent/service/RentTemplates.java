package org.atrium.rent.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;

/** What tenants are told (RT-01). */
public final class RentTemplates {
    /** Rent falls due (form F-61). */
    public static final String NOTICE = "rent.notice";

    /** All of them. */
    public static final List<NoticeTemplate> ALL =
            List.of(
                    new NoticeTemplate(
                            NOTICE,
                            "缴租通知",
                            "Rent notice",
                            Importance.LEGAL,
                            new NoticeTemplate.Words(
                                    "缴租通知（{house}）",
                                    "{name}：\n您承租的{house}（租约{number}）{from}起的租金{amount}元，"
                                            + "请于{due}前（含当日）缴纳。如已缴纳，请忽略本通知。"
                                            + "\n{company}\n{date}"),
                            new NoticeTemplate.Words(
                                    "Rent notice ({house})",
                                    "Dear {name},\nthe rent of {house} (lease {number}) for the"
                                            + " time from {from}, {amount} CNY, is to be paid by"
                                            + " {due}. If you have paid, please ignore"
                                            + " this.\n{company}\n{date}"),
                            List.of(
                                    place(
                                            "number",
                                            "租约编号",
                                            "number of the lease",
                                            "JG-RT-2026-000001"),
                                    place("from", "账期首日", "first day of the cycle", "2026-10-01"),
                                    place("amount", "未缴租金", "rent to be paid", "9,000.00"),
                                    place("due", "最后缴租日", "last day to pay", "2026-10-06"))));

    private RentTemplates() {}

    private static NoticeTemplate.Place place(String name, String zh, String en, String sample) {
        return new NoticeTemplate.Place(name, zh, en, sample);
    }
}
