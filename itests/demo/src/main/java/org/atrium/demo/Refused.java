package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The server did not do what it was asked; the message holds its words. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 600;

    private final transient Answer answer;

    /** With the words of the problem. */
    public Refused(Answer answer) {
        super(answer.request() + " -> " + answer.status() + " " + words(answer));
        this.answer = answer;
    }

    /** The refusal itself. */
    public Answer answer() {
        return answer;
    }

    private static String words(Answer answer) {
        if (!answer.header("Content-Type").contains("json")) {
            String text = answer.text();
            return text.substring(0, Math.min(SHOWN, text.length()));
        }
        JsonNode problem = answer.json();
        StringBuilder words = new StringBuilder(problem.path("code").asText());
        words.append(": ").append(problem.path("detail").asText());
        for (JsonNode field : problem.path("errors")) {
            words.append("; ").append(field.path("field").asText());
            words.append(": ").append(field.path("message").asText());
        }
        return words.toString();
    }
}
