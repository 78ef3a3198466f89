package org.atrium.registry.api;

/** Something that a bundle beside the registry keeps of a person, in words. */
public final class PersonalRecord {
    /** What kind of record, such as a message. */
    public String topic;

    /** What was recorded, with its day. */
    public String content;

    /** More of it, such as the words; empty for none. */
    public String detail;

    /** A record of these words; null is as empty. */
    public static PersonalRecord of(String topic, String content, String detail) {
        PersonalRecord record = new PersonalRecord();
        record.topic = topic;
        record.content = content;
        record.detail = detail == null ? "" : detail;
        return record;
    }
}
