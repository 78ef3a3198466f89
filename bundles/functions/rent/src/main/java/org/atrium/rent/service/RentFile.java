package org.atrium.rent.service;

/**
 * A printed form with the header that names it.
 *
 * @param pdf the bytes
 * @param disposition value of Content-Disposition
 */
public record RentFile(byte[] pdf, String disposition) {}
