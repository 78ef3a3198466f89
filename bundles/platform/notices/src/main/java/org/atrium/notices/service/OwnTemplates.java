package org.atrium.notices.service;

import java.util.List;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplate.Place;
import org.atrium.notices.api.NoticeTemplate.Words;

/** The templates of this bundle. */
public final class OwnTemplates {
    /** A notice that somebody writes for one house. */
    public static final NoticeTemplate BY_HAND =
            new NoticeTemplate(
                    "notices.by-hand",
                    "手写通知",
                    "Notice by hand",
                    Importance.SERVICE,
                    new Words("{subject}", "{name}：\n{text}\n\n{company}\n{date}"),
                    new Words("{subject}", "{name},\n{text}\n\n{company}\n{date}"),
                    List.of(
                            new Place("subject", "标题", "Subject", "关于地下车库清洗的通知"),
                            new Place("text", "内容", "Text", "本周六 9:00 至 17:00 清洗地下车库，请提前挪车。")));

    private OwnTemplates() {}
}
