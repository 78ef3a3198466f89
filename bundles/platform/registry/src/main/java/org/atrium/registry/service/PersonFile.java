package org.atrium.registry.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.documents.api.Sheets;
import org.atrium.kernel.api.Json;
import org.atrium.registry.api.CardView;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.domain.Customer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known of a person, to be handed to him: as a sheet or as JSON (PIPL article 45). */
@Component(service = PersonFile.class)
public class PersonFile {
    private final HouseDesk desk;
    private final CustomerCards cards;
    private final RecordKeepers keepers;
    private final Sheets sheets;
    private final Json json;

    /** Over the desk and all who keep something of persons. */
    @Activate
    public PersonFile(
            @Reference HouseDesk desk,
            @Reference CustomerCards cards,
            @Reference RecordKeepers keepers,
            @Reference Sheets sheets,
            @Reference Json json) {
        this.desk = desk;
        this.cards = cards;
        this.keepers = keepers;
        this.sheets = sheets;
        this.json = json;
    }

    /** The file, as {@code json} or {@code xlsx}. */
    byte[] of(EntityManager em, Customer customer, CustomerView view, String format) {
        view.phone = customer.contact().phone();
        view.email = customer.contact().email();
        view.idNumber = desk.idNumbers().open(customer.contact().idNumber());
        view.card = cards.whole(em, customer.id());
        view.records = keepers.of(customer);
        return "json".equals(format)
                ? json.write(view).getBytes(StandardCharsets.UTF_8)
                : xlsx(view);
    }

    /** What, which, value. */
    private byte[] xlsx(CustomerView view) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("姓名 Name", view.name, ""));
        rows.add(row("类型 Kind", view.kind, ""));
        rows.add(row("电话 Phone", view.phone, ""));
        rows.add(row("电子邮箱 Mail", view.email, ""));
        rows.add(row("证件号码 ID number", view.idNumber, ""));
        rows.add(row("个人信息处理者 Handler", view.handler, ""));
        view.houses.forEach(
                h ->
                        rows.add(
                                row(
                                        "房产 House",
                                        h.house + " " + h.role,
                                        h.from + " – " + open(h.to))));
        view.contacts.forEach(c -> rows.add(row("联系记录 Contact", c.on + " " + c.channel, c.text)));
        view.copies.forEach(c -> rows.add(row("证件复印件 Copy", c.document, c.purpose)));
        view.bases.forEach(
                b ->
                        rows.add(
                                row(
                                        "对外提供依据 Basis",
                                        b.kind + " → " + b.recipient,
                                        b.givenOn + " – " + open(b.withdrawnOn))));
        card(view.card, rows);
        view.requests.forEach(r -> rows.add(row("请求 Request", r.number, r.kind + " " + r.state)));
        view.records.forEach(r -> rows.add(row(r.topic, r.content, r.detail)));
        return sheets.xlsx("个人信息", List.of("项目 Item", "内容 Content", "说明 Detail"), rows);
    }

    private static void card(CardView card, List<List<Object>> rows) {
        String what = "客户资料跟踪卡 Tracking card";
        rows.add(row(what, "出生年份 Year of birth", open(card.birthYear)));
        rows.add(row(what, "居住情况 Housing", card.housing));
        rows.add(row(what, "职业 Occupation", card.occupation));
        rows.add(row(what, "会所活动 Activities", card.clubs));
        rows.add(row(what, "购房日期 Bought on", open(card.purchasedOn)));
        rows.add(row(what, "购房金额 Price", card.price == null ? "" : card.price.amount));
        rows.add(row(what, "参加促销次数 Promotions", open(card.promotions)));
        rows.add(row(what, "客户权证 Title papers", card.titlePapers));
        rows.add(row(what, "家庭收入 Income", card.income));
        rows.add(row(what, "教育程度 Education", card.education));
        rows.add(row(what, "同意日期 Consent of", open(card.consentOn)));
        rows.add(row(what, "同意内容 Wording", card.consentWording));
    }

    private static List<Object> row(String what, String content, String detail) {
        return List.of(what, open(content), open(detail));
    }

    private static String open(Object value) {
        return value == null ? "" : value.toString();
    }
}
