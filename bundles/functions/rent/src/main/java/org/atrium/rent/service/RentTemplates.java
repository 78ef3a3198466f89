package org.atrium.rent.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;

/** What tenants are told (RT-01, RT-02). */
public final class RentTemplates {
    /** Rent falls due (form F-61). */
    public static final String NOTICE = "rent.notice";

    /** Overdue rent is demanded (RT-02, form F-61). */
    public static final String DEMAND = "rent.demand";

    /** The premises are to be left (RT-02, form F-67). */
    public static final String LEAVE = "rent.leave";

    private static final List<NoticeTemplate.Place> ARREARS =
            List.of(
                    place("number", "租约编号", "number of the lease", "JG-RT-2026-000001"),
                    place("amount", "逾期金额", "what is overdue", "9,000.00"),
                    place("oldest", "最早一笔的缴租期限", "when the oldest part was due", "2026-10-06"),
                    place("day", "最后缴租日或腾退日", "last day to pay, or to leave", "2026-11-10"));

    /** All of them. */
    public static final List<NoticeTemplate> ALL = List.of(notice(), demand(), leave());

    private RentTemplates() {}

    private static NoticeTemplate notice() {
        return new NoticeTemplate(
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
                        place("number", "租约编号", "number of the lease", "JG-RT-2026-000001"),
                        place("from", "账期首日", "first day of the cycle", "2026-10-01"),
                        place("amount", "未缴租金", "rent to be paid", "9,000.00"),
                        place("due", "最后缴租日", "last day to pay", "2026-10-06")));
    }

    private static NoticeTemplate demand() {
        return new NoticeTemplate(
                DEMAND,
                "欠租催告",
                "Demand of overdue rent",
                Importance.LEGAL,
                new NoticeTemplate.Words(
                        "欠租催告（{house}）",
                        "{name}：\n您承租的{house}（租约{number}）截至{date}已逾期欠租{amount}元，"
                                + "最早一笔应于{oldest}前缴纳。请于{day}前（含当日）缴清；"
                                + "逾期不缴的，出租方将依法、依租约主张权利。\n{company}"),
                new NoticeTemplate.Words(
                        "Demand of overdue rent ({house})",
                        "{name},\non {date} rent of {amount} CNY is overdue for {house} (lease"
                                + " {number}), since {oldest}. Please pay by {day}; otherwise the"
                                + " landlord will enforce the lease by law.\n{company}"),
                ARREARS);
    }

    private static NoticeTemplate leave() {
        return new NoticeTemplate(
                LEAVE,
                "收房通知",
                "Notice to leave",
                Importance.LEGAL,
                new NoticeTemplate.Words(
                        "收房通知（{house}）",
                        "{name}：\n您承租的{house}（租约{number}）截至{date}仍欠租{amount}元，"
                                + "经催告未缴。请于{day}前结清欠租或与我方办理腾退交接；"
                                + "未办理的，出租方将通过法律途径处理。如有异议，请到物业服务中心说明。\n{company}"),
                new NoticeTemplate.Words(
                        "Notice to leave ({house})",
                        "{name},\non {date} rent of {amount} CNY is still unpaid for {house}"
                                + " (lease {number}) in spite of our demand. Please pay or hand"
                                + " the premises over by {day}; otherwise the landlord will go to"
                                + " court. Tell us what you object to.\n{company}"),
                ARREARS);
    }

    private static NoticeTemplate.Place place(String name, String zh, String en, String sample) {
        return new NoticeTemplate.Place(name, zh, en, sample);
    }
}
