package org.atrium.documents.domain;

import java.util.List;
import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;

/** What may be attached in a project (flows.md 6.8). */
public final class FileLimits {
    /** MiB of one file, 1 to 15. */
    public static final PolicyKey<Integer> MIB =
            PolicyKey.named("doc.file.maxMiB", "单个附件大小上限", "Largest attached file")
                    .unit("MiB")
                    .source("flows.md 6.8")
                    .byDefault("15")
                    .integer(1, 15);

    /** Files of one thing, such as a repair order, 1 to 500. */
    public static final PolicyKey<Integer> PER_THING =
            PolicyKey.named(
                            "doc.file.maxPerThing",
                            "每个事项附件数量上限",
                            "Most files attached to one thing")
                    .unit("CNT")
                    .source("flows.md 6.8")
                    .byDefault("50")
                    .integer(1, 500);

    /** Kinds of file that are taken, at least one; all by default. */
    public static final PolicyKey<List<FileType>> TYPES =
            PolicyKey.named("doc.file.types", "允许的附件类型", "Kinds of file that may be attached")
                    .source("flows.md 6.8")
                    .byDefault(
                            "[\"JPEG\",\"PNG\",\"WEBP\",\"GIF\",\"PDF\",\"XLSX\",\"CSV\",\"TEXT\"]")
                    .list(
                            FileType.class,
                            1,
                            PolicyChoice.of(FileType.JPEG, "JPEG 图片", "JPEG pictures"),
                            PolicyChoice.of(FileType.PNG, "PNG 图片", "PNG pictures"),
                            PolicyChoice.of(FileType.WEBP, "WEBP 图片", "WEBP pictures"),
                            PolicyChoice.of(FileType.GIF, "GIF 图片", "GIF pictures"),
                            PolicyChoice.of(FileType.PDF, "PDF 文档", "PDF documents"),
                            PolicyChoice.of(FileType.XLSX, "Excel 表格", "Excel workbooks"),
                            PolicyChoice.of(FileType.CSV, "CSV 表格", "CSV tables"),
                            PolicyChoice.of(FileType.TEXT, "纯文本", "Plain text"));

    private FileLimits() {}
}
