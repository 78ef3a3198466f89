package org.atrium.notices.service;

import java.util.HashMap;
import java.util.Map;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.HttpGateway;
import org.atrium.kernel.api.HttpGateway.Answer;
import org.atrium.kernel.api.HttpGateway.Request;
import org.atrium.kernel.api.Json;

/** A gateway that takes a message by one request. */
final class HttpChannel implements Channel {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpSettings settings;
    private final BusinessClock clock;
    private final HttpGateway gateway;

    HttpChannel(HttpSettings settings, Json json, BusinessClock clock) {
        this.settings = settings;
        this.clock = clock;
        HttpGateway.check(settings.request());
        this.gateway = new HttpGateway(settings.timeout(), settings.secret(), json);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Kind kind() {
        return Kind.HTTP;
    }

    @Override
    public Audience audience() {
        return settings.audience();
    }

    @Override
    public AddressKind addressKind() {
        return settings.address();
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            return outcome(gateway.send(request(), letter.id(), facts(letter), Map.of()));
        } catch (IllegalArgumentException e) {
            return Outcome.never("request");
        }
    }

    private Request request() {
        Request wanted = settings.request();
        return settings.signed()
                ? new Request(
                        wanted.method(),
                        wanted.url() + signature(),
                        wanted.headers(),
                        wanted.contentType(),
                        wanted.body())
                : wanted;
    }

    private static Map<String, String> facts(Letter letter) {
        Map<String, String> facts = new HashMap<>();
        facts.put("id", letter.id());
        facts.put("to", letter.to());
        facts.put("name", letter.name());
        facts.put("subject", letter.subject());
        facts.put("text", letter.text());
        return facts;
    }

    private Outcome outcome(Answer answer) {
        if (answer.failure() != null) {
            return Outcome.later(answer.failure());
        }
        int status = answer.status();
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            return Outcome.later("HTTP " + status);
        }
        if (status < OK || status >= NOT_OK) {
            return Outcome.never("HTTP " + status);
        }
        HttpSettings.Answer wanted = settings.answer();
        String found = gateway.at(answer, wanted.successPointer());
        if (!wanted.successPointer().isEmpty() && !wanted.successValue().equals(found)) {
            return Outcome.never(gateway.told(wanted.successPointer() + " " + found));
        }
        String id = gateway.at(answer, wanted.idPointer());
        return Outcome.accepted(id == null || id.isEmpty() ? null : gateway.told(id));
    }

    /** DingTalk: over time and key, with the key, in the address. */
    private String signature() {
        String time = Long.toString(clock.now().toEpochMilli());
        String signed = gateway.signature(time + "\n" + settings.secret());
        return "&timestamp=" + time + "&sign=" + HttpGateway.forUrl(signed);
    }
}
