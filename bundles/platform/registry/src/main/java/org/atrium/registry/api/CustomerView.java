package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A customer with everything it is and was to houses (PR-04: one view). */
public final class CustomerView {
    /** The tracking card (F-26), uncovered; only in a file that is handed to the person. */
    public CardView card;

    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** PERSON or COMPANY. */
    public String kind;

    /** Full name. */
    public String name;

    /** Masked; null where not recorded. */
    public String phone;

    /** Mail address, masked; null where not recorded. */
    public String email;

    /** Masked; null where not recorded. */
    public String idNumber;

    /** Whether this is the project's developer. */
    public boolean developer;

    /** DRAFT, MATCHED, MERGED or CURRENT. */
    public String profile;

    /** The company that collected the data and answers for it (PIPL article 73). */
    public String handler;

    /** Login name of who looks after the customer; null for nobody. */
    public String custodian;

    /** When the person was taken out of it at his request; null while it was not. */
    public Instant anonymisedAt;

    /** The profile that this one is linked to; null for none. */
    public String survivorId;

    /** Houses, the present ones first. */
    public List<Holding> houses;

    /** When somebody spoke with the customer, the latest first. */
    public List<ContactRow> contacts;

    /** Copies of identity documents, the latest first. */
    public List<CopyRow> copies;

    /** Grounds for showing the data to other companies, the latest first. */
    public List<BasisView> bases;

    /** What the person asked about his data, the latest first. */
    public List<DataRequestRow> requests;

    /** What other bundles keep of the person; only in the file that is handed to him. */
    public List<PersonalRecord> records;

    /** What the customer is to one house. */
    public static final class Holding {
        /** The house. */
        public String houseId;

        /** Its name. */
        public String house;

        /** OWNER, TENANT, OCCUPANT, PAYER or CONTACT. */
        public String role;

        /** First day. */
        public LocalDate from;

        /** First day on which it no longer holds; null while open. */
        public LocalDate to;
    }

    /** A contact (PR-02). */
    public static final class ContactRow {
        /** The day. */
        public LocalDate on;

        /** PHONE, VISIT, DESK, WECHAT, SMS or MAIL. */
        public String channel;

        /** What was said. */
        public String text;

        /** Name of who spoke. */
        public String by;
    }

    /** A copy of an identity document; the picture is the attachment, watermarked. */
    public static final class CopyRow {
        /** Attachment id. */
        public String attachmentId;

        /** What document it is. */
        public String document;

        /** What the copy may be used for. */
        public String purpose;

        /** When it was filed. */
        public Instant recordedAt;

        /** Name of who filed it. */
        public String recordedBy;
    }
}
