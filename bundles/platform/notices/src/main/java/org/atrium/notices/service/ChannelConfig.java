package org.atrium.notices.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.atrium.notices.channel-<name>.cfg}; the defaults stand only here. */
@ObjectClassDefinition(name = "Atrium: a channel of notices")
@interface ChannelConfig {
    @AttributeDefinition(
            description = "Name in the policy notices.channels: small letters, digits and -")
    String name();

    @AttributeDefinition(description = "MAIL (SMTP) or HTTP (a gateway's request)")
    String kind();

    @AttributeDefinition(description = "Whether it is used")
    boolean enabled() default true;

    @AttributeDefinition(
            description =
                    "HTTP: sms, wecom (group robot) or dingtalk (group robot) fill in what is left"
                            + " out below; wecom and dingtalk are for staff only")
    String preset() default "";

    @AttributeDefinition(
            description = "HOUSEHOLD or STAFF: nothing of a household goes to a channel for staff")
    String audience() default "HOUSEHOLD";

    @AttributeDefinition(
            description = "What it needs: PHONE, EMAIL or NONE; left out, as kind or preset say")
    String address() default "";

    @AttributeDefinition(description = "Seconds to wait for the other side, 1 to 120")
    int timeoutSeconds() default 15;

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            description =
                    "MAIL: the password; HTTP: {secret} in url, headers and body; dingtalk: the key"
                            + " of its signature. Stands in this file only")
    String _secret() default "";

    @AttributeDefinition(description = "MAIL: the server")
    String host() default "";

    @AttributeDefinition(description = "MAIL: its port")
    int port() default 587;

    @AttributeDefinition(description = "MAIL: STARTTLS, TLS or NONE (this machine only)")
    String security() default "STARTTLS";

    @AttributeDefinition(description = "MAIL: user; left out for a server that asks for none")
    String user() default "";

    @AttributeDefinition(description = "MAIL: the sender, such as Jade Garden <desk@example.com>")
    String from() default "";

    @AttributeDefinition(description = "HTTP: address; {to} and others are encoded for it")
    String url() default "";

    @AttributeDefinition(description = "HTTP: POST, PUT or GET")
    String method() default "POST";

    @AttributeDefinition(description = "HTTP: lines such as Authorization: Bearer {secret}")
    String[] headers() default {};

    @AttributeDefinition(description = "HTTP: application/json or a form's")
    String contentType() default "application/json";

    @AttributeDefinition(
            description =
                    "HTTP: body with {to} {name} {subject} {text} {id} {secret}, encoded for the"
                            + " content type")
    String body() default "";

    @AttributeDefinition(
            description = "HTTP: JSON pointer into the answer that must be successValue, as /code")
    String successPointer() default "";

    @AttributeDefinition(description = "HTTP: what stands there when it went well")
    String successValue() default "";

    @AttributeDefinition(
            description = "HTTP: JSON pointer to the provider's id of the message, the proof")
    String idPointer() default "";
}
