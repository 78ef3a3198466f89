package org.atrium.fees.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplate.Place;

/** What a household is told before a service is stopped (FE-04; forms F-63 and F-64). */
public final class StopTemplates {
    /** 3日交费单, form F-63. */
    public static final String SLIP = "fees.stop-slip";

    /** 停止服务通知, form F-64. */
    public static final String NOTICE = "fees.stop-notice";

    private static final Place SERVICE = new Place("service", "拟停止的服务", "Service", "停车");
    private static final Place OVERDUE = new Place("overdue", "逾期欠费", "What is overdue", "1280.00");
    private static final Place OLDEST =
            new Place("oldest", "最早一笔的缴费期限", "Due day of the oldest charge", "2026-05-31");
    private static final Place GROUND = new Place("ground", "事由", "Ground", "连续三个月未缴物业费");

    /** All of them. */
    public static final List<NoticeTemplate> ALL =
            List.of(
                    new NoticeTemplate(
                            SLIP,
                            "3日交费单",
                            "3-day payment slip",
                            Importance.LEGAL,
                            new NoticeTemplate.Words(
                                    "交费单（{house}）",
                                    "{name}：\n截至{date}，您的房屋{house}已逾期欠费{overdue}元，"
                                            + "最早一笔应于{oldest}前缴纳。请于{until}前（含当日）缴清。"
                                            + "逾期未缴且无正当理由的，将按约定停止{service}服务。"
                                            + "对费用有异议的，请在此之前到物业服务中心说明，有异议的费用不停服务。"
                                            + "\n{company}"),
                            new NoticeTemplate.Words(
                                    "Payment slip ({house})",
                                    "{name},\non {date} {overdue} CNY is overdue for {house}; the"
                                            + " oldest part was due on {oldest}. Please pay by the"
                                            + " end of {until}. Otherwise, and without a valid"
                                            + " reason, we shall stop this service: {service}. If"
                                            + " you object, tell us before; nothing is stopped for"
                                            + " fees in dispute.\n{company}"),
                            List.of(
                                    SERVICE,
                                    OVERDUE,
                                    OLDEST,
                                    GROUND,
                                    new Place("until", "最后缴费日", "Last day to pay", "2026-06-13"))),
                    new NoticeTemplate(
                            NOTICE,
                            "停止服务通知",
                            "Stop-service notice",
                            Importance.LEGAL,
                            new NoticeTemplate.Words(
                                    "停止服务通知（{house}）",
                                    "{name}：\n您的房屋{house}欠费{overdue}元（最早一笔应于{oldest}前缴纳），"
                                            + "经3日交费单通知后仍未缴清。事由：{ground}。经{manager}批准，"
                                            + "将停止{service}服务。缴清后我们立即恢复；有异议的，请到物业服务中心说明。"
                                            + "\n{company}　{date}"),
                            new NoticeTemplate.Words(
                                    "Stop of a service ({house})",
                                    "{name},\n{overdue} CNY (the oldest part was due on {oldest})"
                                            + " was not paid for {house} after our payment slip."
                                            + " Ground: {ground}. By order of {manager} this"
                                            + " service is stopped: {service}. We restore it as"
                                            + " soon as you have paid; if you object, please tell"
                                            + " us.\n{company}, {date}"),
                            List.of(
                                    SERVICE,
                                    OVERDUE,
                                    OLDEST,
                                    GROUND,
                                    new Place("manager", "批准人", "Who ordered it", "王敏"))));

    private StopTemplates() {}
}
