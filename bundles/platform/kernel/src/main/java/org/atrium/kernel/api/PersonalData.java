package org.atrium.kernel.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method whose list is about persons: {@code ?format=} takes it out as a sheet only
 * for those who may export (role DataExport or CsManager of the project, flows.md 6.1), and the
 * audit trail says so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PersonalData {}
