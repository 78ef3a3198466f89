package org.atrium.notices.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

/**
 * Something that a household is told, from the queue to its proof (flows.md 6.9). Its words are
 * written once, at the first attempt, and kept: what was said is evidence.
 */
@Entity
@Table(schema = "NOTICES", name = "MESSAGE")
public class Message {
    /** The channel on which staff post paper. */
    public static final String POSTED = "POSTED";

    private static final int MOST_REASON = 400;

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "TEMPLATE")
    private String template;

    @Column(name = "HOUSE_ID")
    private Long houseId;

    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Column(name = "SOURCE")
    private String source;

    @Column(name = "FACTS")
    private String facts;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private MessageState state;

    @Column(name = "CHANNEL")
    private String channel;

    @Column(name = "CHANNEL_NO")
    private int channelNo;

    @Column(name = "ADDRESS")
    private String address;

    @Column(name = "LANGUAGE")
    private String language;

    @Column(name = "SUBJECT")
    private String subject;

    @Column(name = "WORDS")
    private String text;

    @Column(name = "MADE_BY")
    private String madeBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "MADE_AT")
    private Instant madeAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "DUE_AT")
    private Instant dueAt;

    @Column(name = "ATTEMPTS")
    private int attempts;

    @Convert(converter = InstantConverter.class)
    @Column(name = "SENT_AT")
    private Instant sentAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "PROVED_AT")
    private Instant provedAt;

    @Column(name = "PROVIDER_ID")
    private String providerId;

    @Column(name = "POSTED_ON")
    private LocalDate postedOn;

    @Column(name = "PROVED_BY")
    private String provedBy;

    @Column(name = "REASON")
    private String reason;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Message() {}

    /**
     * What a message is about.
     *
     * @param houseId null for none
     * @param facts see {@link Facts}
     */
    public record About(
            long projectId,
            String template,
            Long houseId,
            long customerId,
            String source,
            String facts) {}

    /** A message that is due at once. */
    public static Message queue(long id, About about, String user, Instant now) {
        Message message = new Message();
        message.id = id;
        message.projectId = about.projectId();
        message.template = about.template();
        message.houseId = about.houseId();
        message.customerId = about.customerId();
        message.source = about.source();
        message.facts = about.facts();
        message.state = MessageState.QUEUED;
        message.madeBy = user;
        message.madeAt = now;
        message.dueAt = now;
        return message;
    }

    /** Writes the words down; those that are there stay. */
    public void say(String spoken, String line, String words) {
        if (text == null) {
            language = spoken;
            subject = line;
            text = words;
        }
    }

    /** Waits until then, such as for the morning. */
    public void waitUntil(Instant then, String why) {
        dueAt = then;
        reason = cut(why);
    }

    /** Goes to the staff, who post it and confirm that with {@link #posted}. */
    public void toPost() {
        channel = POSTED;
        address = null;
        attempts = 0;
        dueAt = null;
        reason = null;
    }

    /**
     * An attempt begins on the channel of this place in the project's order. Where the process dies
     * before it ends, the next one is due at {@code givenUpAt}.
     */
    public void begin(int place, String name, String to, Instant givenUpAt) {
        channelNo = place;
        channel = name;
        address = to;
        attempts++;
        dueAt = givenUpAt;
    }

    /**
     * The channel took it.
     *
     * @param named what the other side calls it, which is the proof; null where it said nothing
     */
    public void accepted(Instant at, String named) {
        state = named == null ? MessageState.SENT : MessageState.PROVED;
        sentAt = at;
        provedAt = named == null ? null : at;
        providerId = named;
        dueAt = null;
        reason = null;
    }

    /** Is tried again on the same channel. */
    public void again(Instant at, String why) {
        dueAt = at;
        reason = cut(why);
    }

    /** Goes on to the next channel of the project's order, at once. */
    public void onward(Instant now, String why) {
        channelNo++;
        attempts = 0;
        dueAt = now;
        reason = cut(why);
    }

    /** No channel is left. */
    public void fail(String why) {
        state = MessageState.FAILED;
        dueAt = null;
        reason = cut(why);
    }

    /**
     * Is taken back.
     *
     * @throws Conflict {@code notices.message.not-queued}
     */
    public void cancel(String why) {
        if (state != MessageState.QUEUED && state != MessageState.FAILED) {
            throw new Conflict("notices.message.not-queued");
        }
        state = MessageState.CANCELLED;
        dueAt = null;
        reason = cut(why);
    }

    /**
     * Is tried again from the first channel on.
     *
     * @throws Conflict {@code notices.message.not-failed}
     */
    public void retry(Instant now) {
        if (state != MessageState.FAILED) {
            throw new Conflict("notices.message.not-failed");
        }
        state = MessageState.QUEUED;
        channelNo = 0;
        attempts = 0;
        dueAt = now;
        reason = null;
    }

    /**
     * Was posted at the house; the photo or signature is attached.
     *
     * @throws Conflict {@code notices.message.not-to-post}
     */
    public void posted(LocalDate day, String user, Instant now) {
        if (!isToPost()) {
            throw new Conflict("notices.message.not-to-post");
        }
        state = MessageState.PROVED;
        postedOn = day;
        provedBy = user;
        sentAt = now;
        provedAt = now;
    }

    /** Whether staff have to post it. */
    public boolean isToPost() {
        return state == MessageState.QUEUED && POSTED.equals(channel);
    }

    private static String cut(String text) {
        return text != null && text.length() > MOST_REASON ? text.substring(0, MOST_REASON) : text;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** Code of the template. */
    public String template() {
        return template;
    }

    /** The house; null for none. */
    public Long houseId() {
        return houseId;
    }

    /** Who is told. */
    public long customerId() {
        return customerId;
    }

    /** What it belongs to. */
    public String source() {
        return source;
    }

    /** See {@link Facts}. */
    public String facts() {
        return facts;
    }

    /** State. */
    public MessageState state() {
        return state;
    }

    /** The channel that is in use or was last; null before the first. */
    public String channel() {
        return channel;
    }

    /** Place of the channel in the project's order, from 0. */
    public int channelNo() {
        return channelNo;
    }

    /** Where it went; null before the first attempt and on paper. */
    public String address() {
        return address;
    }

    /** {@code zh} or {@code en}; null before the first attempt. */
    public String language() {
        return language;
    }

    /** Null before the first attempt. */
    public String subject() {
        return subject;
    }

    /** Null before the first attempt. */
    public String text() {
        return text;
    }

    /** Login name. */
    public String madeBy() {
        return madeBy;
    }

    /** When. */
    public Instant madeAt() {
        return madeAt;
    }

    /** When the next attempt is due; null where none is. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Attempts on the present channel. */
    public int attempts() {
        return attempts;
    }

    /** When it was handed over; null before. */
    public Instant sentAt() {
        return sentAt;
    }

    /** When that was proved; null before. */
    public Instant provedAt() {
        return provedAt;
    }

    /** What the other side calls it; null where it said nothing. */
    public String providerId() {
        return providerId;
    }

    /** The day on which it was posted; null where it was not. */
    public LocalDate postedOn() {
        return postedOn;
    }

    /** Login name of who confirmed the posting; null where nobody did. */
    public String provedBy() {
        return provedBy;
    }

    /** Why it waits, failed or was cancelled; null for no reason. */
    public String reason() {
        return reason;
    }

    /** Version. */
    public long version() {
        return version;
    }
}
