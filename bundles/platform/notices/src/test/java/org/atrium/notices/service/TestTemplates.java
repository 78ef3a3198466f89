package org.atrium.notices.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplate.Place;
import org.atrium.notices.api.NoticeTemplate.Words;
import org.atrium.notices.api.SaveTemplate;
import org.atrium.notices.api.TemplateWords;

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

    /** Words of a project with the same short subject. */
    static SaveTemplate words(String zh, String en) {
        SaveTemplate command = new SaveTemplate();
        command.zh = words(zh);
        command.en = words(en);
        return command;
    }

    private static TemplateWords words(String text) {
        TemplateWords words = new TemplateWords();
        words.subject = "S";
        words.text = text;
        return words;
    }
}
