package org.atrium.notices.service;

import java.util.List;
import org.atrium.notices.api.NoticeTemplate.Place;

/** The facts that every template knows. */
final class StandardPlaces {
    static final String NAME = "name";
    static final String HOUSE = "house";
    static final String PROJECT = "project";
    static final String COMPANY = "company";
    static final String DATE = "date";

    static final List<Place> ALL =
            List.of(
                    new Place(NAME, "业主（收件人）姓名", "Who is told", "王芳"),
                    new Place(HOUSE, "房号", "House", "1栋-1单元-101"),
                    new Place(PROJECT, "项目名称", "Project", "翡翠花园"),
                    new Place(COMPANY, "物业公司", "Property company", "安居物业服务有限公司"),
                    new Place(DATE, "落款日期", "Date of writing", "2026-11-23"));

    private StandardPlaces() {}
}
