package org.atrium.registry.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.kernel.api.Sealing;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CardView;
import org.atrium.registry.api.SaveCard;
import org.atrium.registry.api.SensitiveView;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.CustomerCard;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.TrackingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the tracking cards (F-26). Income and education are optional, kept only with consent,
 * sealed in the database, covered in every answer but one (PIPL 28, 29).
 */
@Component(service = CustomerCards.class)
public class CustomerCards {
    private static final String PURPOSE = "registry.card";
    private static final String COVERED = "***";
    private static final int EARLIEST_BIRTH = 1900;
    private static final int MOST_PROMOTIONS = 1_000;

    private final HouseDesk desk;
    private final Sealing sealing;
    private final CustomerStore customers = new CustomerStore();
    private final TrackingStore store = new TrackingStore();

    /** Over the desk. */
    @Activate
    public CustomerCards(@Reference HouseDesk desk, @Reference Sealing sealing) {
        this.desk = desk;
        this.sealing = sealing;
    }

    /**
     * The card; empty where nobody has begun it.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}
     */
    public CardView view(String id) {
        long key = CustomerQueries.id(id);
        return desk.read(
                em -> {
                    found(em, key, false);
                    return print(card(em, key));
                });
    }

    /**
     * Writes the card.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.card.consent-needed} where income or
     *     education comes without consent; {@code registry.card.birth-year}, {@code .promotions},
     *     {@code .price}
     * @throws Conflict {@code registry.customer.anonymised}, {@code registry.customer.developer}
     */
    public CardView save(String id, SaveCard command) {
        long key = CustomerQueries.id(id);
        Check check = new Check();
        CustomerCard.Person person = person(check, command);
        CustomerCard.Purchase purchase = purchase(check, command);
        String income = check.optionalText("income", command.income, 100);
        String education = check.optionalText("education", command.education, 100);
        CustomerCard.Consent consent = consent(check, command, income, education);
        check.done();
        return desk.write(
                em -> {
                    Customer customer = found(em, key, true);
                    if (customer.anonymisedAt() != null) {
                        throw new Conflict("registry.customer.anonymised");
                    }
                    if (customer.isDeveloper()) {
                        throw new Conflict("registry.customer.developer");
                    }
                    CustomerCard card = card(em, key);
                    desk.caller().requireVersion(card.version());
                    CardView before = print(card);
                    card.fill(person, purchase);
                    if (consent == null) {
                        card.forgetConfided();
                    } else {
                        card.confide(
                                consent,
                                sealing.seal(PURPOSE, income),
                                sealing.seal(PURPOSE, education));
                    }
                    em.persist(card);
                    em.flush();
                    CardView after = print(card);
                    desk.audit().record("registry.card", key, "save", before, after);
                    return after;
                });
    }

    /** Income and education uncovered; audited as {@code show-card} with the reason. */
    public SensitiveView reveal(String id, Because why) {
        long key = CustomerQueries.id(id);
        Check check = new Check();
        Because reason = new Because();
        reason.reason = Why.required(check, why.reason);
        check.done();
        return desk.write(
                em -> {
                    found(em, key, false);
                    CustomerCard card = card(em, key);
                    desk.audit().record("registry.card", key, "show-card", null, reason);
                    SensitiveView view = new SensitiveView();
                    view.income = sealing.open(PURPOSE, card.sealedIncome());
                    view.education = sealing.open(PURPOSE, card.sealedEducation());
                    return view;
                });
    }

    /** The card with all that is on it, for the file that is handed to the person (PIPL 45). */
    CardView whole(EntityManager em, long customer) {
        CustomerCard card = card(em, customer);
        CardView view = print(card);
        view.income = sealing.open(PURPOSE, card.sealedIncome());
        view.education = sealing.open(PURPOSE, card.sealedEducation());
        return view;
    }

    private CustomerCard.Person person(Check check, SaveCard command) {
        int year = desk.clock().today().getYear();
        if (isOutside(command.birthYear, EARLIEST_BIRTH, year)) {
            check.wrong("birthYear", "registry.card.birth-year");
        }
        return new CustomerCard.Person(
                command.birthYear,
                check.optionalText("housing", command.housing, 200),
                check.optionalText("occupation", command.occupation, 100),
                check.optionalText("clubs", command.clubs, 200));
    }

    private CustomerCard.Purchase purchase(Check check, SaveCard command) {
        LocalDate on = past(check, "purchasedOn", command.purchasedOn);
        if (isOutside(command.promotions, 0, MOST_PROMOTIONS)) {
            check.wrong("promotions", "registry.card.promotions");
        }
        BigDecimal price = null;
        if (command.price != null) {
            Money paid = check.positive("price", command.price);
            price = paid == null ? null : paid.amount();
        }
        return new CustomerCard.Purchase(
                on,
                price,
                command.promotions,
                check.optionalText("titlePapers", command.titlePapers, 200));
    }

    private CustomerCard.Consent consent(
            Check check, SaveCard command, String income, String education) {
        LocalDate on = past(check, "consentOn", command.consentOn);
        String wording = check.optionalText("consentWording", command.consentWording, 100);
        if (on == null) {
            if (income != null || education != null) {
                check.wrong("consentOn", "registry.card.consent-needed");
            }
            return null;
        }
        if (wording == null) {
            check.missing("consentWording");
        }
        return new CustomerCard.Consent(on, wording);
    }

    private LocalDate past(Check check, String field, String text) {
        LocalDate day = check.optionalDate(field, text);
        if (day != null && day.isAfter(desk.clock().today())) {
            check.wrong(field, "registry.customer.in-future");
        }
        return day;
    }

    private static boolean isOutside(Integer value, int least, int most) {
        return value != null && (value < least || value > most);
    }

    private Customer found(EntityManager em, long id, boolean lock) {
        return (lock
                        ? customers.lock(em, desk.projectId(), id)
                        : customers.find(em, desk.projectId(), id))
                .orElseThrow(() -> CustomerQueries.notFound(id));
    }

    private CustomerCard card(EntityManager em, long id) {
        return store.card(em, desk.projectId(), id)
                .orElseGet(() -> CustomerCard.of(id, desk.projectId()));
    }

    private CardView print(CustomerCard card) {
        CardView view = new CardView();
        view.version = card.version();
        view.birthYear = card.person().birthYear();
        view.age = view.birthYear == null ? null : desk.clock().today().getYear() - view.birthYear;
        view.housing = card.person().housing();
        view.occupation = card.person().occupation();
        view.clubs = card.person().clubs();
        view.purchasedOn = card.purchase().on();
        view.price =
                card.purchase().price() == null ? null : Money.of(card.purchase().price()).view();
        view.promotions = card.purchase().promotions();
        view.titlePapers = card.purchase().titlePapers();
        view.income = card.sealedIncome() == null ? null : COVERED;
        view.education = card.sealedEducation() == null ? null : COVERED;
        CustomerCard.Consent consent = card.consent();
        view.consentOn = consent == null ? null : consent.on();
        view.consentWording = consent == null ? null : consent.wording();
        return view;
    }
}
