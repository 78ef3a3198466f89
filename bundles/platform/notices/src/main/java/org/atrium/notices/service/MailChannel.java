package org.atrium.notices.service;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPTransport;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.URLName;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.mail.util.ByteArrayDataSource;
import org.atrium.common.Wording;

/** A mail server that takes messages by SMTP. */
final class MailChannel implements Channel {
    private static final int PERMANENT = 500;
    private static final int MOST_DETAIL = 100;

    private final String name;
    private final Audience audience;
    private final String host;
    private final int port;
    private final String user;
    private final String secret;
    private final boolean tls;
    private final InternetAddress from;
    private final Properties properties = new Properties();

    MailChannel(ChannelConfig config) {
        name = config.name();
        audience = Audience.valueOf(config.audience());
        host = config.host();
        port = config.port();
        user = config.user().isEmpty() ? null : config.user();
        // without a user none is tried: the library would name that of the operating system
        secret = user == null ? null : config._secret();
        tls = "TLS".equals(config.security());
        try {
            from = new InternetAddress(config.from(), true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("from is a mail address", e);
        }
        boolean startTls = "STARTTLS".equals(config.security());
        if (!tls && !startTls && !"NONE".equals(config.security())) {
            throw new IllegalArgumentException("security is STARTTLS, TLS or NONE");
        }
        String protocol = tls ? "mail.smtps." : "mail.smtp.";
        String millis = Long.toString(1000L * Math.max(1, Math.min(120, config.timeoutSeconds())));
        properties.setProperty(protocol + "connectiontimeout", millis);
        properties.setProperty(protocol + "timeout", millis);
        properties.setProperty(protocol + "writetimeout", millis);
        properties.setProperty(protocol + "starttls.required", Boolean.toString(startTls));
        properties.setProperty(protocol + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "auth", Boolean.toString(user != null));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public AddressKind addressKind() {
        return AddressKind.EMAIL;
    }

    @Override
    public Outcome send(Letter letter) {
        InternetAddress to;
        try {
            to = new InternetAddress(letter.to(), true);
        } catch (AddressException e) {
            return Outcome.never("address");
        }
        Session session = Session.getInstance(properties);
        String protocol = tls ? "smtps" : "smtp";
        try (SMTPTransport transport =
                new Transport(session, new URLName(protocol, host, port, null, user, secret))) {
            transport.connect(host, port, user, secret);
            transport.sendMessage(mail(session, to, letter), new InternetAddress[] {to});
            return Outcome.accepted(told(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            return failed(e);
        }
    }

    /** The protocol's class, which nobody has to look up. */
    private static final class Transport extends SMTPTransport {
        Transport(Session session, URLName place) {
            super(session, place, place.getProtocol(), "smtps".equals(place.getProtocol()));
        }
    }

    private MimeMessage mail(Session session, InternetAddress to, Letter letter)
            throws MessagingException {
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        String messageId = "<" + letter.id() + "@" + host + ">";
        MimeMessage mail =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", messageId);
                    }
                };
        mail.setFrom(from);
        try {
            to.setPersonal(Wording.oneLine(letter.name()), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(Wording.oneLine(letter.subject()), "UTF-8");
        mail.setHeader("Auto-Submitted", "auto-generated");
        byte[] text = letter.text().getBytes(StandardCharsets.UTF_8);
        mail.setDataHandler(
                new DataHandler(new ByteArrayDataSource(text, "text/plain; charset=UTF-8")));
        mail.setHeader("Content-Transfer-Encoding", "base64");
        mail.saveChanges();
        return mail;
    }

    private Outcome failed(MessagingException failure) {
        int code = 0;
        for (Exception e = failure;
                e instanceof MessagingException m && code == 0;
                e = m.getNextException()) {
            code =
                    e instanceof SMTPAddressFailedException address
                            ? address.getReturnCode()
                            : e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
        }
        if (code >= PERMANENT) {
            return Outcome.never("SMTP " + code);
        }
        return Outcome.later(code > 0 ? "SMTP " + code : failure.getClass().getSimpleName());
    }

    private String told(String response) {
        String line = Wording.oneLine(response == null ? "" : response);
        return line.length() > MOST_DETAIL ? line.substring(0, MOST_DETAIL) : line;
    }
}
