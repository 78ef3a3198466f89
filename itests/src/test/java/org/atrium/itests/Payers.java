package org.atrium.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/** Some cashiers who take one yuan after the other, and remember what was acknowledged. */
final class Payers {
    private static final int CASHIERS = 8;

    private final Api finance;
    private final String project;
    private final Map<String, Object> receipt;
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Queue<String> unheard = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    /**
     * An acknowledged receipt.
     *
     * @param key its Idempotency-Key
     * @param answer the answer's text
     * @param askedAt {@code System.nanoTime} before the request
     * @param answeredAt the same after the answer
     */
    record Taken(String key, String number, String answer, long askedAt, long answeredAt) {}

    Payers(Api finance, String project, String houseId) {
        this.finance = finance;
        this.project = "/api/projects/" + project;
        receipt =
                Map.of(
                        "houseId",
                        houseId,
                        "amount",
                        Map.of("amount", "1.00", "currency", "CNY"),
                        "method",
                        "CASH");
    }

    /** Begins, and returns when some receipts were acknowledged. */
    Payers begin() {
        for (int i = 0; i < CASHIERS; i++) {
            Thread thread = new Thread(this::pay, "payer-" + i);
            threads.add(thread);
            thread.start();
        }
        Eventually.holds(() -> taken.size() > 2 * CASHIERS);
        return this;
    }

    /** Ends, and returns what was acknowledged. */
    List<Taken> end() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        }
        return List.copyOf(taken);
    }

    /** Every answer that was no receipt. */
    List<Answer> refused() {
        return List.copyOf(refused);
    }

    /** The keys of requests that nobody answered: recorded or not, who knows. */
    List<String> unheard() {
        return List.copyOf(unheard);
    }

    /** Sends the request of this key, for the first time or again. */
    Answer send(String key) {
        return finance.with("Idempotency-Key", key)
                .ask("POST", project + "/ledger/receipts", receipt);
    }

    private void pay() {
        while (open) {
            String key = UUID.randomUUID().toString();
            long askedAt = System.nanoTime();
            try {
                Answer answer = send(key);
                if (answer.status() == 201) {
                    String number = answer.json().get("number").asText();
                    taken.add(new Taken(key, number, answer.text(), askedAt, System.nanoTime()));
                } else {
                    refused.add(answer);
                }
            } catch (UncheckedIOException e) {
                unheard.add(key);
                return; // nobody is there any more
            }
        }
    }

    /** The numbers of all receipts that this server has for the project. */
    static Set<String> numbers(Api finance, String project) {
        Set<String> numbers = new HashSet<>();
        String after = "";
        while (after != null) {
            String path = "/api/projects/" + project + "/ledger/receipts?limit=200&after=";
            JsonNode page = finance.get(path + Given.query(after));
            page.get("items").forEach(r -> numbers.add(r.get("number").asText()));
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        return numbers;
    }
}
