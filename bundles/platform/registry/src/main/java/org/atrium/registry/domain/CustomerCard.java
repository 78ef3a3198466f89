package org.atrium.registry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/**
 * What the tracking card (客户资料跟踪卡, F-26) asks beyond the register. Income and education are
 * sensitive (PIPL 28, 29): kept only with the customer's consent, sealed, and taken out with it.
 */
@Entity
@Table(schema = "REGISTRY", name = "CUSTOMER_CARD")
public class CustomerCard {
    @Id
    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "BIRTH_YEAR")
    private Integer birthYear;

    @Column(name = "HOUSING")
    private String housing;

    @Column(name = "OCCUPATION")
    private String occupation;

    @Column(name = "CLUBS")
    private String clubs;

    @Column(name = "PURCHASED_ON")
    private LocalDate purchasedOn;

    @Column(name = "PRICE")
    private BigDecimal price;

    @Column(name = "PROMOTIONS")
    private Integer promotions;

    @Column(name = "TITLE_PAPERS")
    private String titlePapers;

    @Column(name = "INCOME")
    private String income;

    @Column(name = "EDUCATION")
    private String education;

    @Column(name = "CONSENT_ON")
    private LocalDate consentOn;

    @Column(name = "CONSENT_WORDING")
    private String consentWording;

    /** For JPA. */
    protected CustomerCard() {}

    /** An empty card. */
    public static CustomerCard of(long customerId, long projectId) {
        CustomerCard card = new CustomerCard();
        card.customerId = customerId;
        card.projectId = projectId;
        return card;
    }

    /**
     * The static particulars; each may be null.
     *
     * @param birthYear from which the age follows
     * @param housing how the family lives
     * @param clubs activities that he takes part in
     */
    public record Person(Integer birthYear, String housing, String occupation, String clubs) {}

    /**
     * The particulars of the purchase; each may be null.
     *
     * @param price in CNY, two decimals
     * @param promotions in how many he took part
     * @param titlePapers which title documents he has
     */
    public record Purchase(
            LocalDate on, BigDecimal price, Integer promotions, String titlePapers) {}

    /** Consent to keep what is sensitive. */
    public record Consent(LocalDate on, String wording) {}

    /** What was asked without need of consent. */
    public void fill(Person person, Purchase purchase) {
        birthYear = person.birthYear();
        housing = person.housing();
        occupation = person.occupation();
        clubs = person.clubs();
        purchasedOn = purchase.on();
        price = purchase.price();
        promotions = purchase.promotions();
        titlePapers = purchase.titlePapers();
    }

    /** What is sensitive, sealed; null leaves what is there. */
    public void confide(Consent consent, String sealedIncome, String sealedEducation) {
        consentOn = consent.on();
        consentWording = consent.wording();
        income = sealedIncome == null ? income : sealedIncome;
        education = sealedEducation == null ? education : sealedEducation;
    }

    /** The consent has ended, and with it what was kept because of it. */
    public void forgetConfided() {
        consentOn = null;
        consentWording = null;
        income = null;
        education = null;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** Static particulars. */
    public Person person() {
        return new Person(birthYear, housing, occupation, clubs);
    }

    /** Particulars of the purchase. */
    public Purchase purchase() {
        return new Purchase(purchasedOn, price, promotions, titlePapers);
    }

    /** The consent; null where there is none. */
    public Consent consent() {
        return consentOn == null ? null : new Consent(consentOn, consentWording);
    }

    /** Family income, sealed; null where not kept. */
    public String sealedIncome() {
        return income;
    }

    /** Education, sealed; null where not kept. */
    public String sealedEducation() {
        return education;
    }
}
