package org.atrium.notices;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplates;
import org.atrium.notices.domain.ChannelOrder;
import org.atrium.notices.domain.NoticeLanguage;
import org.atrium.notices.domain.QuietHours;
import org.atrium.notices.domain.Retries;
import org.atrium.notices.rest.ChannelResource;
import org.atrium.notices.rest.MessageResource;
import org.atrium.notices.rest.OptOutResource;
import org.atrium.notices.rest.TemplateResource;
import org.atrium.notices.service.OwnTemplates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the platform. */
@Component(service = {Module.class, NoticeTemplates.class})
public class NoticesModule implements Module, NoticeTemplates {
    private static final ModuleInfo INFO =
            ModuleInfo.platform("notices", "通知", "Notices")
                    .projectWords("notices")
                    .menu(
                            new MenuEntry(
                                    "notices",
                                    "通知",
                                    "Notices",
                                    "Message",
                                    24,
                                    Set.of(
                                            Roles.FRONT_DESK,
                                            Roles.CS_ASSISTANT,
                                            Roles.CS_MANAGER,
                                            Roles.FINANCE)))
                    .policies(ChannelOrder.KEY, QuietHours.KEY, Retries.KEY, NoticeLanguage.KEY);

    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public NoticesModule(
            @Reference MessageResource messages,
            @Reference TemplateResource templates,
            @Reference ChannelResource channels,
            @Reference OptOutResource optOuts) {
        resources = List.of(messages, templates, channels, optOuts);
    }

    @Override
    public ModuleInfo info() {
        return INFO;
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<NoticeTemplate> templates() {
        return List.of(OwnTemplates.BY_HAND);
    }
}
