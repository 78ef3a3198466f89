package org.atrium.notices.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplate.Place;
import org.atrium.notices.api.NoticeTemplate.Words;

/** Templates as functions offer them. */
final class TestTemplates {
    static final NoticeTemplate REMINDER =
            new NoticeTemplate(
                    "fees.reminder",
                    "催缴提醒",
                    "Reminder",
                    Importance.LEGAL,
                    new Words("{house}欠费提醒", "{name}：您欠缴{amount}，请尽快缴纳。{company} {date}"),
                    new Words("Overdue fees of {house}", "{name}, {amount} is overdue."),
                    List.of(new Place("amount", "欠费金额", "Amount", "1,280.00 元")));
    static final NoticeTemplate SALE =
            new NoticeTemplate(
                    "shop.sale",
                    "促销",
                    "Sale",
                    Importance.MARKETING,
                    new Words("促销", "{name}：车位促销。"),
                    new Words("Sale", "{name}: parking spaces on sale."),
                    List.of());

    private TestTemplates() {}
}
