package org.atrium.registry.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.atrium.documents.api.Sheets;
import org.atrium.kernel.api.Json;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.domain.Contact;

/** What the registry knows of a person, to be handed to him: as a sheet or as JSON. */
final class PersonFile {
    private final Sheets sheets;
    private final Json json;
    private final IdNumbers numbers;

    PersonFile(Sheets sheets, Json json, IdNumbers numbers) {
        this.numbers = numbers;
        this.sheets = sheets;
        this.json = json;
    }

    /** The view with the person's own data unmasked, in the JSON of the API. */
    byte[] json(CustomerView view, Contact contact) {
        unmask(view, contact);
        return json.write(view).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a sheet: what, which, value. */
    byte[] xlsx(CustomerView view, Contact contact) {
        unmask(view, contact);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("姓名 Name", view.name, ""));
        rows.add(row("类型 Kind", view.kind, ""));
        rows.add(row("电话 Phone", view.phone, ""));
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
        view.requests.forEach(r -> rows.add(row("请求 Request", r.number, r.kind + " " + r.state)));
        return sheets.xlsx("个人信息", List.of("项目 Item", "内容 Content", "说明 Detail"), rows);
    }

    private static List<Object> row(String what, String content, String detail) {
        return List.of(what, open(content), open(detail));
    }

    private static String open(Object value) {
        return value == null ? "" : value.toString();
    }

    private void unmask(CustomerView view, Contact contact) {
        view.phone = contact.phone();
        view.idNumber = numbers.open(contact.idNumber());
    }
}
