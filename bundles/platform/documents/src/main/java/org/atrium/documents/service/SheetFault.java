package org.atrium.documents.service;

import org.atrium.common.InvalidInput;

/** Why a sheet cannot be read: the codes {@code documents.sheet.*} with what their texts name. */
final class SheetFault {
    private final String fileName;

    SheetFault(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    InvalidInput damaged() {
        return because("damaged");
    }

    InvalidInput type() {
        return because("type");
    }

    InvalidInput because(String reason) {
        return new InvalidInput("documents.sheet." + reason).with("file", fileName);
    }

    InvalidInput because(String reason, String name, Object value) {
        return because(reason).with(name, value);
    }
}
