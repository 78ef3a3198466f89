package org.atrium.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** {@code PUT /session/password}: {@code {"old":"...","new":"..."}}. */
public final class ChangePassword {
    /** The present password. */
    @JsonProperty("old")
    public String oldPassword;

    /** The password from now on: 10 characters at least, 72 bytes at most. */
    @JsonProperty("new")
    public String newPassword;
}
