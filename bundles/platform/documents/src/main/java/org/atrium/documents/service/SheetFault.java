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
        return because("documents.sheet.damaged");
    }

    InvalidInput type() {
        return because("documents.sheet.type");
    }

    InvalidInput because(String code) {
        return new InvalidInput(code).with("file", fileName);
    }

    InvalidInput because(String code, String name, Object value) {
        return because(code).with(name, value);
    }
}
