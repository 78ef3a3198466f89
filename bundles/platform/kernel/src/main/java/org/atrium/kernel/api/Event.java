package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something that happened in a project, as its consumers get it (architecture rule 2).
 *
 * @param id of the event; the same at every attempt
 * @param type in the past tense, such as {@code order.closed}
 * @param version of the payload's shape
 * @param projectId where it happened; the handler's caller is the system in this project
 * @param houseId the house it concerns; null for none
 * @param happenedAt by the business clock
 * @param payload the publisher's struct; read the fields that you know and ignore the rest
 */
public record Event(
        long id,
        String type,
        int version,
        long projectId,
        Long houseId,
        Instant happenedAt,
        JsonNode payload) {}
