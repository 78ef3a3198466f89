package org.atrium.documents.service;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.atrium.common.InvalidInput;
import org.atrium.documents.domain.FileType;
import org.atrium.documents.domain.Picture;

/** Looks into a file before it is kept. */
final class UploadCheck {
    private static final Set<FileType> PICTURES = Set.of(FileType.JPEG, FileType.PNG, FileType.GIF);

    private UploadCheck() {}

    /**
     * What it is, if it may be kept: pictures with a sound head and bounded size when unpacked,
     * workbooks that are no bombs.
     *
     * @throws InvalidInput {@code documents.attachment.type}, {@code documents.picture.*}, {@code
     *     documents.sheet.*}
     */
    static FileType type(byte[] content, String name) {
        FileType type =
                FileType.of(content, name)
                        .orElseThrow(
                                () ->
                                        new InvalidInput("documents.attachment.type")
                                                .with("file", name));
        if (PICTURES.contains(type)) {
            Picture.of(content).requireBounds();
        }
        if (type == FileType.XLSX) {
            SheetFault fault = new SheetFault(name);
            try (SheetFile file = SheetFile.take(new ByteArrayInputStream(content), fault)) {
                XlsxPackage.checked(file, fault);
            }
        }
        return type;
    }
}
