package org.atrium.notices.service;

/**
 * A way out of the house, as somebody configured it. Called outside of any transaction; gives up
 * after its own timeout and throws nothing. The same letter may be handed over twice after a crash:
 * its id says so to the receiver.
 */
interface Channel {
    /** Such as {@code sms}. */
    String name();

    /** How it works. */
    Kind kind();

    /** Who listens. */
    Audience audience();

    /** What it needs to reach somebody. */
    AddressKind addressKind();

    /** Hands a letter over. */
    Outcome send(Letter letter);

    /** How channels work. */
    enum Kind {
        /** SMTP. */
        MAIL,
        /** A request to a gateway. */
        HTTP,
        /** Paper, by hand. */
        POSTED
    }

    /** Who listens. */
    enum Audience {
        /** The household that is told. */
        HOUSEHOLD,
        /** A group of staff: nothing of a household goes there. */
        STAFF
    }

    /** What a channel needs of a customer. */
    enum AddressKind {
        /** A telephone number. */
        PHONE,
        /** A mail address. */
        EMAIL,
        /** Nothing, such as a group's robot. */
        NONE
    }

    /**
     * What is handed over.
     *
     * @param id the same for every attempt
     * @param to address; empty where the channel needs none
     * @param subject one line
     */
    record Letter(String id, String to, String name, String subject, String text) {}

    /**
     * What came of it.
     *
     * @param providerId what the other side calls it; null where it said nothing
     * @param detail for staff, never with a secret; null for none
     */
    record Outcome(Result result, String providerId, String detail) {
        static Outcome accepted(String providerId) {
            return new Outcome(Result.ACCEPTED, providerId, null);
        }

        static Outcome later(String detail) {
            return new Outcome(Result.UNREACHED, null, detail);
        }

        static Outcome never(String detail) {
            return new Outcome(Result.REFUSED, null, detail);
        }
    }

    /** What came of an attempt. */
    enum Result {
        /** The other side took it. */
        ACCEPTED,
        /** It did not answer, or asked for another time. */
        UNREACHED,
        /** It will not take it, however often. */
        REFUSED
    }
}
