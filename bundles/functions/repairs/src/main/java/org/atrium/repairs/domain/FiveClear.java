package org.atrium.repairs.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import org.atrium.kernel.api.InstantConverter;

/**
 * The five things to be asked clearly (5清楚, RP-01): who and how to reach them, where, when, what,
 * and the result that is wanted.
 */
@Embeddable
public class FiveClear {
    @Column(name = "CALLER_NAME")
    private String who;

    private String phone;

    @Column(name = "HOUSE_ID")
    private Long houseId;

    private String place;

    @Column(name = "NOTICED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant noticedAt;

    @Column(name = "DESCRIPTION")
    private String what;

    private String wanted;

    /** For JPA. */
    protected FiveClear() {}

    /**
     * All five.
     *
     * @param who name, at most 50 characters
     * @param phone at most 30 characters; null where another function asks
     * @param houseId the house; null where only a place is given
     * @param place in words; null where only a house is given
     * @param noticedAt when the trouble was noticed
     * @param what at most 1,000 characters
     * @param wanted at most 500 characters
     */
    public FiveClear(
            String who,
            String phone,
            Long houseId,
            String place,
            Instant noticedAt,
            String what,
            String wanted) {
        this.who = who;
        this.phone = phone;
        this.houseId = houseId;
        this.place = place;
        this.noticedAt = noticedAt;
        this.what = what;
        this.wanted = wanted;
    }

    /** Name of the person who asks. */
    public String who() {
        return who;
    }

    /** How to reach them; null where another function asks. */
    public String phone() {
        return phone;
    }

    /** The phone for those who need not call: its middle is hidden; null for none. */
    public String maskedPhone() {
        if (phone == null) {
            return null;
        }
        return phone.length() < 8
                ? "****"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The house; null where only a place is given. */
    public Long houseId() {
        return houseId;
    }

    /** The place in words; null where only a house is given. */
    public String place() {
        return place;
    }

    /** When the trouble was noticed. */
    public Instant noticedAt() {
        return noticedAt;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** What the customer wants. */
    public String wanted() {
        return wanted;
    }
}
