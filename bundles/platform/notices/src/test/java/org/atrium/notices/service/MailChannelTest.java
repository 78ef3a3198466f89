package org.atrium.notices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.atrium.notices.service.Channel.Outcome;
import org.atrium.notices.service.Channel.Result;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Mail by SMTP (flows.md 6.9), on a real server. */
public class MailChannelTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Before
    public void open() {
        server.start();
    }

    @After
    public void close() {
        server.stop();
    }

    @Test
    public void aMailArrivesWithItsIdItsNameAndItsLines() throws MessagingException, IOException {
        Outcome outcome = send("wang@example.com", "欠费提醒", "您好\n第二行");
        assertEquals(outcome.detail(), Result.ACCEPTED, outcome.result());
        assertTrue(outcome.providerId(), outcome.providerId().startsWith("250 "));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals("<atrium-7@example.com>", mail.getMessageID());
        assertEquals("欠费提醒", mail.getSubject());
        assertEquals("您好\n第二行", mail.getContent().toString().strip().replace("\r", ""));
        InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
        assertEquals("wang@example.com", to.getAddress());
        assertEquals("王芳", to.getPersonal());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
    }

    @Test
    public void noHeaderIsSmuggledIn() throws MessagingException {
        send("wang@example.com", "提醒\r\nBcc: evil@example.com", "x");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertNull(mail.getHeader("Bcc"));
        assertEquals("提醒 Bcc: evil@example.com", mail.getSubject());
        assertEquals(
                Outcome.never("address"),
                send("wang@example.com\r\nBcc: evil@example.com", "s", "t"));
        assertEquals(Outcome.never("address"), send("a@example.com, evil@example.com", "s", "t"));
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    public void aServerThatIsAwayOrRefusesTheLoginIsTriedAgain() {
        Outcome away =
                channel(Map.of("port", 1, "timeoutSeconds", 2)).send(letter("a@example.com"));
        assertEquals(Result.UNREACHED, away.result());
        server.setUser("desk", "right");
        Outcome login =
                channel(Map.of("user", "desk", "_secret", "wrong-s3cret"))
                        .send(letter("a@example.com"));
        assertEquals(Result.UNREACHED, login.result());
        assertFalse(login.detail(), login.detail().contains("s3cret"));
        Outcome noTls = channel(Map.of("security", "STARTTLS")).send(letter("a@example.com"));
        assertEquals("without TLS nothing is said", Result.UNREACHED, noTls.result());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    public void aLongTextArrivesWhole() throws MessagingException, IOException {
        String text = "很长的通知。".repeat(1_300);
        send("wang@example.com", "长", text);
        assertEquals(text, server.getReceivedMessages()[0].getContent().toString().strip());
    }

    @Test
    public void aSenderThatIsNoAddressIsRefusedWhenTheFileIsRead() {
        assertThrows(
                IllegalArgumentException.class, () -> channel(Map.of("from", "not an address")));
        assertThrows(IllegalArgumentException.class, () -> channel(Map.of("security", "SOME")));
    }

    private Outcome send(String to, String subject, String text) {
        return channel(Map.of()).send(new Channel.Letter("atrium-7", to, "王芳", subject, text));
    }

    private static Channel.Letter letter(String to) {
        return new Channel.Letter("atrium-7", to, "王芳", "s", "t");
    }

    private Channel channel(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("name", "mail", "kind", "MAIL"));
        all.put("host", "127.0.0.1");
        all.put("port", server.getSmtp().getPort());
        all.put("security", "NONE");
        all.put("from", "Desk <desk@example.com>");
        all.putAll(settings);
        return new MailChannel(TestConfig.of(all));
    }
}
