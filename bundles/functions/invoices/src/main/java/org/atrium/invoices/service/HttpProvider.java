package org.atrium.invoices.service;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.common.CellText;
import org.atrium.common.MoneyView;
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceLineRow;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.domain.Invoice;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.HttpGateway;
import org.atrium.kernel.api.HttpGateway.Request;
import org.atrium.kernel.api.Json;

/** A provider that is asked over HTTP, as a file of {@code etc} describes it. */
final class HttpProvider implements InvoiceProvider {
    private static final int SERVER_ERROR = 500;

    private final ProviderConfig config;
    private final BusinessClock clock;
    private final HttpGateway gateway;

    /** Refuses a file that can never work, by IllegalArgumentException. */
    HttpProvider(ProviderConfig config, Json json, BusinessClock clock) {
        this.config = config;
        this.clock = clock;
        int seconds = Math.max(1, Math.min(120, config.timeoutSeconds()));
        gateway = new HttpGateway(Duration.ofSeconds(seconds), config._secret(), json);
        List.of(config.issueUrl(), config.redUrl(), config.askUrl())
                .forEach(url -> HttpGateway.check(request(url, "")));
    }

    @Override
    public boolean serves(String sellerTaxId) {
        List<String> sellers = List.of(config.sellers());
        return sellers.isEmpty() || sellers.contains(sellerTaxId);
    }

    @Override
    public Answer issue(Order order) {
        return send(config.issueUrl(), config.issueBody(), order, false);
    }

    @Override
    public Answer red(Order order) {
        return send(config.redUrl(), config.redBody(), order, false);
    }

    @Override
    public Answer ask(Order order) {
        return send(config.askUrl(), config.askBody(), order, true);
    }

    private Answer send(String url, String body, Order order, boolean asks) {
        try {
            Map<String, String> facts = facts(order);
            Request request = request(url, body);
            Map<String, String> ready = Map.of("lines", lines(order.invoice()));
            return answer(gateway.send(request, order.id(), facts, ready), asks);
        } catch (IllegalArgumentException e) {
            return Answer.of(Result.UNKNOWN, "request");
        }
    }

    private Request request(String url, String body) {
        return new Request("POST", url, List.of(config.headers()), config.contentType(), body);
    }

    /** Only what is said clearly counts: all else is unknown. */
    private Answer answer(HttpGateway.Answer said, boolean asks) {
        if (said.failure() != null) {
            return Answer.of(Result.UNKNOWN, said.failure());
        }
        String state = gateway.at(said, config.statePointer());
        if (said.status() >= SERVER_ERROR || state == null) {
            return Answer.of(Result.UNKNOWN, "HTTP " + said.status());
        }
        String number = gateway.at(said, config.numberPointer());
        if (state.equals(config.issuedValue())) {
            return number != null && Invoice.isTaxNumber(number)
                    ? new Answer(Result.ISSUED, number, day(said), null)
                    : Answer.of(Result.UNKNOWN, gateway.told(state + " " + number));
        }
        if (state.equals(config.refusedValue())) {
            String reason = gateway.at(said, config.reasonPointer());
            return Answer.of(Result.REFUSED, gateway.told(reason == null ? state : reason));
        }
        return asks && state.equals(config.notKnownValue())
                ? Answer.of(Result.NOT_KNOWN, null)
                : Answer.of(Result.UNKNOWN, gateway.told(state));
    }

    private LocalDate day(HttpGateway.Answer said) {
        try {
            return CellText.day(gateway.at(said, config.dayPointer()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Map<String, String> facts(Order order) {
        InvoiceView invoice = order.invoice();
        BuyerView buyer = invoice.buyer;
        String time = Long.toString(clock.now().toEpochMilli());
        Map<String, String> facts = amounts(invoice.net, invoice.tax, invoice.gross);
        facts.put("id", order.id());
        facts.put("seller", invoice.seller);
        facts.put("sellerTaxId", invoice.sellerTaxId);
        facts.put("buyerKind", buyer.kind);
        facts.put("buyer", buyer.name);
        facts.put("buyerTaxId", text(buyer.taxId));
        facts.put("buyerAddress", text(buyer.address));
        facts.put("buyerBank", text(buyer.bank));
        facts.put("contact", text(buyer.contact));
        facts.put("blueNumber", text(invoice.taxNumber));
        facts.put("redReason", text(invoice.redReason));
        facts.put("time", time);
        if (!config._secret().isEmpty()) {
            facts.put("signature", gateway.signature(time + "\n" + order.id()));
        }
        return facts;
    }

    private String lines(InvoiceView invoice) {
        return invoice.lines.stream()
                .map(line -> HttpGateway.filled(config.line(), facts(line), config.contentType()))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> facts(InvoiceLineRow line) {
        Map<String, String> facts = amounts(line.net, line.tax, line.gross);
        facts.put("code", line.taxCode);
        facts.put("name", line.taxName);
        facts.put("period", text(line.period));
        facts.put("ratePercent", line.ratePercent);
        facts.put("exempt", text(line.exemptGround));
        return facts;
    }

    private static Map<String, String> amounts(MoneyView net, MoneyView tax, MoneyView gross) {
        Map<String, String> facts = new HashMap<>();
        facts.put("net", net.amount);
        facts.put("tax", tax.amount);
        facts.put("gross", gross.amount);
        return facts;
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
