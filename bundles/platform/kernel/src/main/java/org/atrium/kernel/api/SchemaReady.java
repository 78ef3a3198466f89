package org.atrium.kernel.api;

/**
 * Registered with the property {@code atrium.schema} once a bundle's migrations have run;
 * components with tables require it.
 */
public interface SchemaReady {}
