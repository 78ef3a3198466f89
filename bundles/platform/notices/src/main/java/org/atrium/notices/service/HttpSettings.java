package org.atrium.notices.service;

import java.time.Duration;
import java.util.List;
import org.atrium.kernel.api.HttpGateway.Request;
import org.atrium.notices.service.Channel.AddressKind;
import org.atrium.notices.service.Channel.Audience;

/**
 * A gateway's request as configured, with what its preset says for what was left out.
 *
 * @param signed whether the address bears DingTalk's signature
 */
record HttpSettings(
        String name,
        Audience audience,
        AddressKind address,
        Duration timeout,
        String secret,
        Request request,
        Answer answer,
        boolean signed) {
    /** What must stand in the answer; pointers blank for nothing. */
    record Answer(String successPointer, String successValue, String idPointer) {}

    private static final String ROBOT =
            "{\"msgtype\":\"text\",\"text\":{\"content\":\"{subject}\\n{text}\"}}";

    static HttpSettings of(ChannelConfig config) {
        Preset preset = preset(config.preset());
        Audience audience = preset.robot() ? Audience.STAFF : Audience.valueOf(config.audience());
        AddressKind address = address(config, preset);
        if (audience == Audience.HOUSEHOLD && address == AddressKind.NONE) {
            throw new IllegalArgumentException("a channel without an address is for STAFF");
        }
        return new HttpSettings(
                config.name(),
                audience,
                address,
                Duration.ofSeconds(Math.max(1, Math.min(120, config.timeoutSeconds()))),
                config._secret(),
                new Request(
                        config.method(),
                        config.url(),
                        List.of(config.headers()),
                        config.contentType(),
                        or(config.body(), preset.body())),
                new Answer(
                        or(config.successPointer(), preset.answer().successPointer()),
                        or(config.successValue(), preset.answer().successValue()),
                        or(config.idPointer(), preset.answer().idPointer())),
                "dingtalk".equals(config.preset()));
    }

    /** What a preset fills in. */
    private record Preset(String body, Answer answer, boolean robot) {}

    private static Preset preset(String name) {
        return switch (name) {
            case "" -> new Preset("", new Answer("", "", ""), false);
            case "sms" ->
                    new Preset(
                            "{\"id\":\"{id}\",\"phone\":\"{to}\",\"text\":\"{text}\"}",
                            new Answer("", "", "/id"),
                            false);
            case "wecom", "dingtalk" -> new Preset(ROBOT, new Answer("/errcode", "0", ""), true);
            default -> throw new IllegalArgumentException("preset is sms, wecom or dingtalk");
        };
    }

    private static AddressKind address(ChannelConfig config, Preset preset) {
        if (!config.address().isEmpty()) {
            return AddressKind.valueOf(config.address());
        }
        return preset.robot() ? AddressKind.NONE : AddressKind.PHONE;
    }

    private static String or(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }
}
