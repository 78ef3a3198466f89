package org.atrium.documents;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.documents.domain.FileLimits;
import org.atrium.documents.domain.FileRetention;
import org.atrium.documents.rest.AttachmentsResource;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the kernel. */
@Component
public class DocumentsModule implements Module {
    private final AttachmentsResource attachments;

    /** With its resources. */
    @Activate
    public DocumentsModule(@Reference AttachmentsResource attachments) {
        this.attachments = attachments;
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("documents", "文档", "Documents")
                .projectWords("attachments")
                .policies(
                        FileRetention.IDENTITY_COPY_MONTHS,
                        FileRetention.FILE_MONTHS,
                        FileLimits.MIB,
                        FileLimits.PER_THING,
                        FileLimits.TYPES)
                .menu(
                        new MenuEntry(
                                "attachments",
                                "附件档案",
                                "Files",
                                "FolderOpened",
                                880,
                                Set.of(Roles.RECORDS_CLERK, Roles.CS_MANAGER)));
    }

    @Override
    public List<Object> resources() {
        return List.of(attachments);
    }
}
