package org.atrium.fees.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;

/** What debtors are told on the rungs that are sent (FE-01, FE-03; forms F-61 and F-62). */
public final class DunningTemplates {
    private static final List<NoticeTemplate.Place> PLACES =
            List.of(
                    new NoticeTemplate.Place("overdue", "逾期欠费", "What is overdue", "1280.00"),
                    new NoticeTemplate.Place(
                            "oldest", "最早一笔的缴费期限", "Due day of the oldest charge", "2026-05-31"),
                    new NoticeTemplate.Place("days", "逾期天数", "Days overdue", "14"));

    /** All of them. */
    public static final List<NoticeTemplate> ALL =
            List.of(
                    template(
                            "fees.reminder",
                            "温馨提示",
                            "Reminder",
                            new NoticeTemplate.Words(
                                    "物业缴费温馨提示（{house}）",
                                    "尊敬的{name}：\n您的房屋{house}有{overdue}元费用已过缴费期限"
                                            + "（最早一笔应于{oldest}前缴纳）。如已缴纳，请忽略本提示；"
                                            + "如有疑问，请与物业服务中心联系。\n{company}\n{date}"),
                            new NoticeTemplate.Words(
                                    "A reminder of your property account ({house})",
                                    "Dear {name},\nfor {house}, {overdue} CNY is past its due day"
                                            + " (the oldest part was due on {oldest}). If you have"
                                            + " paid, please ignore this; if something is wrong,"
                                            + " please tell us.\n{company}\n{date}")),
                    template(
                            "fees.slip",
                            "催费单",
                            "Dunning slip",
                            new NoticeTemplate.Words(
                                    "催费单（{house}）",
                                    "{name}：\n截至{date}，您的房屋{house}已逾期欠费{overdue}元，"
                                            + "最早一笔应于{oldest}前缴纳，已逾期{days}天。"
                                            + "请尽快缴清；对费用有异议的，请到物业服务中心说明。\n{company}"),
                            new NoticeTemplate.Words(
                                    "Dunning slip ({house})",
                                    "{name},\non {date} {overdue} CNY is overdue for {house}; the"
                                            + " oldest part was due on {oldest}, {days} days ago."
                                            + " Please pay soon, or tell us what you object"
                                            + " to.\n{company}")),
                    template(
                            "fees.lawyer-letter",
                            "律师函",
                            "Lawyer's letter",
                            new NoticeTemplate.Words(
                                    "律师函（{house}）",
                                    "{name}：\n您的房屋{house}截至{date}已逾期欠费{overdue}元，"
                                            + "自{oldest}起已逾期{days}天，经多次催缴仍未缴纳。"
                                            + "现正式要求您立即缴清；逾期不缴的，本公司将依法提起诉讼或申请仲裁。"
                                            + "\n{company}"),
                            new NoticeTemplate.Words(
                                    "Lawyer's letter ({house})",
                                    "{name},\non {date} {overdue} CNY is overdue for {house}, since"
                                            + " {oldest}, {days} days, in spite of several"
                                            + " reminders. We formally ask you to pay now;"
                                            + " otherwise we shall go to court or"
                                            + " arbitration.\n{company}")));

    private DunningTemplates() {}

    private static NoticeTemplate template(
            String code,
            String titleZh,
            String titleEn,
            NoticeTemplate.Words zh,
            NoticeTemplate.Words en) {
        return new NoticeTemplate(code, titleZh, titleEn, Importance.LEGAL, zh, en, PLACES);
    }
}
