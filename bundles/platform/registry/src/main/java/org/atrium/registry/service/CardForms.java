package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.CardView;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.HouseRef;
import org.atrium.registry.api.Houses;
import org.atrium.registry.api.TrackingView;
import org.atrium.registry.store.TrackingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints the tracking card of a customer, 客户资料跟踪卡 (F-26). */
@Component(service = CardForms.class)
public class CardForms {
    private static final String WORDS = "registry.card-form.";
    private static final int CONTACTS = 10;

    private final HouseDesk desk;
    private final CustomerQueries customers;
    private final TrackingQueries trackings;
    private final CustomerCards cards;
    private final Houses houses;
    private final Printing printing;
    private final Messages messages;
    private final TrackingStore store = new TrackingStore();

    /** Over the printer. */
    @Activate
    public CardForms(
            @Reference HouseDesk desk,
            @Reference CustomerQueries customers,
            @Reference TrackingQueries trackings,
            @Reference CustomerCards cards,
            @Reference Houses houses,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.desk = desk;
        this.customers = customers;
        this.trackings = trackings;
        this.cards = cards;
        this.houses = houses;
        this.printing = printing;
        this.messages = messages;
    }

    /**
     * The card as PDF, in the caller's language; phone, id number, income and education are
     * covered.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}
     */
    public byte[] pdf(String id) {
        CustomerView customer = customers.view(id);
        TrackingView tracking = trackings.view(id);
        CardView card = cards.view(id);
        PrintForm form =
                PrintForm.titled(word("title"))
                        .in(desk.caller().language())
                        .issuedBy(customer.handler)
                        .numbered(tracking.number)
                        .printed(word("printed") + desk.caller().name() + " " + now())
                        .add(new PrintPart.Heading(word("static")))
                        .add(person(customer, card))
                        .add(new PrintPart.Heading(word("purchase")))
                        .add(holdings(customer))
                        .add(purchase(card))
                        .add(new PrintPart.Heading(word("service")))
                        .add(service(customer, card, tracking))
                        .add(contacts(customer))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(sign("sign-custodian"), sign("sign-manager"))));
        return printing.pdf(form);
    }

    private PrintPart person(CustomerView customer, CardView card) {
        return new PrintPart.Facts()
                .fact(word("name"), customer.name)
                .fact(word("age"), text(card.age))
                .fact(word("phone"), customer.phone)
                .fact(word("id-number"), customer.idNumber)
                .fact(word("occupation"), card.occupation)
                .fact(word("housing"), card.housing)
                .fact(word("income"), card.income)
                .fact(word("education"), card.education)
                .wide(word("clubs"), card.clubs);
    }

    private PrintPart holdings(CustomerView customer) {
        List<PrintPart.Column> columns =
                List.of(
                        new PrintPart.Column(word("house"), 4, false),
                        new PrintPart.Column(word("role"), 2, false),
                        new PrintPart.Column(word("area"), 2, true),
                        new PrintPart.Column(word("from"), 3, false));
        return new PrintPart.Table(
                columns,
                present(customer).stream()
                        .map(
                                h ->
                                        Arrays.asList(
                                                h.house,
                                                role(h.role),
                                                area(h.houseId),
                                                text(h.from)))
                        .toList());
    }

    private PrintPart purchase(CardView card) {
        return new PrintPart.Facts()
                .fact(word("purchased"), text(card.purchasedOn))
                .fact(word("price"), card.price == null ? null : card.price.amount)
                .fact(word("promotions"), text(card.promotions))
                .fact(word("title-papers"), card.titlePapers);
    }

    private String now() {
        return desk.clock()
                .now()
                .atZone(desk.caller().project().zone())
                .format(OwnerChangeForms.MINUTE);
    }

    private PrintPart service(CustomerView customer, CardView card, TrackingView tracking) {
        List<Long> keys =
                present(customer).stream().map(h -> Long.valueOf(h.houseId)).distinct().toList();
        long[] cases = desk.read(em -> store.cases(em, desk.projectId(), keys));
        return new PrintPart.Facts()
                .fact(
                        word("custodian"),
                        desk.read(
                                em ->
                                        store.custodian(
                                                em, desk.projectId(), Long.parseLong(customer.id))))
                .fact(
                        word("class"),
                        tracking.customerClass == null
                                ? null
                                : word("class-" + tracking.customerClass))
                .fact(word("first-contact"), text(tracking.contactedOn))
                .fact(
                        word("cases"),
                        messages.text(
                                WORDS + "cases-of",
                                Map.of("all", cases[0], "open", cases[1]),
                                desk.caller().language()))
                .wide(word("suggestions"), "");
    }

    private PrintPart contacts(CustomerView customer) {
        List<PrintPart.Column> columns =
                List.of(
                        new PrintPart.Column(word("on"), 2, false),
                        new PrintPart.Column(word("channel"), 2, false),
                        new PrintPart.Column(word("text"), 7, false),
                        new PrintPart.Column(word("by"), 2, false));
        return new PrintPart.Table(
                columns,
                customer.contacts.stream()
                        .limit(CONTACTS)
                        .map(
                                c ->
                                        Arrays.asList(
                                                text(c.on),
                                                word("channel-" + c.channel),
                                                c.text,
                                                c.by))
                        .toList());
    }

    private List<CustomerView.Holding> present(CustomerView customer) {
        LocalDate today = desk.clock().today();
        return customer.houses.stream().filter(h -> h.to == null || h.to.isAfter(today)).toList();
    }

    private String area(String houseId) {
        HouseRef house = houses.byId(Long.parseLong(houseId));
        return house.areaSquareMetres() == null ? "" : house.areaSquareMetres().toPlainString();
    }

    private String role(String code) {
        return messages.text(
                "registry.role." + code.toLowerCase(Locale.ROOT),
                Map.of(),
                desk.caller().language());
    }

    private PrintPart.Signature sign(String label) {
        return new PrintPart.Signature(word(label), null, false);
    }

    private String word(String key) {
        return messages.text(WORDS + key, Map.of(), desk.caller().language());
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
