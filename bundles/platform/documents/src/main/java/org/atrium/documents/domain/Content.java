package org.atrium.documents.domain;

/**
 * Stored bytes.
 *
 * @param type media type, found by content
 * @param size bytes
 * @param sha256 hexadecimal
 */
public record Content(String type, long size, String sha256) {}
