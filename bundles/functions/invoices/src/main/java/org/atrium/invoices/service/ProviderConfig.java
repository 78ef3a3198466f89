package org.atrium.invoices.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.atrium.invoices.provider.cfg}; the defaults stand only here. */
@ObjectClassDefinition(name = "Atrium: the provider of tax invoices")
@interface ProviderConfig {
    @AttributeDefinition(description = "Whether it is used; otherwise invoices go by file")
    boolean enabled() default false;

    @AttributeDefinition(description = "Tax numbers of the sellers that it serves; empty for all")
    String[] sellers() default {};

    @AttributeDefinition(description = "Seconds to wait for the other side, 1 to 120")
    int timeoutSeconds() default 30;

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            description = "{secret} in address, headers and bodies, and the key of {signature}")
    String _secret() default "";

    @AttributeDefinition(
            description =
                    "Lines such as Authorization: Bearer {secret}; {time} is milliseconds since"
                            + " 1970, {signature} HmacSHA256 of time, line feed and id in Base64")
    String[] headers() default {};

    @AttributeDefinition(description = "application/json or a form's")
    String contentType() default "application/json";

    @AttributeDefinition(description = "Where invoices are issued")
    String issueUrl() default "";

    @AttributeDefinition(description = "Its body; {lines} are all lines, with commas between them")
    String issueBody() default
            "{\"id\":\"{id}\",\"sellerTaxId\":\"{sellerTaxId}\",\"seller\":\"{seller}\","
                    + "\"buyerKind\":\"{buyerKind}\",\"buyer\":\"{buyer}\","
                    + "\"buyerTaxId\":\"{buyerTaxId}\",\"buyerAddress\":\"{buyerAddress}\","
                    + "\"buyerBank\":\"{buyerBank}\",\"contact\":\"{contact}\","
                    + "\"net\":\"{net}\",\"tax\":\"{tax}\",\"gross\":\"{gross}\","
                    + "\"lines\":[{lines}]}";

    @AttributeDefinition(description = "One line of the body")
    String line() default
            "{\"code\":\"{code}\",\"name\":\"{name}\",\"period\":\"{period}\","
                    + "\"ratePercent\":\"{ratePercent}\",\"exempt\":\"{exempt}\","
                    + "\"net\":\"{net}\",\"tax\":\"{tax}\",\"gross\":\"{gross}\"}";

    @AttributeDefinition(description = "Where red invoices are issued")
    String redUrl() default "";

    @AttributeDefinition(description = "Its body")
    String redBody() default
            "{\"id\":\"{id}\",\"sellerTaxId\":\"{sellerTaxId}\",\"blueNumber\":\"{blueNumber}\","
                    + "\"reason\":\"{redReason}\",\"gross\":\"{gross}\"}";

    @AttributeDefinition(description = "Where it says what came of an id")
    String askUrl() default "";

    @AttributeDefinition(description = "Its body")
    String askBody() default "{\"id\":\"{id}\",\"sellerTaxId\":\"{sellerTaxId}\"}";

    @AttributeDefinition(description = "JSON pointer to what came of it")
    String statePointer() default "/state";

    @AttributeDefinition(description = "What stands there for an issued one")
    String issuedValue() default "ISSUED";

    @AttributeDefinition(description = "What stands there for a refused one")
    String refusedValue() default "REFUSED";

    @AttributeDefinition(description = "What stands there for an id that was never sent")
    String notKnownValue() default "NOT_KNOWN";

    @AttributeDefinition(description = "JSON pointer to the tax bureau's number")
    String numberPointer() default "/number";

    @AttributeDefinition(description = "JSON pointer to its day")
    String dayPointer() default "/day";

    @AttributeDefinition(description = "JSON pointer to the reason of a refusal")
    String reasonPointer() default "/reason";
}
